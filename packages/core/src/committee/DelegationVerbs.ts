import { Can, type Context, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { Person } from "../person/Person.js";
import { Position } from "../person/Position.js";
import { dayBefore } from "../validity/dayBefore.js";
import { validOn } from "../validity/validOn.js";
import { Committee } from "./Committee.js";
import { Delegation } from "./Delegation.js";
import { DelegateSignatureInput, DelegationPayload, EndDelegationInput, HandOverHeadInput, HandOverPayload } from "./delegationInputs.js";
import { signerOf } from "./signerOf.js";

/** Who signs for the committee while the head is away, and who heads it next. */
@Resolver()
export class DelegationVerbs {
  /** A delegate does not delegate further. */
  @Can(can.delegateSignature)
  @Mutation(() => DelegationPayload, { description: "Ủy quyền ký thay Trưởng Ban · Let somebody sign for the head" })
  delegateSignature(
    @Arg("input", () => DelegateSignatureInput, { description: "Ủy quyền · The delegation" }) { idempotencyKey: _, ...values }: DelegateSignatureInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<DelegationPayload> {
    return db.write(async (tx) => {
      await tx.require(Committee, values.committeeId);
      await tx.require(Person, values.delegateId);
      const { personId, as } = await signerOf(tx, viewer, values.committeeId, today);
      if (as !== "HEAD")
        throw ruleViolated("DELEGATE_DELEGATES", { vi: "Người được ủy quyền không ủy quyền tiếp", en: "Who signs for the head does not delegate further" });
      if (values.validFrom < today) throw ruleViolated("DELEGATED_BEFORE", { vi: "Không ủy quyền lùi ngày", en: "Nobody is let sign in the past" });
      const [seat] = await tx.select(Position, `where t.committee_id = $1 and t.person_id = $2 and t.seat <> 'HEAD' and ${validOn("t", "$3::date")}`, [
        values.committeeId,
        values.delegateId,
        values.validFrom,
      ]);
      if (!seat || (seat.validTo && seat.validTo < values.validTo)) {
        throw ruleViolated("DELEGATE_IS_MEMBER", {
          vi: "Người được ủy quyền phải là thành viên Ban Chỉ đạo suốt thời gian đó",
          en: "Who signs for the head is a member of the committee for all of that time",
        });
      }
      return { delegation: await tx.insert(Delegation, { ...values, headId: personId }) };
    });
  }

  @Can(can.delegateSignature)
  @Mutation(() => DelegationPayload, { description: "Kết thúc ủy quyền trước hạn · End a delegation early" })
  endDelegation(
    @Arg("input", () => EndDelegationInput, { description: "Ngày cuối · The last day" }) { id, expectedVersion, lastDay }: EndDelegationInput,
    @Ctx() { db, today }: Context,
  ): Promise<DelegationPayload> {
    return db.write(async (tx) => {
      const { validTo } = await tx.require(Delegation, id);
      if (lastDay >= validTo || lastDay < dayBefore(today)) {
        throw ruleViolated("DELEGATION_END", {
          vi: `Ngày cuối phải từ ${dayBefore(today)} và trước ${validTo}`,
          en: `The last day lies from ${dayBefore(today)} on and before ${validTo}`,
        });
      }
      return { delegation: await tx.update(Delegation, id, expectedVersion, { validTo: lastDay }) };
    });
  }

  /** The seat of the head before ends on the day before, and so does what that head delegated: at every moment one head, and no signature of one who went. */
  @Can(can.appointPositions)
  @Mutation(() => HandOverPayload, { description: "Bàn giao Trưởng Ban Chỉ đạo · Hand the committee over to a new head" })
  handOverHead(
    @Arg("input", () => HandOverHeadInput, { description: "Trưởng Ban mới · The new head" }) { committeeId, personId, titleVi, firstDay }: HandOverHeadInput,
    @Ctx() { db }: Context,
  ): Promise<HandOverPayload> {
    return db.write(async (tx) => {
      await tx.require(Committee, committeeId);
      await tx.require(Person, personId);
      const lastDay = dayBefore(firstDay);
      const [head, ...more] = await tx.select(
        Position,
        "where t.committee_id = $1 and t.seat = 'HEAD' and (t.valid_to is null or t.valid_to >= $2::date) order by t.valid_from",
        [committeeId, firstDay],
      );
      if (more.length > 0 || (head && head.validFrom > lastDay)) {
        throw ruleViolated("HEAD_IS_SET", { vi: `Sau ngày ${firstDay} đã có Trưởng Ban khác`, en: `Another head is set after ${firstDay} already` });
      }
      if (head?.personId === personId) throw ruleViolated("HEAD_IS_SAME", { vi: "Người này đang là Trưởng Ban", en: "This person is the head already" });
      const ended = head && (await tx.update(Position, head.id, head.version, { validTo: lastDay }));
      const begun = await tx.insert(Position, { committeeId, personId, seat: "HEAD", titleVi, validFrom: firstDay });
      const delegations = head
        ? await tx.select(Delegation, "where t.committee_id = $1 and t.head_id = $2 and t.valid_to >= $3::date", [committeeId, head.personId, firstDay])
        : [];
      const endedDelegations: Delegation[] = [];
      for (const { id, version, validFrom } of delegations) {
        // One that had not begun yet never does: it keeps one day, the last before the new head, or its own first.
        endedDelegations.push(await tx.update(Delegation, id, version, validFrom > lastDay ? { validFrom: lastDay, validTo: lastDay } : { validTo: lastDay }));
      }
      return { begun, endedDelegations, ...(ended ? { ended } : {}) };
    });
  }
}
