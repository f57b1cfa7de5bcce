import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Hợp tác xã vào ngày đó · Cooperatives on that day" })
export class OverviewCooperatives {
  @Field(() => Int, { description: "Tổng số, trừ tổ chức đã chấm dứt · All that are on the register, without those terminated" })
  total!: number;

  @Field(() => Int, { description: "Đang hoạt động · Active" })
  active!: number;

  @Field(() => Int, { description: "Đăng ký lần đầu trong kỳ · First registered within the half-year" })
  founded!: number;
}
