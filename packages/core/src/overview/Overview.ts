import { LocalDate } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Period } from "../period/Period.js";

/**
 * The head's picture of a half-year, in one document. Whoever has something to show there adds a field: `@Resolver(() => Overview)` with a `@BatchField` that is given
 * the period and the day. Everything is counted within what the viewer sees.
 */
@ObjectType({ description: "Bức tranh chung của một kỳ · The picture of a half-year" })
export class Overview {
  @Field(() => Period, { description: "Kỳ sáu tháng · The half-year" })
  period!: Period;

  @Field(() => LocalDate, { description: "Tính đến hết ngày · As of" })
  asOf!: string;
}
