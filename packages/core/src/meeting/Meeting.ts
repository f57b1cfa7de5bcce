import { Follows, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Committee } from "../committee/Committee.js";
import { Department } from "../department/Department.js";
import { Period } from "../period/Period.js";
import { Person } from "../person/Person.js";
import { MeetingKind } from "./MeetingKind.js";
import { MeetingState } from "./MeetingState.js";
import { meetingFlow } from "./meetingFlow.js";

/** A meeting of the committee. It belongs to the body that called it; the bodies that were invited see it. */
@Follows(meetingFlow)
@Owned("department", { by: "departmentId", seenBy: "invitedIds" })
@Entity({ schema: "core", name: "meeting" })
@ObjectType({ implements: Node, description: "Cuộc họp của Ban Chỉ đạo · A meeting of the committee" })
export class Meeting extends Versioned {
  @Column("uuid", { name: "committee_id" })
  committeeId!: string;

  @Related(() => Committee, { from: "committeeId", description: "Ban Chỉ đạo · The committee" })
  committee?: Committee;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan mời họp · Who called it" })
  department?: Department;

  /** Uuids of the departments that were invited. */
  @Column("uuid", { name: "invited_ids", array: true, default: "{}" })
  invitedIds!: readonly string[];

  @Column("text", { name: "kind" })
  @Field(() => MeetingKind, { description: "Loại cuộc họp · Kind" })
  kind!: MeetingKind;

  @Column("text", { name: "title" })
  @Field(() => String, { description: "Tên cuộc họp · Title" })
  title!: string;

  @Column("date", { name: "held_on" })
  @Field(() => LocalDate, { description: "Ngày họp · Day" })
  heldOn!: string;

  @Column("text", { name: "place" })
  @Field(() => String, { description: "Địa điểm · Place" })
  place!: string;

  @Column("uuid", { name: "chair_id" })
  chairId!: string;

  @Related(() => Person, { from: "chairId", description: "Người chủ trì · Who chairs" })
  chair?: Person;

  @Column("text", { name: "agenda", array: true, default: "{}" })
  @Field(() => [String], { description: "Nội dung họp, theo thứ tự · Agenda, in order" })
  agenda!: readonly string[];

  @Column("text", { name: "minutes", nullable: true })
  @Field(() => String, { nullable: true, description: "Biên bản · Minutes" })
  minutes?: string;

  @Column("uuid", { name: "assessed_period_id", nullable: true })
  assessedPeriodId?: string;

  @Related(() => Period, { from: "assessedPeriodId", description: "Kỳ được sơ kết · The half-year that it assesses" })
  assessedPeriod?: Period;

  @Column("uuid", { name: "opened_period_id", nullable: true })
  openedPeriodId?: string;

  @Related(() => Period, { from: "openedPeriodId", description: "Kỳ được triển khai · The half-year that it opens" })
  openedPeriod?: Period;

  @Column("date", { name: "period_closed_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày khóa kỳ được sơ kết · When the assessed half-year was closed" })
  periodClosedOn?: string;

  @Column("text", { name: "state" })
  @Field(() => MeetingState, { description: "Trạng thái · State" })
  state!: MeetingState;

  @Column("text", { name: "reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do hủy · Why it was cancelled" })
  reason?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
