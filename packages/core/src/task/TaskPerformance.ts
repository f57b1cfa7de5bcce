import { Field, ObjectType } from "type-graphql";
import { Department } from "../department/Department.js";
import { TaskFigures } from "./TaskFigures.js";

/** How one body carries out its tasks. */
@ObjectType({ description: "Kết quả thực hiện nhiệm vụ của một cơ quan, địa phương · How one body carries out its tasks" })
export class TaskPerformance extends TaskFigures {
  @Field(() => Department, { description: "Cơ quan, địa phương chủ trì · The body" })
  department!: Department;
}

/** The tasks of a half-year: all of them, and of each body. */
@ObjectType({ description: "Nhiệm vụ của một kỳ · The tasks of a half-year" })
export class HalfYearTasks {
  @Field(() => TaskFigures, { description: "Tất cả · All of them" })
  total!: TaskFigures;

  @Field(() => [TaskPerformance], { description: "Theo cơ quan, địa phương chủ trì · By body" })
  byDepartment!: readonly TaskPerformance[];
}
