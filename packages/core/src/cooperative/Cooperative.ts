import { Decimal, LocalDate, Node, Owned, OwnerOf, Related, Versioned, VND } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Area } from "../area/Area.js";
import { AgriType } from "./AgriType.js";
import { CoopEntityType } from "./CoopEntityType.js";
import { CoopGovernance } from "./CoopGovernance.js";
import { CoopPurpose } from "./CoopPurpose.js";
import { CoopSector } from "./CoopSector.js";
import { LegalRegime } from "./LegalRegime.js";
import { LegalStatus } from "./LegalStatus.js";

/** A cooperative as it stands in the public register. Phone and email are no part of the register: see `CooperativeResolver`. */
@OwnerOf("cooperative", { area: "areaId" })
@Owned("cooperative", { by: "id", register: true })
@Entity({ schema: "core", name: "cooperative" })
@ObjectType({ implements: Node, description: "Hợp tác xã · A cooperative" })
export class Cooperative extends Versioned {
  @Column("text", { name: "code", nullable: true })
  @Field(() => String, { nullable: true, description: "Mã số hợp tác xã (mã số thuế) · Code for life, its tax code" })
  code?: string;

  @Column("text", { name: "legacy_registration_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số đăng ký cũ · Registration number from before the code" })
  legacyRegistrationNo?: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên hợp tác xã · Name" })
  nameVi!: string;

  @Column("text", { name: "short_name", nullable: true })
  @Field(() => String, { nullable: true, description: "Tên viết tắt · Short name" })
  shortName?: string;

  @Column({ type: "text", name: "search_key", insert: false, update: false })
  @Field(() => String, { description: "Tên không dấu, chữ thường, để tìm kiếm; không dùng để định danh · Name without marks and capitals, for search only" })
  searchKey!: string;

  @Column("text", { name: "entity_type" })
  @Field(() => CoopEntityType, { description: "Loại hình tổ chức · Kind of organisation" })
  entityType!: CoopEntityType;

  @Column("text", { name: "legal_regime" })
  @Field(() => LegalRegime, { description: "Đang đăng ký theo luật nào · The law it is registered under" })
  legalRegime!: LegalRegime;

  @Column("text", { name: "legal_status" })
  @Field(() => LegalStatus, { description: "Tình trạng pháp lý · Legal status" })
  legalStatus!: LegalStatus;

  @Column("date", { name: "founded_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày thành lập · Founded on" })
  foundedOn?: string;

  @Column("date", { name: "registered_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày đăng ký theo luật hiện hành của hợp tác xã · Registered under its present law on" })
  registeredOn?: string;

  @Column("date", { name: "first_registered_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày đăng ký lần đầu · First registered on" })
  firstRegisteredOn?: string;

  @Column("numeric", { name: "charter_capital", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Vốn điều lệ · Charter capital" })
  charterCapital?: string;

  @Column("text", { name: "main_vsic", nullable: true })
  @Field(() => String, { nullable: true, description: "Mã ngành nghề chính (VSIC) · Main business line (VSIC)" })
  mainVsic?: string;

  @Column("text", { name: "sector" })
  @Field(() => CoopSector, { description: "Lĩnh vực · Sector" })
  sector!: CoopSector;

  @Column("text", { name: "agri_type", nullable: true })
  @Field(() => AgriType, { nullable: true, description: "Loại hình hợp tác xã nông nghiệp · Type of agricultural cooperative" })
  agriType?: AgriType;

  @Column("text", { name: "purpose", nullable: true })
  @Field(() => CoopPurpose, { nullable: true, description: "Mục đích đối với thành viên · What it does for its members" })
  purpose?: CoopPurpose;

  @Column("text", { name: "governance", nullable: true })
  @Field(() => CoopGovernance, { nullable: true, description: "Mô hình quản trị (từ Luật 2023) · Governance model (since the law of 2023)" })
  governance?: CoopGovernance;

  @Column("text", { name: "address", nullable: true })
  @Field(() => String, { nullable: true, description: "Địa chỉ trụ sở · Registered address" })
  address?: string;

  @Column("uuid", { name: "area_id" })
  areaId!: string;

  @Column("numeric", { name: "latitude", precision: 9, scale: 6, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Vĩ độ trụ sở · Latitude of its seat" })
  latitude?: string;

  @Column("numeric", { name: "longitude", precision: 9, scale: 6, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Kinh độ trụ sở · Longitude of its seat" })
  longitude?: string;

  @Column("text", { name: "phone", nullable: true })
  phone?: string;

  @Column("text", { name: "email", nullable: true })
  email?: string;

  @Column("boolean", { name: "alliance_member", default: false })
  @Field(() => Boolean, { description: "Là thành viên Liên minh Hợp tác xã tỉnh · Member of the provincial cooperative alliance" })
  allianceMember!: boolean;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa, không phải hợp tác xã có thật · Demonstration data, no real cooperative" })
  demonstration!: boolean;

  @Related(() => Area, { from: "areaId", description: "Xã, phường, thị trấn đặt trụ sở · The commune of its seat" })
  area?: Area;
}
