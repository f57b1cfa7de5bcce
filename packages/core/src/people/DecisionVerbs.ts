import { Can, type Context } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { DecisionPayload, RecordDecisionInput } from "./decisionInputs.js";
import { GovernanceEvent } from "./GovernanceEvent.js";
import { MeetingDecision } from "./MeetingDecision.js";

/** How general meetings voted. */
@Resolver()
export class DecisionVerbs {
  /** `CONFLICT` when the item is on record; `RULE_VIOLATED` at a meeting of the board, or with more votes than people. */
  @Can(can.keepCoopRecords)
  @Mutation(() => DecisionPayload, { description: "Ghi nhận kết quả biểu quyết của đại hội · Enter how a general meeting voted" })
  recordDecision(
    @Arg("input", () => RecordDecisionInput, { description: "Kết quả biểu quyết · The vote" }) { idempotencyKey: _, ...values }: RecordDecisionInput,
    @Ctx() { db }: Context,
  ): Promise<DecisionPayload> {
    return db.write(async (tx) => {
      const { cooperativeId } = await tx.require(GovernanceEvent, values.meetingId);
      return { decision: await tx.insert(MeetingDecision, { ...values, cooperativeId }) };
    });
  }
}
