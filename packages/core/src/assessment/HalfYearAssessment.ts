import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Meeting } from "../meeting/Meeting.js";
import { Period } from "../period/Period.js";
import { AssessmentFigures } from "./AssessmentFigures.js";

/** The report of a half-year's assessment: its figures as they stood. Nothing that is corrected later changes it; a new edition says why it was made. */
@Owned("department", { by: "departmentId", seenBy: "invitedIds" })
@Entity({ schema: "core", name: "half_year_assessment" })
@ObjectType({ implements: Node, description: "Báo cáo sơ kết, số liệu đã chốt · The report of a half-year's assessment, frozen" })
export class HalfYearAssessment extends Versioned {
  @Column("uuid", { name: "meeting_id" })
  meetingId!: string;

  @Related(() => Meeting, { from: "meetingId", description: "Cuộc họp sơ kết · The meeting" })
  meeting?: Meeting;

  @Column("uuid", { name: "period_id" })
  periodId!: string;

  @Related(() => Period, { from: "periodId", description: "Kỳ được sơ kết · The half-year" })
  period?: Period;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  /** Uuids of the departments that were invited to the meeting. */
  @Column("uuid", { name: "invited_ids", array: true, default: "{}" })
  invitedIds!: readonly string[];

  @Column("date", { name: "as_of" })
  @Field(() => LocalDate, { description: "Số liệu tính đến hết ngày · The day of the figures" })
  asOf!: string;

  @Column("date", { name: "frozen_on" })
  @Field(() => LocalDate, { description: "Ngày chốt · Frozen on" })
  frozenOn!: string;

  @Column("text", { name: "frozen_by" })
  @Field(() => String, { description: "Tài khoản chốt · The login that froze it" })
  frozenBy!: string;

  @Column("integer", { name: "edition" })
  @Field(() => Int, { description: "Bản thứ mấy của kỳ · Which edition of the half-year's report" })
  edition!: number;

  @Column("text", { name: "reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do chốt lại; trống với bản đầu · Why it was made anew; none for the first" })
  reason?: string;

  @Column("jsonb", { name: "figures" })
  @Field(() => AssessmentFigures, { description: "Số liệu khi chốt · The figures as they stood" })
  figures!: AssessmentFigures;
}
