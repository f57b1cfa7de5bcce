import { Cooperative } from "@hoptac/core";
import { NodeId, RepeatableInput, VersionedInput, VND } from "@hoptac/kit";
import { Length } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { BudgetLine } from "../programme/BudgetLine.js";
import { SupportType } from "../programme/programmeEnums.js";
import { SupportProgramme } from "../programme/SupportProgramme.js";
import { SupportApplication } from "./SupportApplication.js";

@InputType({ description: "Đề nghị hỗ trợ cần gửi · An application for support" })
export class ApplyForSupportInput extends RepeatableInput {
  @Length(3, 50)
  @Field({ description: "Số đề nghị · Number of the application" })
  number!: string;

  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @NodeId(() => SupportProgramme, { description: "Chương trình · The programme" })
  programmeId!: string;

  @Field(() => SupportType, { description: "Nội dung hỗ trợ · What it is for" })
  supportType!: SupportType;

  @Length(10, 2000)
  @Field({ description: "Nội dung đề nghị · What is asked for" })
  content!: string;

  @Field(() => VND, { description: "Số tiền đề nghị, đồng · Amount asked for, đồng" })
  requestedAmount!: string;
}

@InputType({ description: "Kết quả thẩm định · An appraisal" })
export class AppraiseSupportInput extends VersionedInput {
  @NodeId(() => SupportApplication, { description: "Đề nghị · The application" })
  id!: string;

  @Field(() => VND, { description: "Số tiền thẩm định, đồng · Appraised amount, đồng" })
  appraisedAmount!: string;
}

@InputType({ description: "Phê duyệt từ một dòng dự toán · An approval from a budget line" })
export class ApproveSupportInput extends RepeatableInput {
  @NodeId(() => SupportApplication, { description: "Đề nghị · The application" })
  id!: string;

  @Field(() => Int, { description: "Phiên bản đã đọc · The version that was read" })
  expectedVersion!: number;

  @NodeId(() => BudgetLine, { description: "Dòng dự toán · The budget line" })
  budgetLineId!: string;
}

@InputType({ description: "Không chấp thuận, có lý do · A rejection with its reason" })
export class RejectSupportInput extends VersionedInput {
  @NodeId(() => SupportApplication, { description: "Đề nghị · The application" })
  id!: string;

  @Length(10, 2000)
  @Field({ description: "Lý do · Reason" })
  reason!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class SupportApplicationPayload {
  @Field(() => SupportApplication, { description: "Đề nghị sau khi ghi · The application as it now stands" })
  application!: SupportApplication;
}
