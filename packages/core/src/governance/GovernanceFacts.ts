import { Field, ObjectType } from "type-graphql";
import { DerivedFact } from "../facts/CooperativeFacts.js";

/** How a cooperative's governance stands by the law of a day. Each is a finding for an officer, none a legal conclusion; nothing of it is stored. */
@ObjectType({ description: "Tổ chức quản trị so với quy định có hiệu lực vào một ngày · A cooperative's governance by what is in force on a day" })
export class GovernanceFacts {
  @Field(() => DerivedFact, { description: "Đủ số thành viên chính thức tối thiểu · Enough official members" })
  enoughMembers!: DerivedFact;

  @Field(() => DerivedFact, {
    description: "Mô hình quản trị được phép: rút gọn chỉ khi siêu nhỏ hoặc liên hiệp ít thành viên · A governance model that it may have",
  })
  governanceModel!: DerivedFact;

  @Field(() => DerivedFact, { description: "Đại hội thành viên gần nhất chưa quá hạn · Its latest general meeting is not too long ago" })
  generalMeeting!: DerivedFact;

  @Field(() => DerivedFact, {
    description:
      "Đã họp đại hội thường niên trong hạn sau năm tài chính (năm dương lịch) · It held the yearly meeting in time after the financial year (a calendar year)",
  })
  yearlyMeeting!: DerivedFact;

  @Field(() => DerivedFact, { description: "Số thành viên Hội đồng quản trị · The size of the board" })
  boardSize!: DerivedFact;

  @Field(() => DerivedFact, { description: "Nhiệm kỳ Hội đồng quản trị · The terms of the board" })
  boardTerm!: DerivedFact;

  @Field(() => DerivedFact, { description: "Số kiểm soát viên · The number of supervisors" })
  supervisors!: DerivedFact;
}
