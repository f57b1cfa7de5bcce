import { Follows, LocalDate, Node, Related } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Attachment } from "../attachment/Attachment.js";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { Department } from "../department/Department.js";
import { ReviewSheet } from "../review/ReviewSheet.js";
import { ObstacleCategory } from "./ObstacleCategory.js";
import { ObstacleConfirmation } from "./ObstacleConfirmation.js";
import { ObstacleOrigin } from "./ObstacleOrigin.js";
import { ObstacleSeverity } from "./ObstacleSeverity.js";
import { ObstacleState } from "./ObstacleState.js";
import { obstacleFlow } from "./obstacleFlow.js";

/** What holds a cooperative up, until the cooperative says that it does no more. */
@Follows(obstacleFlow)
@Entity({ schema: "core", name: "obstacle" })
@ObjectType({ implements: Node, description: "Khó khăn, vướng mắc của hợp tác xã · An obstacle of a cooperative" })
export class Obstacle extends CooperativeOwned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Số phản ánh · Its number" })
  code!: string;

  @Column("text", { name: "category" })
  @Field(() => ObstacleCategory, { description: "Loại · Kind" })
  category!: ObstacleCategory;

  @Column("text", { name: "content" })
  @Field(() => String, { description: "Nội dung · What it is" })
  content!: string;

  @Column("text", { name: "origin" })
  @Field(() => ObstacleOrigin, { description: "Nguồn phản ánh · How it came in" })
  origin!: ObstacleOrigin;

  @Column("date", { name: "reported_on" })
  @Field(() => LocalDate, { description: "Ngày phản ánh · Reported on" })
  reportedOn!: string;

  @Column("text", { name: "state" })
  @Field(() => ObstacleState, { description: "Trạng thái · State" })
  state!: ObstacleState;

  @Column("text", { name: "severity", nullable: true })
  @Field(() => ObstacleSeverity, { nullable: true, description: "Mức độ; trống: chưa phân loại · How grave; empty before triage" })
  severity?: ObstacleSeverity;

  @Column("uuid", { name: "duplicate_of_id", nullable: true })
  duplicateOfId?: string;

  @Related(() => Obstacle, { from: "duplicateOfId", description: "Trùng với phản ánh · The one that it repeats" })
  duplicateOf?: Obstacle;

  @Column("uuid", { name: "department_id", nullable: true })
  departmentId?: string;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan được giao tháo gỡ · The department it was given to" })
  department?: Department;

  @Column("date", { name: "due_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Hạn tháo gỡ · Due on" })
  dueOn?: string;

  @Column("text", { name: "solution", nullable: true })
  @Field(() => String, { nullable: true, description: "Giải pháp, kết quả tháo gỡ · What was done about it" })
  solution?: string;

  @Column("uuid", { name: "evidence_id", nullable: true })
  evidenceId?: string;

  @Related(() => Attachment, { from: "evidenceId", description: "Tài liệu chứng minh · The file that shows it" })
  evidence?: Attachment;

  @Column("text", { name: "document_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số, ký hiệu văn bản giải quyết · Number and symbol of the document that settled it" })
  documentNo?: string;

  @Column("date", { name: "resolved_on", nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: "Ngày báo đã tháo gỡ; trống khi chưa xong hoặc đã mở lại · Resolved on; empty before, and once reopened",
  })
  resolvedOn?: string;

  @Column("text", { name: "resolved_by", nullable: true })
  resolvedBy?: string;

  @Column("date", { name: "first_resolved_on", nullable: true })
  firstResolvedOn?: string;

  @Column("date", { name: "confirmed_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày xác nhận · Confirmed on" })
  confirmedOn?: string;

  @Column("text", { name: "confirmed_by", nullable: true })
  confirmedBy?: string;

  @Column("text", { name: "confirmation", nullable: true })
  @Field(() => ObstacleConfirmation, { nullable: true, description: "Hình thức xác nhận · How it was confirmed" })
  confirmation?: ObstacleConfirmation;

  @Column("integer", { name: "reopened_times", default: 0 })
  @Field(() => Int, { description: "Số lần mở lại · How often it was reopened" })
  reopenedTimes!: number;

  @Column("uuid", { name: "review_sheet_id", nullable: true })
  reviewSheetId?: string;

  @Related(() => ReviewSheet, { from: "reviewSheetId", description: "Phiếu rà soát đã nêu · The review sheet that named it" })
  reviewSheet?: ReviewSheet;

  /** Which difficulty of the sheet, from 0. */
  @Column("integer", { name: "review_item", nullable: true })
  reviewItem?: number;

  @Column("text", { name: "escalated_to", nullable: true })
  @Field(() => String, { nullable: true, description: "Cấp trên được trình · The authority it was put to" })
  escalatedTo?: string;

  @Column("text", { name: "reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do của bước gần nhất cần lý do · The reason given with the latest step that takes one" })
  reason?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
