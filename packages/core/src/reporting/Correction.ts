import { LocalDate, Node, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { ReportingWindow } from "./ReportingWindow.js";

/** Why numbers of a locked window, or an audited statement, were changed. The database takes such a change only together with one of these. */
@Entity({ schema: "core", name: "correction" })
@ObjectType({ implements: Node, description: "Đính chính số liệu đã khóa · A correction of locked numbers" })
export class Correction extends CooperativeOwned {
  @Column("uuid", { name: "window_id" })
  windowId!: string;

  @Related(() => ReportingWindow, { from: "windowId", description: "Kỳ báo cáo · The reporting window" })
  window?: ReportingWindow;

  /** The row whose numbers changed. */
  @Column("uuid", { name: "subject_id" })
  subjectId!: string;

  @Column("text", { name: "reason" })
  @Field(() => String, { description: "Lý do đính chính · Why the numbers were corrected" })
  reason!: string;

  @Column("date", { name: "corrected_on" })
  @Field(() => LocalDate, { description: "Ngày đính chính · Corrected on" })
  correctedOn!: string;
}
