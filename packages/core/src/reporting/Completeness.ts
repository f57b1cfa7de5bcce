import { Field, Int, ObjectType } from "type-graphql";
import { Area } from "../area/Area.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { ReportingWindow } from "./ReportingWindow.js";

@ObjectType({ description: "Tình hình nộp một loại báo cáo · How many handed in one kind of report" })
export class Submissions {
  @Field(() => Int, { description: "Đã nộp đúng hạn · Handed in on time" })
  onTime!: number;

  @Field(() => Int, { description: "Đã nộp trễ hạn · Handed in late" })
  late!: number;

  @Field(() => Int, { description: "Chưa nộp · Not handed in" })
  missing!: number;

  @Field(() => Int, { description: "Số ngày trễ nhiều nhất, kể cả chưa nộp · Most days late, those not handed in included" })
  mostDaysLate!: number;
}

@ObjectType({ description: "Tình hình báo cáo của một địa bàn · How complete an area's reports are" })
export class AreaCompleteness {
  @Field(() => Area, { description: "Địa bàn · The area" })
  area!: Area;

  @Field(() => Int, { description: "Số hợp tác xã phải báo cáo · Cooperatives that have to report" })
  expected!: number;

  @Field(() => Submissions, { description: "Số liệu thành viên · Membership" })
  membership!: Submissions;

  @Field(() => Submissions, { description: "Báo cáo tài chính · Financial statements" })
  statements!: Submissions;

  @Field(() => [Cooperative], { description: "Hợp tác xã còn thiếu một trong hai báo cáo · Cooperatives that still owe one of the two" })
  owing!: readonly Cooperative[];
}

@ObjectType({ description: "Tình hình nộp báo cáo của một kỳ vào một ngày · How complete a window's reports are on a day" })
export class Completeness {
  @Field(() => ReportingWindow, { description: "Kỳ báo cáo · The window" })
  window!: ReportingWindow;

  @Field(() => Int, { description: "Số hợp tác xã phải báo cáo trong phạm vi của người xem · Cooperatives in the viewer's charge that have to report" })
  expected!: number;

  @Field(() => [AreaCompleteness], { description: "Theo địa bàn, theo mã · By area, in order of code" })
  areas!: readonly AreaCompleteness[];
}
