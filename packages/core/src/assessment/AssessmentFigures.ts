import { Field, Int, ObjectType } from "type-graphql";
import { ObstacleFigure } from "../obstacle/ObstacleFigures.js";
import { OverviewCooperatives } from "../overview/OverviewFigures.js";
import { PlanFigures } from "../task/PlanFigures.js";
import { TaskFigures } from "../task/TaskFigures.js";

/** The tasks of one body, with its name as it was. */
@ObjectType({ description: "Nhiệm vụ của một cơ quan khi chốt · The tasks of one body, as frozen" })
export class FrozenTasks extends TaskFigures {
  @Field(() => String, { description: "Mã cơ quan · Code of the body" })
  departmentCode!: string;

  @Field(() => String, { description: "Tên cơ quan khi chốt · Its name then" })
  departmentNameVi!: string;
}

@ObjectType({ description: "Việc hỗ trợ của một cơ quan khi chốt · What one body did for cooperatives, as frozen" })
export class FrozenSupport {
  @Field(() => String, { description: "Mã cơ quan · Code of the body" })
  departmentCode!: string;

  @Field(() => String, { description: "Tên cơ quan khi chốt · Its name then" })
  departmentNameVi!: string;

  @Field(() => Int, { description: "Số việc · Support actions" })
  actions!: number;

  @Field(() => Int, { description: "Số hợp tác xã được hỗ trợ · Cooperatives that it reached" })
  cooperatives!: number;
}

@ObjectType({ description: "Đợt rà soát khi chốt · A review, as frozen" })
export class FrozenReview {
  @Field(() => String, { description: "Mã đợt · Code" })
  code!: string;

  @Field(() => Int, { description: "Số hợp tác xã trong phạm vi · Cooperatives in the scope" })
  scope!: number;

  @Field(() => Int, { description: "Đã nghiệm thu · Accepted" })
  accepted!: number;

  @Field(() => Int, { description: "Được miễn · Excused" })
  excused!: number;
}

/** What the shared model knew of a half-year when it was assessed: the figures of `overview`, kept. */
@ObjectType({ description: "Số liệu sơ kết đã chốt · Figures of an assessment, as they stood" })
export class AssessmentFigures {
  @Field(() => OverviewCooperatives, { description: "Hợp tác xã · Cooperatives" })
  cooperatives!: OverviewCooperatives;

  @Field(() => PlanFigures, { description: "Kế hoạch năm · The year's plan" })
  plan!: PlanFigures;

  @Field(() => TaskFigures, { description: "Nhiệm vụ · Tasks" })
  tasks!: TaskFigures;

  @Field(() => [FrozenTasks], { description: "Nhiệm vụ theo cơ quan, địa phương · Tasks by body" })
  tasksByDepartment!: readonly FrozenTasks[];

  @Field(() => ObstacleFigure, { description: "Khó khăn, vướng mắc · Obstacles" })
  obstacles!: ObstacleFigure;

  @Field(() => Int, { description: "Số việc hỗ trợ · Support actions" })
  supportActions!: number;

  @Field(() => Int, { description: "Số hợp tác xã được hỗ trợ · Cooperatives that were reached" })
  supportedCooperatives!: number;

  @Field(() => [FrozenSupport], { description: "Việc hỗ trợ theo cơ quan · Support by body" })
  supportByDepartment!: readonly FrozenSupport[];

  @Field(() => [FrozenReview], { description: "Các đợt rà soát · Reviews" })
  reviews!: readonly FrozenReview[];
}
