import { Can, type Context, notAfterToday } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { checkLastDay } from "../validity/checkLastDay.js";
import { GovernanceEvent } from "./GovernanceEvent.js";
import { Officer } from "./Officer.js";
import { AppointOfficerInput, EndOfficerTermInput, MeetingPayload, OfficerPayload, RecordMeetingInput } from "./peopleInputs.js";

/** Who keeps a cooperative's records writes down its officers and meetings. */
@Resolver()
export class PeopleVerbs {
  /** `CONFLICT` when a position that one person holds is taken. */
  @Can(can.keepCoopRecords)
  @Mutation(() => OfficerPayload, { description: "Ghi nhận người giữ chức danh của hợp tác xã · Enter who takes a position in a cooperative" })
  appointOfficer(@Arg("input", () => AppointOfficerInput) input: AppointOfficerInput, @Ctx() { db }: Context): Promise<OfficerPayload> {
    return db.write(async (tx) => ({ officer: await tx.insert(Officer, input) }));
  }

  @Can(can.keepCoopRecords)
  @Mutation(() => OfficerPayload, { description: "Kết thúc chức danh · End a term" })
  endOfficerTerm(@Arg("input", () => EndOfficerTermInput) input: EndOfficerTermInput, @Ctx() { db }: Context): Promise<OfficerPayload> {
    return db.write(async (tx) => {
      const officer = await tx.require(Officer, input.id);
      checkLastDay(officer, input.lastDay);
      return { officer: await tx.update(Officer, officer.id, input.expectedVersion, { validTo: input.lastDay }) };
    });
  }

  @Can(can.keepCoopRecords)
  @Mutation(() => MeetingPayload, { description: "Ghi nhận hội nghị của hợp tác xã · Enter a meeting of a cooperative" })
  recordMeeting(@Arg("input", () => RecordMeetingInput) input: RecordMeetingInput, @Ctx() { db, today }: Context): Promise<MeetingPayload> {
    notAfterToday("input.heldOn", input.heldOn, today);
    return db.write(async (tx) => ({ meeting: await tx.insert(GovernanceEvent, input) }));
  }
}
