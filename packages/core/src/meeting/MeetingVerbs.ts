import { Can, type Context, invalidInput, ruleViolated, Takes } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Committee } from "../committee/Committee.js";
import { Period } from "../period/Period.js";
import { can } from "../permissions.js";
import { Task } from "../task/Task.js";
import { TaskCarryOver } from "../task/TaskCarryOver.js";
import { given } from "../validity/given.js";
import { Meeting } from "./Meeting.js";
import { MeetingParticipant } from "./MeetingParticipant.js";
import { meetingFlow } from "./meetingFlow.js";
import {
  CallMeetingInput,
  CancelMeetingInput,
  CloseHalfYearInput,
  CloseHalfYearPayload,
  CommitteeMeetingPayload,
  HoldMeetingInput,
  UpdateMeetingInput,
} from "./meetingInputs.js";
import { officeOf } from "./officeOf.js";

/** Meetings of the committee, called and kept by its standing agency. */
@Resolver()
export class MeetingVerbs {
  @Can(can.keepMeetings)
  @Mutation(() => CommitteeMeetingPayload, { description: "Mời họp · Call a meeting" })
  callMeeting(
    @Arg("input", () => CallMeetingInput, { description: "Cuộc họp · The meeting" }) { idempotencyKey: _, participants, ...values }: CallMeetingInput,
    @Ctx() { db, viewer }: Context,
  ): Promise<CommitteeMeetingPayload> {
    const departmentId = officeOf(viewer);
    return db.write(async (tx) => {
      await tx.require(Committee, values.committeeId);
      if (values.kind === "HALF_YEAR_ASSESSMENT") {
        const missing = (["assessedPeriodId", "openedPeriodId"] as const).filter((one) => !values[one]);
        const text = { vi: "họp sơ kết sáu tháng phải nêu kỳ", en: "a half-year assessment names it" };
        if (missing.length > 0) throw invalidInput(...missing.map((one) => ({ path: `input.${one}`, text })));
        const [assessed, opened] = [await tx.require(Period, values.assessedPeriodId ?? ""), await tx.require(Period, values.openedPeriodId ?? "")];
        if (opened.startsOn <= assessed.endsOn) {
          throw invalidInput({
            path: "input.openedPeriodId",
            text: { vi: "phải sau kỳ được sơ kết", en: "expected a half-year after the one that is assessed" },
          });
        }
      }
      const invitedIds = [...new Set(participants.map((one) => one.departmentId))];
      const meeting = await tx.insert(Meeting, { ...values, departmentId, invitedIds, state: "PLANNED" });
      await tx.insertMany(
        MeetingParticipant,
        participants.map((one) => ({ ...one, meetingId: meeting.id })),
      );
      return { meeting };
    });
  }

  @Can(can.keepMeetings)
  @Mutation(() => CommitteeMeetingPayload, { description: "Thay đổi giấy mời · Change what was called" })
  updateMeeting(
    @Arg("input", () => UpdateMeetingInput, { description: "Thay đổi · The changes" }) { id, expectedVersion, ...changes }: UpdateMeetingInput,
    @Ctx() { db }: Context,
  ): Promise<CommitteeMeetingPayload> {
    const patch = given(changes, "heldOn", "place", "agenda");
    return db.write(async (tx) => {
      const { state } = await tx.require(Meeting, id);
      if (state !== "PLANNED") throw ruleViolated("MEETING_STATE", { vi: "Cuộc họp đã họp hoặc đã hủy", en: "It was held or cancelled already" });
      return { meeting: await tx.update(Meeting, id, expectedVersion, patch) };
    });
  }

