import { type Context, LocalDate, type Row } from "@hoptac/kit";
import { ArgsType, Field } from "type-graphql";
import type { Period } from "./Period.js";
import { periodByCode } from "./periodByCode.js";

/** Of which half-year figures are asked, and as of which day. */
@ArgsType()
export class HalfYearArgs {
  @Field(() => String, { description: "Kỳ sáu tháng, như 2017-H2 · The half-year, as 2017-H2" })
  period!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Tính đến ngày; mặc định hôm nay, hoặc ngày cuối của kỳ đã qua · As of this day; today, or the last day of a half-year that is over",
  })
  asOf?: string;
}

/** The last day of what a half-year has had so far. */
export const lastDayOf = ({ endsOn }: Pick<Period, "endsOn">, today: string): string => (today < endsOn ? today : endsOn);

/** The half-year that is meant, and the day. Errors as `periodByCode`. */
export async function halfYearOn(
  { period: code, asOf }: HalfYearArgs,
  { db, today }: Context,
): Promise<{ readonly period: Row<Period>; readonly asOf: string }> {
  const period = await periodByCode(code, db);
  return { period, asOf: asOf ?? lastDayOf(period, today) };
}
