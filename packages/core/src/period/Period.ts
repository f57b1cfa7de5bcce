import { LocalDate, Node, Owned, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { HalfYear } from "./HalfYear.js";
import { PeriodState } from "./PeriodState.js";

/** A half-year of the committee's work; tasks, targets, reviews and reports hang on it. */
@Owned("public")
@Entity({ schema: "core", name: "period" })
@ObjectType({ implements: Node, description: "Kỳ sáu tháng · A half-year of the committee's work" })
export class Period extends Versioned {
  @Column({ type: "text", name: "code", insert: false, update: false })
  @Field(() => String, { description: "Mã kỳ, như 2017-H2 · Its code, as 2017-H2" })
  code!: string;

  @Column("integer", { name: "year" })
  @Field(() => Int, { description: "Năm · Year" })
  year!: number;

  @Column("text", { name: "half" })
  @Field(() => HalfYear, { description: "Sáu tháng đầu hay cuối năm · First or second half" })
  half!: HalfYear;

  @Column("date", { name: "starts_on" })
  @Field(() => LocalDate, { description: "Ngày đầu kỳ · First day" })
  startsOn!: string;

  @Column("date", { name: "ends_on" })
  @Field(() => LocalDate, { description: "Ngày cuối kỳ · Last day" })
  endsOn!: string;

  @Column("text", { name: "state" })
  @Field(() => PeriodState, { description: "Trạng thái số liệu · Whether its numbers may still change" })
  state!: PeriodState;
}
