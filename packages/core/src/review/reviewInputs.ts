import { Decimal, LocalDate, NodeId, RepeatableInput, VersionedInput, VND } from "@hoptac/kit";
import { ArrayMaxSize, IsOptional, Length, Matches, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { LegalStatus } from "../cooperative/LegalStatus.js";
import { Instruction } from "../meeting/Instruction.js";
import { PlanItem } from "../task/PlanItem.js";
import { ReviewCampaign } from "./ReviewCampaign.js";
import { ReviewGroup } from "./ReviewGroup.js";
import { ReviewProposal } from "./ReviewProposal.js";
import { ReviewSheet } from "./ReviewSheet.js";
import { SheetDifficulty } from "./SheetDifficulty.js";

@InputType({
  description:
    "Đợt rà soát cần lập: phải có nội dung chỉ đạo hoặc nội dung kế hoạch làm căn cứ · A review to plan, with the instruction or plan item behind it",
})
export class PlanReviewInput extends RepeatableInput {
  @Matches(/^[A-Z0-9-]{3,30}$/, { message: "cần 3–30 chữ hoa, chữ số, gạch nối · expected 3 to 30 capitals, digits and dashes" })
  @Field(() => String, { description: "Mã đợt · Code" })
  code!: string;

  @Length(3, 200)
  @Field(() => String, { description: "Tên đợt · Name" })
  nameVi!: string;

  @Field(() => String, { description: "Kỳ sáu tháng, như 2017-H2 · The half-year, as 2017-H2" })
  period!: string;

  @Field(() => String, { description: "Mã kỳ báo cáo lấy số liệu điền sẵn, như 2017-H1 · Code of the window whose figures fill the sheets" })
  window!: string;

  @NodeId(() => Instruction, { nullable: true, description: "Nội dung chỉ đạo làm căn cứ · The instruction behind it" })
  instructionId?: string;

  @NodeId(() => PlanItem, { nullable: true, description: "Nội dung kế hoạch làm căn cứ · The plan item behind it" })
  planItemId?: string;

  @Field(() => LocalDate, { description: "Hạn nộp phiếu · Sheets are due on" })
  dueOn!: string;
}

@InputType({ description: "Bước tiếp theo của đợt rà soát · A step of a review" })
export class ReviewStepInput extends VersionedInput {
  @NodeId(() => ReviewCampaign, { description: "Đợt rà soát · The review" })
  id!: string;
}

@InputType({ description: "Hợp tác xã không rà soát · A cooperative that is left out" })
export class LeftOutInput {
  @Field(() => ID, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Length(5, 500)
  @Field(() => String, { description: "Lý do · Why" })
  reason!: string;
}

@InputType({ description: "Mở đợt rà soát · What the opening settles" })
export class OpenReviewInput extends ReviewStepInput {
  @ValidateNested({ each: true })
  @ArrayMaxSize(2000)
  @Field(() => [LeftOutInput], {
    defaultValue: [],
    description:
      "Không rà soát, kèm lý do; tổ hợp tác và tổ chức đã chấm dứt thì tự động · Who is left out; groups and what was terminated are left out anyhow",
  })
  leftOut!: readonly LeftOutInput[];
}

@InputType({ description: "Kết luận đợt rà soát · What is concluded" })
export class ConcludeReviewInput extends ReviewStepInput {
  @Length(10, 8000)
  @Field(() => String, { description: "Kết luận · What was concluded" })
  conclusion!: string;
}

@InputType({ description: "Bước tiếp theo của phiếu · A step with a sheet" })
export class SheetStepInput extends VersionedInput {
  @NodeId(() => ReviewSheet, { description: "Phiếu · The sheet" })
  id!: string;
}

@InputType({ description: "Số liệu của phiếu; bỏ trống thì giữ nguyên · What changes on the sheet; what is left out stays" })
export class FillReviewSheetInput extends SheetStepInput {
  @Field(() => LegalStatus, { nullable: true, description: "Tình trạng pháp lý · Legal status" })
  legalStatus?: LegalStatus;

  @IsOptional()
  @Min(0)
  @Field(() => Int, { nullable: true, description: "Thành viên chính thức · Official members" })
  members?: number;

  @Field(() => LocalDate, { nullable: true, description: "Đại hội thường niên gần nhất · Latest yearly general meeting" })
  lastAgmOn?: string;

  @Field(() => VND, { nullable: true, description: "Doanh thu trong kỳ, đồng · Revenue of the window, đồng" })
  revenue?: string;

  @Field(() => VND, { nullable: true, description: "Lợi nhuận sau thuế trong kỳ, đồng · Profit after tax of the window, đồng" })
  profit?: string;

  @IsOptional()
  @Min(0)
  @Field(() => Int, { nullable: true, description: "Lao động thường xuyên · Regular workers" })
  workers?: number;

  @Field(() => Decimal, { nullable: true, description: "Đất đang sử dụng, ha · Land in use, ha" })
  landHa?: string;

  @IsOptional()
  @Min(0)
  @Field(() => Int, { nullable: true, description: "Số hợp đồng liên kết đang thực hiện · Linkage contracts that are running" })
  contracts?: number;

  @IsOptional()
  @Length(0, 4000)
  @Field(() => String, { nullable: true, description: "Dịch vụ cho thành viên · Services to members" })
  services?: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(30)
  @Field(() => [SheetDifficulty], { nullable: true, description: "Toàn bộ khó khăn, thay danh sách cũ · All difficulties, in place of the former list" })
  difficulties?: readonly SheetDifficulty[];
}

@InputType({ description: "Kết quả kiểm tra của huyện · What the district found" })
export class CheckReviewSheetInput extends SheetStepInput {
  @Field(() => ReviewGroup, { description: "Nhóm · The group" })
  group!: ReviewGroup;

  @Length(5, 2000)
  @Field(() => String, { description: "Lý do xếp nhóm · Why this group" })
  groupReason!: string;

  @Field(() => ReviewProposal, { description: "Đề xuất · What is proposed" })
  proposal!: ReviewProposal;

  @Field(() => LocalDate, { nullable: true, description: "Thời hạn thực hiện; bắt buộc trừ khi giữ nguyên · To be done by; needed unless it is kept as it is" })
  targetOn?: string;
}

@InputType({ description: "Trả lại phiếu · Why it is returned" })
export class ReturnReviewSheetInput extends SheetStepInput {
  @Length(3, 2000)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@InputType({ description: "Miễn phiếu · Why there will be no sheet" })
export class ExcuseReviewSheetInput extends ReturnReviewSheetInput {
  @Field(() => ReviewGroup, { description: "Nhóm; tổng các nhóm luôn bằng phạm vi · The group: the groups add up to the scope" })
  group!: ReviewGroup;
}

@ObjectType({ description: "Kết quả · Result" })
export class ReviewPayload {
  @Field(() => ReviewCampaign, { description: "Đợt rà soát sau khi ghi · The review as it now stands" })
  campaign!: ReviewCampaign;
}

@ObjectType({ description: "Kết quả · Result" })
export class ReviewSheetPayload {
  @Field(() => ReviewSheet, { description: "Phiếu sau khi ghi · The sheet as it now stands" })
  sheet!: ReviewSheet;
}
