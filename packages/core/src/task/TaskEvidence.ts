import { CarriesFile, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { AttachmentKind } from "../attachment/AttachmentKind.js";
import { Task } from "./Task.js";
import { TaskReport } from "./TaskReport.js";

/** A file that shows what a report says. */
@CarriesFile({ id: "fileId", name: "title" })
@Owned("department", { by: "leadDepartmentId", seenBy: "cooperatingIds" })
@Entity({ schema: "core", name: "task_evidence" })
@ObjectType({ implements: Node, description: "Tài liệu chứng minh kết quả nhiệm vụ · Evidence of what a report says" })
export class TaskEvidence extends Versioned {
  @Column("uuid", { name: "task_id" })
  taskId!: string;

  @Related(() => Task, { from: "taskId", description: "Nhiệm vụ · The task" })
  task?: Task;

  @Column("uuid", { name: "report_id" })
  reportId!: string;

  @Related(() => TaskReport, { from: "reportId", description: "Báo cáo · The report" })
  report?: TaskReport;

  @Column("uuid", { name: "lead_department_id" })
  leadDepartmentId!: string;

  @Column("uuid", { name: "cooperating_ids", array: true, default: "{}" })
  cooperatingIds!: readonly string[];

  @Column("uuid", { name: "file_id" })
  fileId!: string;

  @Column("text", { name: "kind" })
  @Field(() => AttachmentKind, { description: "Loại · Kind" })
  kind!: AttachmentKind;

  @Column("text", { name: "title" })
  @Field(() => String, { description: "Trích yếu, tên tài liệu · What it is about" })
  title!: string;

  @Column("text", { name: "document_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số, ký hiệu · Number and symbol of the document" })
  documentNo?: string;

  @Column("date", { name: "issued_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày ban hành · Issued on" })
  issuedOn?: string;

  @Column({ type: "text", name: "sha256", insert: false, update: false })
  @Field(() => String, { description: "Mã băm SHA-256 của nội dung, hệ thập lục phân · SHA-256 of the content, hexadecimal" })
  sha256!: string;

  @Column({ type: "integer", name: "size", insert: false, update: false })
  @Field(() => Int, { description: "Dung lượng, byte · Size, bytes" })
  size!: number;

  @Column({ type: "text", name: "media_type", insert: false, update: false })
  @Field(() => String, { description: "Kiểu nội dung, nhận biết từ chính nội dung · Media type, told from the content" })
  mediaType!: string;
}
