import { Decimal, Follows, LocalDate, Node, Related, VND } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Area } from "../area/Area.js";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { LegalStatus } from "../cooperative/LegalStatus.js";
import { ReviewCampaign } from "./ReviewCampaign.js";
import { ReviewGroup } from "./ReviewGroup.js";
import { ReviewProposal } from "./ReviewProposal.js";
import { ReviewSheetState } from "./ReviewSheetState.js";
import { SheetDifficulty } from "./SheetDifficulty.js";
import { SheetFigures } from "./SheetFigures.js";
import { sheetFlow } from "./sheetFlow.js";

/** One cooperative's sheet in one review: what was on record, what the cooperative signs, what the district finds and proposes. */
@Follows(sheetFlow)
@Entity({ schema: "core", name: "review_sheet" })
@ObjectType({ implements: Node, description: "Phiếu rà soát · A review sheet" })
export class ReviewSheet extends CooperativeOwned {
  @Column("uuid", { name: "campaign_id" })
  campaignId!: string;

  @Related(() => ReviewCampaign, { from: "campaignId", description: "Đợt rà soát · The review" })
  campaign?: ReviewCampaign;

  @Column("uuid", { name: "area_id" })
  areaId!: string;

  @Related(() => Area, { from: "areaId", description: "Nơi đặt trụ sở vào ngày mở đợt · Where its seat lay on the day of the opening" })
  area?: Area;

  @Column("text", { name: "state" })
  @Field(() => ReviewSheetState, { description: "Trạng thái · State" })
  state!: ReviewSheetState;

  @Column("jsonb", { name: "on_record" })
  @Field(() => SheetFigures, { description: "Số liệu có sẵn vào ngày mở đợt · What was on record on the day of the opening" })
  onRecord!: SheetFigures;

  @Column("text", { name: "legal_status", nullable: true })
  @Field(() => LegalStatus, { nullable: true, description: "Tình trạng pháp lý · Legal status" })
  legalStatus?: LegalStatus;

  @Column("integer", { name: "members", nullable: true })
  @Field(() => Int, { nullable: true, description: "Thành viên chính thức · Official members" })
  members?: number;

  @Column("date", { name: "last_agm_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đại hội thường niên gần nhất · Latest yearly general meeting" })
  lastAgmOn?: string;

  @Column("numeric", { name: "revenue", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Doanh thu trong kỳ, đồng · Revenue of the window, đồng" })
  revenue?: string;

  @Column("numeric", { name: "profit", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Lợi nhuận sau thuế trong kỳ, đồng; âm khi lỗ · Profit after tax of the window, đồng; negative for a loss" })
  profit?: string;

  @Column("integer", { name: "workers", nullable: true })
  @Field(() => Int, { nullable: true, description: "Lao động thường xuyên · Regular workers" })
  workers?: number;

  @Column("numeric", { name: "land_ha", precision: 12, scale: 4, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Đất đang sử dụng, ha · Land in use, ha" })
  landHa?: string;

  @Column("integer", { name: "contracts", nullable: true })
  @Field(() => Int, { nullable: true, description: "Số hợp đồng liên kết đang thực hiện · Linkage contracts that are running" })
  contracts?: number;

  @Column("text", { name: "services", nullable: true })
  @Field(() => String, { nullable: true, description: "Dịch vụ cho thành viên · Services to members" })
  services?: string;

  @Column("jsonb", { name: "difficulties" })
  @Field(() => [SheetDifficulty], { description: "Khó khăn, vướng mắc · Difficulties" })
  difficulties!: readonly SheetDifficulty[];

  @Column("date", { name: "signed_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Hợp tác xã ký ngày · Signed by the cooperative on" })
  signedOn?: string;

  @Column("text", { name: "signed_by", nullable: true })
  signedBy?: string;

  @Column("text", { name: "review_group", nullable: true })
  @Field(() => ReviewGroup, { nullable: true, description: "Nhóm do huyện xếp · The group that the district puts it in" })
  group?: ReviewGroup;

  @Column("text", { name: "group_reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do xếp nhóm · Why this group" })
  groupReason?: string;

  @Column("text", { name: "proposal", nullable: true })
  @Field(() => ReviewProposal, { nullable: true, description: "Đề xuất · What is proposed" })
  proposal?: ReviewProposal;

  @Column("date", { name: "target_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Thời hạn thực hiện đề xuất · To be done by" })
  targetOn?: string;

  @Column("date", { name: "checked_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Huyện kiểm tra ngày · Checked on" })
  checkedOn?: string;

  @Column("text", { name: "checked_by", nullable: true })
  checkedBy?: string;

  @Column("date", { name: "accepted_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Nghiệm thu ngày · Accepted on" })
  acceptedOn?: string;

  @Column("text", { name: "accepted_by", nullable: true })
  acceptedBy?: string;

  @Column("text", { name: "reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do trả lại hoặc miễn phiếu · Why it was returned or excused" })
  reason?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
