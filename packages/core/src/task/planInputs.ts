import { LocalDate, NodeId, RepeatableInput } from "@hoptac/kit";
import { IsOptional, Length, Max, Min } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Department } from "../department/Department.js";
import { PlanItem } from "./PlanItem.js";

@InputType({ description: "Nội dung kế hoạch năm · An item of a year's plan" })
export class AddPlanItemInput extends RepeatableInput {
  @Length(1, 40)
  @Field(() => String, { description: "Mã · Code" })
  code!: string;

  @Min(2000)
  @Max(2100)
  @Field(() => Int, { description: "Năm kế hoạch · Year" })
  year!: number;

  @Length(3, 500)
  @Field(() => String, { description: "Nội dung · What is planned" })
  title!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Trọng tâm · A key item" })
  isKey!: boolean;

  @Field(() => LocalDate, { nullable: true, description: "Hoàn thành trước ngày · To be done by" })
  dueOn?: string;

  @IsOptional()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: "Căn cứ: văn bản, quyết định · The document it stands in" })
  evidence?: string;

  @NodeId(() => Department, { description: "Cơ quan chủ trì · Who leads it" })
  leadDepartmentId!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class PlanItemPayload {
  @Field(() => PlanItem, { description: "Nội dung kế hoạch · The plan item" })
  planItem!: PlanItem;
}
