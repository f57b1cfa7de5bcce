import { LocalDate, Node } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { OfTask } from "./OfTask.js";
import { Verdict } from "./Verdict.js";

/** One report that a task is done, and what was said to it. */
@Entity({ schema: "core", name: "task_report" })
@ObjectType({ implements: Node, description: "Báo cáo kết quả nhiệm vụ · A report that a task is done" })
export class TaskReport extends OfTask {
  @Column("date", { name: "reported_on" })
  @Field(() => LocalDate, { description: "Ngày báo cáo · Reported on" })
  reportedOn!: string;

  @Column("text", { name: "reported_by" })
  @Field(() => String, { description: "Tài khoản báo cáo · The login" })
  reportedBy!: string;

  @Column("text", { name: "result" })
  @Field(() => String, { description: "Kết quả thực hiện · What was done" })
  result!: string;

  @Column("text", { name: "verdict", nullable: true })
  @Field(() => Verdict, { nullable: true, description: "Đánh giá nội dung; trống: chưa đánh giá · Verdict on the content; empty: none yet" })
  verdict?: Verdict;

  @Column("date", { name: "judged_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày đánh giá · Judged on" })
  judgedOn?: string;

  @Column("text", { name: "judged_by", nullable: true })
  @Field(() => String, { nullable: true, description: "Tài khoản đánh giá · The login that judged it" })
  judgedBy?: string;

  @Column("text", { name: "remark", nullable: true })
  @Field(() => String, { nullable: true, description: "Nhận xét, lý do trả lại · What was said to it" })
  remark?: string;
}
