import { Field, Int, ObjectType } from "type-graphql";
import { Area } from "../area/Area.js";

@ObjectType()
abstract class SheetCounts {
  @Field(() => Int, { description: "Số hợp tác xã trong phạm vi · Cooperatives in the scope" })
  scope!: number;

  @Field(() => Int, { description: "Đã nghiệm thu · Accepted" })
  accepted!: number;

  @Field(() => Int, { description: "Được miễn · Excused" })
  excused!: number;

  @Field(() => Int, { description: "Huyện đã kiểm tra · Checked" })
  checked!: number;

  @Field(() => Int, { description: "Hợp tác xã đã ký nộp · Signed" })
  submitted!: number;

  @Field(() => Int, { description: "Bị trả lại · Returned" })
  returned!: number;

  @Field(() => Int, { description: "Đang làm · Under way" })
  inProgress!: number;

  @Field(() => Int, { description: "Chưa làm · Not started" })
  notStarted!: number;

  @Field(() => Int, { description: "Nhóm 1, hiệu quả · Group 1, effective" })
  effective!: number;

  @Field(() => Int, { description: "Nhóm 2, trung bình · Group 2, average" })
  average!: number;

  @Field(() => Int, { description: "Nhóm 3, yếu · Group 3, weak" })
  weak!: number;

  @Field(() => Int, { description: "Nhóm 4, ngừng hoạt động · Group 4, dormant" })
  dormant!: number;

  @Field(() => Int, { description: "Chưa xếp nhóm · In no group yet" })
  notGrouped!: number;
}

@ObjectType({ description: "Tiến độ rà soát của một địa bàn · How far the review is in one area" })
export class AreaCoverage extends SheetCounts {
  @Field(() => Area, { description: "Huyện, hoặc xã khi không còn huyện · The district, or the commune where there is none" })
  area!: Area;
}

@ObjectType({ description: "Tiến độ rà soát, trong phạm vi người xem · How far a review is, within what the viewer sees" })
export class ReviewCoverage extends SheetCounts {
  @Field(() => [AreaCoverage], { description: "Theo địa bàn · By area" })
  byArea!: readonly AreaCoverage[];
}
