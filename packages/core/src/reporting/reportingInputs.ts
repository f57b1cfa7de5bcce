import { NodeId, VersionedInput, VND } from "@hoptac/kit";
import { Length } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { FinancialStatement } from "./FinancialStatement.js";
import { MembershipStat } from "./MembershipStat.js";
import { ReportingWindow } from "./ReportingWindow.js";

/** What every report names: whose it is, of which window, and the version it replaces. */
@InputType()
abstract class ReportInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @NodeId(() => ReportingWindow, { description: "Kỳ báo cáo · The reporting window" })
  windowId!: string;

  @Field(() => Int, { nullable: true, description: "Phiên bản đã đọc; trống khi nộp lần đầu · The version that was read; absent for the first report" })
  expectedVersion?: number;

  @Length(10, 2000)
  @Field(() => String, { nullable: true, description: "Lý do đính chính, khi kỳ đã khóa · The reason of a correction, once the window is locked" })
  correctionReason?: string;

  @Field(() => ID, { nullable: true, description: "Khóa chống gửi lặp · Repeating the call with this key changes nothing" })
  idempotencyKey?: string;
}

@InputType({ description: "Số liệu thành viên của một kỳ · The membership of a window" })
export class ReportMembershipInput extends ReportInput {
  @Field(() => Int, { description: "Thành viên chính thức đầu kỳ · Official members at the start" })
  officialStart!: number;

  @Field(() => Int, { description: "Thành viên mới trong kỳ · Official members who joined" })
  joined!: number;

  @Field(() => Int, { description: "Thành viên ra khỏi hợp tác xã trong kỳ · Official members who left" })
  leftCount!: number;

  @Field(() => Int, {
    description:
      "Thành viên chính thức cuối kỳ; chỉ số này tính vào số thành viên tối thiểu và quy mô · Official members at the end; they alone count for the minimum and the size",
  })
  officialEnd!: number;

  @Field(() => Int, { nullable: true, description: "Thành viên liên kết góp vốn · Associates who contributed capital" })
  assocContributing?: number;

  @Field(() => Int, { nullable: true, description: "Thành viên liên kết không góp vốn · Associates without capital" })
  assocNotContributing?: number;

  @Field(() => Int, { nullable: true, description: "Trong đó nữ · Women among the official members" })
  women?: number;

  @Field(() => Int, { nullable: true, description: "Trong đó người dân tộc thiểu số · Of an ethnic minority" })
  ethnicMinority?: number;

  @Field(() => Int, { nullable: true, description: "Trong đó người khuyết tật · With a disability" })
  disabled?: number;

  @Field(() => Int, { nullable: true, description: "Trong đó hộ gia đình · Households" })
  households?: number;

  @Field(() => Int, { nullable: true, description: "Trong đó pháp nhân · Organisations" })
  organisations?: number;

  @Field(() => Int, { nullable: true, description: "Trong đó người nước ngoài · Foreign members" })
  foreignMembers?: number;
}

@InputType({ description: "Báo cáo tài chính của một kỳ · The figures of a window" })
export class ReportStatementInput extends ReportInput {
  @Field(() => VND, { description: "Doanh thu, đồng · Revenue, đồng" })
  revenue!: string;

  @Field(() => VND, { description: "Trong đó giao dịch nội bộ với thành viên, đồng · Of it with members, đồng" })
  revenueInternal!: string;

  @Field(() => VND, { description: "Trong đó giao dịch bên ngoài, đồng · Of it with others, đồng" })
  revenueExternal!: string;

  @Field(() => VND, { nullable: true, description: "Chi phí, đồng · Cost, đồng" })
  cost?: string;

  @Field(() => VND, { nullable: true, description: "Lợi nhuận trước thuế, đồng · Profit before tax, đồng" })
  profitBeforeTax?: string;

  @Field(() => VND, { nullable: true, description: "Lợi nhuận sau thuế, đồng · Profit after tax, đồng" })
  profitAfterTax?: string;

  @Field(() => VND, { nullable: true, description: "Tổng nguồn vốn, đồng · Total capital, đồng" })
  capitalTotal?: string;

  @Field(() => VND, { nullable: true, description: "Vốn chủ sở hữu, đồng · Equity, đồng" })
  equity?: string;

  @Field(() => VND, { nullable: true, description: "Tài sản không chia, đồng · Indivisible assets, đồng" })
  indivisibleAssets?: string;

  @Field(() => VND, { nullable: true, description: "Quỹ chung không chia, đồng · Indivisible fund, đồng" })
  indivisibleFund?: string;

  @Field(() => VND, { nullable: true, description: "Trích quỹ đầu tư phát triển, đồng · Set aside for development, đồng" })
  developmentFund?: string;

  @Field(() => VND, { nullable: true, description: "Trích quỹ dự phòng tài chính, đồng · Set aside as reserve, đồng" })
  reserveFund?: string;

  @Field(() => VND, { nullable: true, description: "Thuế đã nộp, đồng · Tax paid, đồng" })
  taxPaid?: string;

  @Field(() => VND, { nullable: true, description: "Tiền lương, đồng · Wages, đồng" })
  wages?: string;

  @Field(() => Int, { nullable: true, description: "Lao động thường xuyên · Regular workers" })
  workersRegular?: number;

  @Field(() => Int, { nullable: true, description: "Trong đó là thành viên · Of them members" })
  memberWorkers?: number;

  @Field(() => Int, { nullable: true, description: "Lao động thời vụ · Seasonal workers" })
  workersSeasonal?: number;

  @Field(() => VND, { nullable: true, description: "Giá trị dịch vụ cho thành viên, đồng · Services to members, đồng" })
  servicesValue?: string;
}

@InputType({ description: "Kỳ cần khóa số liệu · The window to lock" })
export class LockReportingWindowInput extends VersionedInput {
  @NodeId(() => ReportingWindow, { description: "Kỳ báo cáo · The reporting window" })
  id!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class MembershipPayload {
  @Field(() => MembershipStat, { description: "Số liệu sau khi ghi · The numbers as they now stand" })
  membership!: MembershipStat;
}

@ObjectType({ description: "Kết quả · Result" })
export class StatementPayload {
  @Field(() => FinancialStatement, { description: "Báo cáo sau khi ghi · The statement as it now stands" })
  statement!: FinancialStatement;
}

@ObjectType({ description: "Kết quả · Result" })
export class ReportingWindowPayload {
  @Field(() => ReportingWindow, { description: "Kỳ báo cáo sau khi ghi · The window as it now stands" })
  window!: ReportingWindow;
}
