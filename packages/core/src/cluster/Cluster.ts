import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Area } from "../area/Area.js";
import { Product } from "../product/Product.js";

/** Cooperatives, enterprises and institutes that work together on one product (cụm liên kết ngành). */
@Owned("public")
@Entity({ schema: "core", name: "cluster" })
@ObjectType({ implements: Node, description: "Cụm liên kết ngành · A cluster around a product" })
export class Cluster extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã cụm · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên cụm · Name" })
  nameVi!: string;

  @Column("uuid", { name: "product_id" })
  productId!: string;

  @Column("uuid", { name: "area_id", nullable: true })
  areaId?: string;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đang hoạt động · Last day; empty: still there" })
  validTo?: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;

  @Related(() => Product, { from: "productId", description: "Sản phẩm · The product" })
  product?: Product;

  @Related(() => Area, { from: "areaId", description: "Địa bàn · The area" })
  area?: Area;
}
