import { LocalDate, Related, Versioned, VND } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { Area } from "../area/Area.js";
import { AgriType } from "../cooperative/AgriType.js";
import { CoopEntityType } from "../cooperative/CoopEntityType.js";
import { CoopGovernance } from "../cooperative/CoopGovernance.js";
import { CoopPurpose } from "../cooperative/CoopPurpose.js";
import { CoopSector } from "../cooperative/CoopSector.js";
import { LegalRegime } from "../cooperative/LegalRegime.js";
import { LegalStatus } from "../cooperative/LegalStatus.js";

/** What the register says of a cooperative: as it stands (`Cooperative`), or as it stood (`RegisterEntry`). */
@ObjectType()
export abstract class RegisterFacts extends Versioned {
  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên hợp tác xã · Name" })
  nameVi!: string;

  @Column("text", { name: "short_name", nullable: true })
  @Field(() => String, { nullable: true, description: "Tên viết tắt · Short name" })
  shortName?: string;

  @Column("text", { name: "entity_type" })
  @Field(() => CoopEntityType, { description: "Loại hình tổ chức · Kind of organisation" })
  entityType!: CoopEntityType;

  @Column("text", { name: "legal_regime" })
  @Field(() => LegalRegime, { description: "Đang đăng ký theo luật nào · The law it is registered under" })
  legalRegime!: LegalRegime;

  @Column("text", { name: "legal_status" })
  @Field(() => LegalStatus, { description: "Tình trạng pháp lý · Legal status" })
  legalStatus!: LegalStatus;

  @Column("date", { name: "registered_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày đăng ký theo luật hiện hành của hợp tác xã · Registered under its present law on" })
  registeredOn?: string;

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

  @Related(() => Area, { from: "areaId", description: "Xã, phường, thị trấn đặt trụ sở · The commune of its seat" })
  area?: Area;
}
