import { Listing, Related } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Meeting } from "../meeting/Meeting.js";
import { Period } from "../period/Period.js";
import { HalfYearAssessment } from "./HalfYearAssessment.js";

/** The reports that the viewer may see. */
@Resolver()
export class AssessmentQueries {
  @Listing(() => HalfYearAssessment, {
    orderBy: { frozenOn: "DESC" },
    description: "Báo cáo sơ kết đã chốt, mới nhất trước · Frozen reports of half-years, newest first",
  })
  halfYearAssessments!: Listing<HalfYearAssessment>;
}

/** What came of a meeting. */
@Resolver(() => Meeting)
export class MeetingAssessments {
  @Related(() => HalfYearAssessment, {
    key: "meetingId",
    orderBy: { edition: "DESC" },
    description: "Báo cáo sơ kết, bản mới nhất trước · Its reports, newest first",
  })
  assessments!: Related<HalfYearAssessment>;
}

/** How a half-year was assessed. */
@Resolver(() => Period)
export class PeriodAssessments {
  @Related(() => HalfYearAssessment, {
    key: "periodId",
    orderBy: { edition: "DESC" },
    description: "Báo cáo sơ kết của kỳ, bản mới nhất trước · Its reports, newest first",
  })
  assessments!: Related<HalfYearAssessment>;
}
