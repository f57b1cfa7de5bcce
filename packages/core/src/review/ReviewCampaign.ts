import { Follows, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Instruction } from "../meeting/Instruction.js";
import { Period } from "../period/Period.js";
import { ReportingWindow } from "../reporting/ReportingWindow.js";
import { PlanItem } from "../task/PlanItem.js";
import { campaignFlow } from "./campaignFlow.js";
import { ReviewCampaignState } from "./ReviewCampaignState.js";

/** A review of the cooperatives of the province: who is in it is settled when it is opened. What the sheets say is their own rows'. */
@Follows(campaignFlow)
@Owned("public")
@Entity({ schema: "core", name: "review_campaign" })
@ObjectType({ implements: Node, description: "Đợt rà soát hợp tác xã · A review of cooperatives" })
export class ReviewCampaign extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã đợt · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên đợt · Name" })
  nameVi!: string;

  @Column("uuid", { name: "period_id" })
  periodId!: string;

  @Related(() => Period, { from: "periodId", description: "Kỳ sáu tháng · The half-year" })
  period?: Period;

  @Column("uuid", { name: "window_id" })
  windowId!: string;

  @Related(() => ReportingWindow, { from: "windowId", description: "Kỳ báo cáo lấy số liệu điền sẵn · The window whose figures fill the sheets" })
  window?: ReportingWindow;

  @Column("uuid", { name: "instruction_id", nullable: true })
  instructionId?: string;

  @Related(() => Instruction, { from: "instructionId", description: "Nội dung chỉ đạo làm căn cứ · The instruction behind it" })
  instruction?: Instruction;

  @Column("uuid", { name: "plan_item_id", nullable: true })
  planItemId?: string;

  @Related(() => PlanItem, { from: "planItemId", description: "Nội dung kế hoạch làm căn cứ · The plan item behind it" })
  planItem?: PlanItem;

  @Column("date", { name: "due_on" })
  @Field(() => LocalDate, { description: "Hạn nộp phiếu · Sheets are due on" })
  dueOn!: string;

  @Column("text", { name: "state" })
  @Field(() => ReviewCampaignState, { description: "Trạng thái · State" })
  state!: ReviewCampaignState;

  @Column("date", { name: "opened_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày mở, ngày chốt phạm vi và số liệu · Opened on: the day of scope and figures" })
  openedOn?: string;

  @Column("integer", { name: "scope_size", nullable: true })
  @Field(() => Int, { nullable: true, description: "Số hợp tác xã trong phạm vi, chốt khi mở · Cooperatives in it, settled at the opening" })
  scopeSize?: number;

  @Column("date", { name: "concluded_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày kết luận · Concluded on" })
  concludedOn?: string;

  @Column("text", { name: "conclusion", nullable: true })
  @Field(() => String, { nullable: true, description: "Kết luận · What was concluded" })
  conclusion?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
