import { CarriesFile, LocalDate, Node, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { AttachmentKind } from "../attachment/AttachmentKind.js";
import { OfTask } from "./OfTask.js";
import { TaskReport } from "./TaskReport.js";

/** A file that shows what a report says. */
@CarriesFile({ id: "fileId", name: "title" })
@Entity({ schema: "core", name: "task_evidence" })
@ObjectType({ implements: Node, description: "Tài liệu chứng minh kết quả nhiệm vụ · Evidence of what a report says" })
export class TaskEvidence extends OfTask {
  @Column("uuid", { name: "report_id" })
  reportId!: string;

  @Related(() => TaskReport, { from: "reportId", description: "Báo cáo · The report" })
  report?: TaskReport;

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
}
