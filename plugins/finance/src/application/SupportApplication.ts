import { CooperativeOwned } from "@hoptac/core";
import { Follows, LocalDate, Node, Related, VND } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { BudgetLine } from "../programme/BudgetLine.js";
import { SupportType } from "../programme/programmeEnums.js";
import { SupportProgramme } from "../programme/SupportProgramme.js";
import { applicationFlow } from "./applicationFlow.js";
import { SupportApplicationState } from "./SupportApplicationState.js";

/** A cooperative's application to a support programme. */
@Follows(applicationFlow)
@Entity({ schema: "finance", name: "support_application" })
@ObjectType({ implements: Node, description: "Đề nghị hỗ trợ của hợp tác xã · Application for support" })
export class SupportApplication extends CooperativeOwned {
  @Column("text")
  @Field({ description: "Số đề nghị · Number of the application" })
  number!: string;

  @Column("uuid", { name: "programme_id" })
  programmeId!: string;

  @Related(() => SupportProgramme, { from: "programmeId", description: "Chương trình · The programme" })
  programme!: SupportProgramme;

  @Column("text", { name: "support_type" })
  @Field(() => SupportType, { description: "Nội dung hỗ trợ · What it is for" })
  supportType!: SupportType;

  @Column("text")
  @Field({ description: "Nội dung đề nghị · What is asked for" })
  content!: string;

  @Column("numeric", { name: "requested_amount", precision: 18, scale: 0 })
  @Field(() => VND, { description: "Số tiền đề nghị, đồng · Amount asked for, đồng" })
  requestedAmount!: string;

  @Column("date", { name: "submitted_on" })
  @Field(() => LocalDate, { description: "Ngày gửi · Day of submission" })
  submittedOn!: string;

  @Column("text")
  @Field(() => SupportApplicationState, { description: "Trạng thái · State" })
  state!: SupportApplicationState;

  @Column("numeric", { name: "appraised_amount", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Số tiền thẩm định, đồng · Appraised amount, đồng" })
  appraisedAmount?: string;

  @Column("uuid", { name: "budget_line_id", nullable: true })
  budgetLineId?: string;

  @Related(() => BudgetLine, { from: "budgetLineId", description: "Dòng dự toán được chi · The budget line it is paid from" })
  budgetLine?: BudgetLine;

  @Column("numeric", { name: "approved_amount", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Số tiền phê duyệt, đồng · Approved amount, đồng" })
  approvedAmount?: string;

  @Column("text", { nullable: true })
  @Field({ nullable: true, description: "Lý do không chấp thuận · Reason for the rejection" })
  reason?: string;
}
