import { Decimal } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";

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

/** How tasks of a half-year stand: each is running in time, due soon, overdue or accepted, and the four add up to all of them. Drafts and cancelled ones are not counted. */
@ObjectType({ description: "Số liệu thực hiện nhiệm vụ · How tasks stand" })
export class TaskFigures {
  @Field(() => Int, { description: "Số nhiệm vụ được giao, không kể đã hủy · Tasks assigned, without those cancelled" })
  tasks!: number;

  @Field(() => Int, { description: "Trong đó trọng tâm · Key tasks among them" })
  keyTasks!: number;

  @Field(() => Int, { description: "Đang trong hạn · Running, in time" })
  inTime!: number;

  @Field(() => Int, { description: "Trong hạn, nhiệm vụ trọng tâm · Running in time, key tasks" })
  inTimeKey!: number;

  @Field(() => Int, { description: "Sắp đến hạn · Due soon" })
  dueSoon!: number;

  @Field(() => Int, { description: "Sắp đến hạn, nhiệm vụ trọng tâm · Due soon, key tasks" })
  dueSoonKey!: number;

  @Field(() => Int, { description: "Đang quá hạn · Overdue" })
  overdue!: number;

  @Field(() => Int, { description: "Đang quá hạn, nhiệm vụ trọng tâm · Overdue, key tasks" })
  overdueKey!: number;

  @Field(() => Int, { description: "Đã nghiệm thu · Accepted" })
  accepted!: number;

  @Field(() => Int, { description: "Đã nghiệm thu, nhiệm vụ trọng tâm · Accepted, key tasks" })
  acceptedKey!: number;

  @Field(() => TaskRate, { description: "Đúng hạn: hoàn thành đúng hạn / (hoàn thành + quá hạn) · On time: done on time of those done or overdue" })
  onTime!: TaskRate;

  @Field(() => TaskRate, { description: "Đúng hạn, nhiệm vụ trọng tâm · On time, key tasks" })
  onTimeKey!: TaskRate;

  @Field(() => TaskRate, { description: "Đạt yêu cầu nội dung: đạt / đã nghiệm thu · Content met of those accepted" })
  contentMet!: TaskRate;

  @Field(() => TaskRate, { description: "Đạt yêu cầu nội dung, nhiệm vụ trọng tâm · Content met, key tasks" })
  contentMetKey!: TaskRate;
}