  @Takes(meetingFlow)
  @Mutation(() => CommitteeMeetingPayload, { description: "Ghi biên bản, người có mặt · Enter the minutes, and who came" })
  holdMeeting(
    @Arg("input", () => HoldMeetingInput, { description: "Biên bản · The minutes" }) { id, expectedVersion, minutes, attendedIds }: HoldMeetingInput,
    @Ctx() { db, today }: Context,
  ): Promise<CommitteeMeetingPayload> {
    return db.write(async (tx) => {
      const called = await tx.require(Meeting, id);
      if (called.heldOn > today)
        throw ruleViolated("MEETING_DAY", { vi: `Cuộc họp đến ngày ${called.heldOn} mới diễn ra`, en: `It is held on ${called.heldOn}` });
      const meeting = await meetingFlow.take(tx, "holdMeeting", called, expectedVersion, { minutes });
      const invited = await tx.select(MeetingParticipant, "where t.meeting_id = $1 order by t.id", [id]);
      const known = new Set(invited.map((one) => one.id));
      const strangers = attendedIds.findIndex((one) => !known.has(one));
      if (strangers >= 0)
        throw invalidInput({ path: `input.attendedIds.${strangers}`, text: { vi: "không được mời họp này", en: "not invited to this meeting" } });
      for (const one of invited) await tx.update(MeetingParticipant, one.id, one.version, { attended: attendedIds.includes(one.id) });
      return { meeting };
    });
  }

  @Takes(meetingFlow)
  @Mutation(() => CommitteeMeetingPayload, { description: "Hủy họp, có lý do · Cancel a meeting, with the reason" })
  cancelMeeting(
    @Arg("input", () => CancelMeetingInput, { description: "Lý do · The reason" }) { reason, ...input }: CancelMeetingInput,
    @Ctx() { db }: Context,
  ): Promise<CommitteeMeetingPayload> {
    return db.write(async (tx) => ({ meeting: await meetingFlow.step<Meeting>(tx, "cancelMeeting", input, () => ({ reason })) }));
  }

  /** The half-year that was assessed is locked; what is unfinished goes on into the one that the meeting opened, and how it stood is kept with it. */
  @Can(can.keepMeetings)
  @Mutation(() => CloseHalfYearPayload, {
    description: "Khóa kỳ được sơ kết, mở kỳ sau, chuyển nhiệm vụ chưa xong · Close the half-year, open the next, carry over what is unfinished",
  })
  closeHalfYear(
    @Arg("input", () => CloseHalfYearInput, { description: "Cuộc họp · The meeting" }) { meetingId, expectedVersion }: CloseHalfYearInput,
    @Ctx() { db, today }: Context,
  ): Promise<CloseHalfYearPayload> {
    return db.write(async (tx) => {
      const held = await tx.require(Meeting, meetingId);
      if (held.kind !== "HALF_YEAR_ASSESSMENT" || held.state !== "HELD" || !held.assessedPeriodId || !held.openedPeriodId) {
        throw ruleViolated("HALF_YEAR_MEETING", { vi: "Chỉ cuộc họp sơ kết đã họp mới khóa kỳ", en: "A half-year is closed by an assessment that was held" });
      }
      const [assessed, next] = [await tx.require(Period, held.assessedPeriodId), await tx.require(Period, held.openedPeriodId)];
      if (assessed.state !== "OPEN") throw ruleViolated("HALF_YEAR_OPEN", { vi: "Kỳ này đã khóa", en: "The half-year is closed already" });
      if (next.state !== "OPEN")
        throw ruleViolated("HALF_YEAR_OPEN", { vi: "Kỳ sau đã khóa, không nhận nhiệm vụ", en: "The next half-year is closed, and takes no tasks" });
      const meeting = await tx.update(Meeting, held.id, expectedVersion, { periodClosedOn: today });
      const closed = await tx.update(Period, assessed.id, assessed.version, { state: "LOCKED" });
      const unfinished = await tx.select(Task, "where t.period_id = $1 and t.state not in ('ACCEPTED', 'CANCELLED') order by t.code for update", [assessed.id]);
      const carried = await tx.insertMany(
        TaskCarryOver,
        unfinished.map(({ id, leadDepartmentId, cooperatingIds, state, dueOn, countedDueOn, reportedOn }) => ({
          ...{ taskId: id, leadDepartmentId, cooperatingIds, meetingId },
          ...{ stateThen: state, dueOnThen: dueOn, countedDueOnThen: countedDueOn, reportedOnThen: reportedOn },
          ...{ fromPeriodId: assessed.id, toPeriodId: next.id, carriedOn: today },
        })),
      );
      for (const { id, version } of unfinished) await tx.update(Task, id, version, { periodId: next.id });
      return { meeting, closed, opened: next, carried };
    });
  }
}
