import { Can, type Context, invalidInput, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Meeting } from "../meeting/Meeting.js";
import { Period } from "../period/Period.js";
import { can } from "../permissions.js";
import { FreezeAssessmentInput, HalfYearAssessmentPayload } from "./assessmentInputs.js";
import { HalfYearAssessment } from "./HalfYearAssessment.js";
import { settledFiguresOf } from "./settledFiguresOf.js";

/** From a meeting to the report of what it assessed. */
@Resolver()
export class AssessmentVerbs {
  /** `RULE_VIOLATED` for a meeting that assessed no half-year or was not held, and for a second edition without its reason. */
  @Can(can.keepMeetings)
  @Mutation(() => HalfYearAssessmentPayload, {
    description: "Chốt báo cáo sơ kết từ cuộc họp: số liệu như đang có · Freeze the assessment of a half-year from its meeting, with the figures as they stand",
  })
  freezeAssessment(
    @Arg("input", () => FreezeAssessmentInput, { description: "Cuộc họp, ngày của số liệu · The meeting, and the day of the figures" })
    { meetingId, asOf: day, reason }: FreezeAssessmentInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<HalfYearAssessmentPayload> {
    return db.write(async (tx) => {
      const { kind, state, heldOn, assessedPeriodId, departmentId, invitedIds } = await tx.require(Meeting, meetingId);
      if (kind !== "HALF_YEAR_ASSESSMENT" || state !== "HELD" || !assessedPeriodId) {
        throw ruleViolated("HALF_YEAR_MEETING", {
          vi: "Chỉ chốt báo cáo từ cuộc họp sơ kết đã họp",
          en: "A report comes from a half-year assessment that was held",
        });
      }
      const period = await tx.require(Period, assessedPeriodId);
      const asOf = day ?? heldOn;
      if (asOf < period.startsOn || asOf > today) {
        const text = { vi: `từ ${period.startsOn} đến ${today}`, en: `from ${period.startsOn} to ${today}` };
        throw invalidInput({ path: "input.asOf", text });
      }
      const [last] = await tx.select(HalfYearAssessment, "where t.period_id = $1 order by t.edition desc limit 1", [period.id]);
      if (last && !reason) {
        throw ruleViolated("ASSESSMENT_FROZEN", {
          vi: `Kỳ này đã chốt ngày ${last.frozenOn}; chốt lại phải nêu lý do`,
          en: `The half-year was frozen on ${last.frozenOn}: say why it is made anew`,
        });
      }
      const assessment = await tx.insert(HalfYearAssessment, {
        ...{ meetingId, periodId: period.id, departmentId, invitedIds, asOf, frozenOn: today, frozenBy: viewer.login ?? "" },
        ...{ edition: (last?.edition ?? 0) + 1, figures: await settledFiguresOf(tx, period, asOf), ...(last ? { reason } : {}) },
      });
      return { assessment };
    });
  }
}
