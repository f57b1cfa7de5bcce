import { Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Department } from "../department/Department.js";
import { Person } from "../person/Person.js";
import { Meeting } from "./Meeting.js";
import { MeetingRole } from "./MeetingRole.js";

/** Who is invited to a meeting for which body, and whether they came. */
@Owned("department", { by: "departmentId" })
@Entity({ schema: "core", name: "meeting_participant" })
@ObjectType({ implements: Node, description: "Thành phần dự họp · Who takes part in a meeting" })
export class MeetingParticipant extends Versioned {
  @Column("uuid", { name: "meeting_id" })
  meetingId!: string;

  @Related(() => Meeting, { from: "meetingId", description: "Cuộc họp · The meeting" })
  meeting?: Meeting;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan · For which body" })
  department?: Department;

  @Column("uuid", { name: "person_id", nullable: true })
  personId?: string;

  @Related(() => Person, { from: "personId", description: "Người dự · The person" })
  person?: Person;

  @Column("text", { name: "role" })
  @Field(() => MeetingRole, { description: "Vai trò · As what" })
  role!: MeetingRole;

  @Column("boolean", { name: "attended", nullable: true })
  @Field(() => Boolean, { nullable: true, description: "Có mặt; trống: chưa họp · Whether they came; empty: not held yet" })
  attended?: boolean;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
