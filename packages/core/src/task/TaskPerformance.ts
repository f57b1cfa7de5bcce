import { Decimal } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Department } from "../department/Department.js";

/** A share, with what it is a share of. */
@ObjectType({ description: "Tỷ lệ, kèm tử số, mẫu số · A share, with what it is a share of" })
export class TaskRate {
  @Field(() => Int, { description: "Tử số · Numerator" })
  numerator!: number;

  @Field(() => Int, { description: "Mẫu số · Denominator" })
  denominator!: number;

  @Field(() => Decimal, { nullable: true, description: "Tỷ lệ 0–1; trống khi mẫu số bằng 0 · 0 to 1; none when there is nothing to count" })
  rate?: string;

  @Field(() => Int, { description: "Số nhiệm vụ chưa đánh giá được: đã báo cáo, chờ nghiệm thu · Tasks that cannot be judged yet: reported, not accepted" })
  missing!: number;
}

/** How one body carries out its tasks. */
@ObjectType({ description: "Kết quả thực hiện nhiệm vụ của một cơ quan, địa phương · How one body carries out its tasks" })
export class TaskPerformance {
  /** Uuid. */
  departmentId!: string;

  @Field(() => Department, { description: "Cơ quan, địa phương chủ trì · The body" })
  department!: Department;

  @Field(() => Int, { description: "Số nhiệm vụ được giao, không kể đã hủy · Tasks assigned, without those cancelled" })
  tasks!: number;

  @Field(() => Int, { description: "Trong đó trọng tâm · Key tasks among them" })
  keyTasks!: number;

  @Field(() => Int, { description: "Đang quá hạn · Overdue" })
  overdue!: number;

  @Field(() => TaskRate, { description: "Đúng hạn: hoàn thành đúng hạn / (hoàn thành + quá hạn) · On time: done on time of those done or overdue" })
  onTime!: TaskRate;

  @Field(() => TaskRate, { description: "Đúng hạn, nhiệm vụ trọng tâm · On time, key tasks" })
  onTimeKey!: TaskRate;

  @Field(() => TaskRate, { description: "Đạt yêu cầu nội dung: đạt / đã nghiệm thu · Content met of those accepted" })
  contentMet!: TaskRate;

  @Field(() => TaskRate, { description: "Đạt yêu cầu nội dung, nhiệm vụ trọng tâm · Content met, key tasks" })
  contentMetKey!: TaskRate;
}
