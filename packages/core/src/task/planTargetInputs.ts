import { Decimal, LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Period } from "../period/Period.js";
import { PlanItem } from "./PlanItem.js";
import { PlanTarget } from "./PlanTarget.js";

@InputType({ description: "Chỉ tiêu của kế hoạch trong kỳ · A target of the plan for a half-year" })
export class SetTargetInput extends RepeatableInput {
  @NodeId(() => PlanItem, { description: "Nội dung kế hoạch · The plan item" })
  planItemId!: string;

  @NodeId(() => Period, { description: "Kỳ · The half-year" })
  periodId!: string;

  @Length(3, 300)
  @Field(() => String, { description: "Chỉ tiêu · What is counted" })
  title!: string;

  @Length(1, 60)
  @Field(() => String, { description: "Đơn vị tính · Its unit" })
  unit!: string;

  @Field(() => Decimal, { description: "Chỉ tiêu giao, lớn hơn 0 · What it is to come to, above 0" })
  target!: string;
}

@InputType({ description: "Thực hiện chỉ tiêu · What a target has come to" })
export class ReportActualInput extends VersionedInput {
  @NodeId(() => PlanTarget, { description: "Chỉ tiêu · The target" })
  id!: string;

  @Field(() => Decimal, { description: "Lũy kế từ đầu kỳ, không âm · Since the half-year began, not negative" })
  actual!: string;

  @Field(() => LocalDate, { description: "Tính đến ngày, trong kỳ và không sau hôm nay · As of, within the half-year and not after today" })
  actualOn!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class PlanTargetPayload {
  @Field(() => PlanTarget, { description: "Chỉ tiêu · The target" })
  target!: PlanTarget;
}
