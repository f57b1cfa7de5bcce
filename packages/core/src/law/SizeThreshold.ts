import { LocalDate, Node, Owned, Versioned, VND } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CoopSector } from "../cooperative/CoopSector.js";
import { Evidence } from "./Evidence.js";
import { SizeClass } from "./SizeClass.js";

/** From where on a cooperative of a sector is of a size: enough members, and enough revenue or capital. */
@Owned("public")
@Entity({ schema: "core", name: "size_threshold" })
@ObjectType({ implements: Node, description: "Ngưỡng quy mô · A threshold of size" })
export class SizeThreshold extends Versioned {
  @Column("text", { name: "sector" })
  @Field(() => CoopSector, { description: "Lĩnh vực · Sector" })
  sector!: CoopSector;

  @Column("text", { name: "size" })
  @Field(() => SizeClass, { description: "Quy mô · Size" })
  size!: SizeClass;

  @Column("integer", { name: "members" })
  @Field(() => Int, { description: "Số thành viên chính thức từ · Official members from" })
  members!: number;

  @Column("numeric", { name: "revenue", precision: 18, scale: 0 })
  @Field(() => VND, { description: "Doanh thu từ, đồng · Revenue from, đồng" })
  revenue!: string;

  @Column("numeric", { name: "capital", precision: 18, scale: 0 })
  @Field(() => VND, { description: "Tổng nguồn vốn từ, đồng · Capital from, đồng" })
  capital!: string;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Áp dụng từ ngày · Holds from" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Áp dụng đến hết ngày; trống: đang áp dụng · Holds until; empty: still holds" })
  validTo?: string;

  @Column("text", { name: "basis" })
  @Field(() => String, { description: "Căn cứ pháp lý · Legal basis" })
  basis!: string;

  @Column("text", { name: "evidence" })
  @Field(() => Evidence, { description: "Mức độ xác minh · How sure it is" })
  evidence!: Evidence;
}
