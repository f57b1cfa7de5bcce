import { Field, Int, ObjectType } from "type-graphql";
import { Department } from "../department/Department.js";

@ObjectType({ description: "Việc hỗ trợ của một cơ quan · What one department did" })
export class DepartmentSupport {
  @Field(() => Department, { description: "Cơ quan · The department" })
  department!: Department;

  @Field(() => Int, { description: "Số việc · Support actions" })
  actions!: number;

  @Field(() => Int, { description: "Số hợp tác xã được hỗ trợ · Cooperatives that it reached" })
  cooperatives!: number;
}

/** Support in a span of days, within what the viewer sees; what was withdrawn is not counted. */
@ObjectType({ description: "Số việc hỗ trợ hợp tác xã · Support actions, counted" })
export class SupportCounts {
  @Field(() => Int, { description: "Số việc · Support actions" })
  actions!: number;

  @Field(() => Int, { description: "Số hợp tác xã được hỗ trợ, mỗi hợp tác xã một lần · Cooperatives that were reached, each once" })
  cooperatives!: number;

  @Field(() => [DepartmentSupport], { description: "Theo cơ quan, nhiều nhất trước; tổng bằng số việc · By department, most first; they sum to the actions" })
  byDepartment!: readonly DepartmentSupport[];
}
