import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Period } from "../period/Period.js";
import { PeriodState } from "../period/PeriodState.js";
import { WindowKind } from "./WindowKind.js";

/** A span that reports cover. It is not the calendar half-year: it ends on a day set by decision, so its days are data. */
@Owned("public")
@Entity({ schema: "core", name: "reporting_window" })
@ObjectType({ implements: Node, description: "Kỳ báo cáo · A span that reports cover" })
export class ReportingWindow extends Versioned {
  @Column("uuid", { name: "period_id", nullable: true })
  periodId?: string;

  @Related(() => Period, { from: "periodId", description: "Kỳ công tác sáu tháng mà kỳ báo cáo phục vụ · The half-year of work it serves" })
  period?: Period;

  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã kỳ báo cáo · Code of the window" })
  code!: string;

  @Column("text", { name: "kind" })
  @Field(() => WindowKind, { description: "Loại kỳ · Kind" })
  kind!: WindowKind;

  @Column("text", { name: "title" })
  @Field(() => String, { description: "Tên kỳ báo cáo · Title" })
  title!: string;

  @Column("date", { name: "starts_on" })
  @Field(() => LocalDate, { description: "Ngày đầu kỳ · First day" })
  startsOn!: string;

  @Column("date", { name: "ends_on" })
  @Field(() => LocalDate, { description: "Ngày cuối kỳ · Last day" })
  endsOn!: string;

  @Column("date", { name: "due_on" })
  @Field(() => LocalDate, { description: "Hạn nộp báo cáo · Reports are due on" })
  dueOn!: string;

  @Column("text", { name: "evidence" })
  @Field(() => String, { description: "Căn cứ · Evidence" })
  evidence!: string;

  @Column("text", { name: "state" })
  @Field(() => PeriodState, { description: "Số liệu còn sửa được hay đã khóa · Whether its numbers may still change" })
  state!: PeriodState;
}
