import { Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Product } from "./Product.js";

/** A variety or breed of a product. */
@Owned("public")
@Entity({ schema: "core", name: "product_variety" })
@ObjectType({ implements: Node, description: "Giống của một sản phẩm · A variety or breed of a product" })
export class ProductVariety extends Versioned {
  @Column("uuid", { name: "product_id" })
  productId!: string;

  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã giống · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên giống · Name in Vietnamese" })
  nameVi!: string;

  @Column("text", { name: "name_en", nullable: true })
  @Field(() => String, { nullable: true, description: "Tên tiếng Anh · Name in English" })
  nameEn?: string;

  @Column("text", { name: "evidence", nullable: true })
  @Field(() => String, { nullable: true, description: "Căn cứ của dòng dữ liệu · What this row rests on" })
  evidence?: string;

  @Related(() => Product, { from: "productId", description: "Sản phẩm · The product" })
  product?: Product;
}
