import { Follows, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Department } from "../department/Department.js";
import { Person } from "../person/Person.js";
import { ConclusionState } from "./ConclusionState.js";
import { conclusionFlow } from "./conclusionFlow.js";
import { Meeting } from "./Meeting.js";
import { SignedAs } from "./SignedAs.js";

/** The notice of a meeting's conclusion. A draft is its preparer's and the committee's; once it is issued those that it goes to see it too. */
@Follows(conclusionFlow)
@Owned("department", { by: "departmentId", seenBy: "recipientIds" })
@Entity({ schema: "core", name: "conclusion" })
@ObjectType({ implements: Node, description: "Thông báo kết luận · The notice of a meeting's conclusion" })
export class Conclusion extends Versioned {
  @Column("uuid", { name: "meeting_id" })
  meetingId!: string;

  @Related(() => Meeting, { from: "meetingId", description: "Cuộc họp · The meeting" })
  meeting?: Meeting;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan soạn thảo · Who prepared it" })
  department?: Department;

  /** Uuids of the departments that it goes to; empty until it is issued. */
  @Column("uuid", { name: "recipient_ids", array: true, default: "{}" })
  recipientIds!: readonly string[];

  @Column("text", { name: "title" })
  @Field(() => String, { description: "Trích yếu · What it is about" })
  title!: string;

  @Column("text", { name: "text" })
  @Field(() => String, { description: "Đánh giá chung · The assessment" })
  text!: string;

  @Column("text", { name: "document_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số, ký hiệu · Number and symbol" })
  documentNo?: string;

  @Column("date", { name: "issued_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày ban hành · Issued on" })
  issuedOn?: string;

  @Column("text", { name: "prepared_by" })
  @Field(() => String, { description: "Tài khoản soạn thảo · The login that prepared it" })
  preparedBy!: string;

  @Column("uuid", { name: "signed_by_id", nullable: true })
  signedById?: string;

  @Related(() => Person, { from: "signedById", description: "Người ký · Who signed" })
  signedBy?: Person;

  @Column("text", { name: "signed_as", nullable: true })
  @Field(() => SignedAs, { nullable: true, description: "Tư cách ký · By what right" })
  signedAs?: SignedAs;

  @Column("date", { name: "signed_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày ký · Signed on" })
  signedOn?: string;

  @Column("text", { name: "state" })
  @Field(() => ConclusionState, { description: "Trạng thái · State" })
  state!: ConclusionState;

  @Column("text", { name: "reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do trả lại · Why it was returned" })
  reason?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
