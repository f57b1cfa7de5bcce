import { RepeatableInput } from "@hoptac/kit";
import { Field, InputType, ObjectType } from "type-graphql";
import { Period } from "./Period.js";

@InputType({ description: "Kỳ sáu tháng cần mở · A half-year to open" })
export class OpenHalfYearInput extends RepeatableInput {
  @Field(() => String, { description: "Mã kỳ, như 2018-H1 · Its code, as 2018-H1" })
  period!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class PeriodPayload {
  @Field(() => Period, { description: "Kỳ sau khi ghi · The half-year as it now stands" })
  period!: Period;
}
