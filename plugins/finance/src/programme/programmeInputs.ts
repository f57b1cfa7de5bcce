import { LocalDate, NodeId, RepeatableInput, VND } from "@hoptac/kit";
import { Length, Max, Min } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { BudgetLine } from "./BudgetLine.js";
import { FundingSource, SupportType } from "./programmeEnums.js";
import { SupportProgramme } from "./SupportProgramme.js";

@InputType({ description: "Chương trình hỗ trợ cần mở · A support programme to open" })
export class OpenSupportProgrammeInput extends RepeatableInput {
  @Length(2, 40)
  @Field({ description: "Mã chương trình · Code" })
  code!: string;

  @Length(3, 300)
  @Field({ description: "Tên chương trình · Name in Vietnamese" })
  nameVi!: string;

  @Field({ nullable: true, description: "Căn cứ pháp lý · Legal basis" })
  legalBasis?: string;

  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: "Đến ngày · Last day" })
  endsOn?: string;
}

@InputType({ description: "Dòng dự toán cần thêm · A budget line to add" })
export class AddBudgetLineInput extends RepeatableInput {
  @NodeId(() => SupportProgramme, { description: "Chương trình · The programme" })
  programmeId!: string;

  @Min(2000)
  @Max(2100)
  @Field(() => Int, { description: "Năm ngân sách · Budget year" })
  year!: number;

  @Field(() => FundingSource, { description: "Nguồn vốn · Source of funds" })
  source!: FundingSource;

  @Field(() => SupportType, { description: "Nội dung hỗ trợ · Purpose" })
  supportType!: SupportType;

  @Field(() => VND, { description: "Dự toán, đồng · Amount, đồng" })
  amount!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class SupportProgrammePayload {
  @Field(() => SupportProgramme, { description: "Chương trình sau khi ghi · The programme as it now stands" })
  programme!: SupportProgramme;
}

@ObjectType({ description: "Kết quả · Result" })
export class BudgetLinePayload {
  @Field(() => BudgetLine, { description: "Dòng dự toán sau khi ghi · The budget line as it now stands" })
  budgetLine!: BudgetLine;
}
