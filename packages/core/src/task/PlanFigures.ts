import { Field, Int, ObjectType } from "type-graphql";

/** How a year's plan is on its way, within what the viewer sees. */
@ObjectType({ description: "Tiến độ kế hoạch năm · How a year's plan is on its way" })
export class PlanFigures {
  @Field(() => Int, { description: "Số nội dung · Items" })
  items!: number;

  @Field(() => Int, { description: "Hoàn thành: mọi nhiệm vụ đã nghiệm thu · Done: every task of it is accepted" })
  done!: number;

  @Field(() => Int, { description: "Đúng kế hoạch · On plan" })
  onPlan!: number;

  @Field(() => Int, { description: "Chậm: có nhiệm vụ quá hạn, hoặc đã quá ngày hoàn thành · Behind: a task is overdue, or its own day has passed" })
  behindPlan!: number;
}
