import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Product } from "./Product.js";

/** A time in which a product is one of the province's key products (sản phẩm chủ lực); the times of one product do not overlap. */
@Owned("public")
@Entity({ schema: "core", name: "product_key" })
@ObjectType({ implements: Node, description: "Thời gian là sản phẩm chủ lực · A time as a key product" })
export class ProductKey extends Versioned {
  @Column("uuid", { name: "product_id" })
  productId!: string;

  @Column("date", { name: "valid_from", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Từ ngày; trống: từ trước khi có dữ liệu · First day; empty: since before the records begin" })
  validFrom?: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đến nay · Last day; empty: still so" })
  validTo?: string;

  @Column("text", { name: "basis", nullable: true })
  @Field(() => String, { nullable: true, description: "Căn cứ · The decision it rests on" })
  basis?: string;

  @Related(() => Product, { from: "productId", description: "Sản phẩm · The product" })
  product?: Product;
}
