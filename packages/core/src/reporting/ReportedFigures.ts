import { LocalDate, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { FigureSource } from "./FigureSource.js";
import { ReportingWindow } from "./ReportingWindow.js";

/** The base of what a cooperative reports once for each window: when it came, and who stands behind it. */
@ObjectType()
export abstract class ReportedFigures extends CooperativeOwned {
  @Column("uuid", { name: "window_id" })
  windowId!: string;

  @Related(() => ReportingWindow, { from: "windowId", description: "Kỳ báo cáo · The reporting window" })
  window?: ReportingWindow;

  @Column("date", { name: "submitted_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày nộp; trống khi chưa nộp · Submitted on; empty before" })
  submittedOn?: string;

  @Column("text", { name: "source" })
  @Field(() => FigureSource, { description: "Nguồn số liệu · Where the figures come from" })
  source!: FigureSource;
}
