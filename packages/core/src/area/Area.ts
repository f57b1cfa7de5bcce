import { Decimal, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { AreaLevel } from "./AreaLevel.js";
import { AreaType } from "./AreaType.js";

/** An administrative unit during the time it was valid. A bare code is ambiguous: units of the 2025 reform took codes over from their parts. */
@Owned("public")
@Entity({ schema: "core", name: "area" })
@ObjectType({ implements: Node, description: "Đơn vị hành chính trong thời gian có hiệu lực · An administrative unit during the time it was valid" })
export class Area extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã đơn vị hành chính (có thể được dùng lại từ 2025) · Official code (reused by other units from 2025 on)" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên · Name in Vietnamese" })
  nameVi!: string;

  @Column("text", { name: "full_name_vi" })
  @Field(() => String, { description: "Tên đầy đủ, kèm loại đơn vị · Full name in Vietnamese, with its kind" })
  fullNameVi!: string;

  @Column("text", { name: "name_en" })
  @Field(() => String, { description: "Tên không dấu · Name without marks" })
  nameEn!: string;

  @Column("text", { name: "level" })
  @Field(() => AreaLevel, { description: "Cấp hành chính · Tier" })
  level!: AreaLevel;

  @Column("text", { name: "type" })
  @Field(() => AreaType, { description: "Loại đơn vị hành chính · Kind" })
  type!: AreaType;

  @Column("uuid", { name: "parent_id", nullable: true })
  parentId?: string;

  @Column("date", { name: "valid_from", nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: "Có hiệu lực từ ngày; trống: từ trước khi có dữ liệu · First day; empty: since before the records begin",
  })
  validFrom?: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Có hiệu lực đến hết ngày; trống: đang có hiệu lực · Last day; empty: still valid" })
  validTo?: string;

  @Column("text", { name: "wage_region", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "Vùng lương tối thiểu (I–IV); trống: chưa xác minh · Minimum wage region (I–IV); empty: not verified yet",
  })
  wageRegion?: string;

  @Column("boolean", { name: "difficult", nullable: true })
  @Field(() => Boolean, { nullable: true, description: "Địa bàn khó khăn; trống: chưa xác minh · Difficult area; empty: not verified yet" })
  difficult?: boolean;

  @Column("numeric", { name: "area_km2", precision: 12, scale: 4, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Diện tích, km² · Surface, km²" })
  areaKm2?: string;

  @Column("numeric", { name: "latitude", precision: 9, scale: 6, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Vĩ độ của một điểm bên trong · Latitude of a point inside" })
  latitude?: string;

  @Column("numeric", { name: "longitude", precision: 9, scale: 6, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Kinh độ của một điểm bên trong · Longitude of a point inside" })
  longitude?: string;

  @Related(() => Area, { from: "parentId", description: "Đơn vị cấp trên · The unit above" })
  parent?: Area;

  @Related(() => Area, {
    key: "parentId",
    orderBy: { code: "ASC", validFrom: "ASC" },
    description: "Các đơn vị trực thuộc từ trước đến nay, mỗi đơn vị kèm thời gian hiệu lực · Every unit that was ever below, each with its validity",
  })
  children!: Related<Area>;
}
