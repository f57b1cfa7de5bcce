import { Decimal, Node, Owned, Versioned, VND } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ClassificationVersion } from "./ClassificationVersion.js";
import { ProductGroup } from "./ProductGroup.js";

/** A product of the province. Areas, yields and prices are editable orders of magnitude; `evidence` says what each row rests on. */
@Owned("public")
@Entity({ schema: "core", name: "product" })
@ObjectType({ implements: Node, description: "Sản phẩm · A product of the province" })
export class Product extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã sản phẩm · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên sản phẩm · Name in Vietnamese" })
  nameVi!: string;

  @Column("text", { name: "name_en" })
  @Field(() => String, { description: "Tên tiếng Anh · Name in English" })
  nameEn!: string;

  @Column("text", { name: "latin_name", nullable: true })
  @Field(() => String, { nullable: true, description: "Tên khoa học · Scientific name" })
  latinName?: string;

  @Column("text", { name: "product_group" })
  @Field(() => ProductGroup, { description: "Nhóm sản phẩm · Group" })
  group!: ProductGroup;

  @Column("text", { name: "vsic", nullable: true })
  @Field(() => String, { nullable: true, description: "Mã ngành kinh tế (VSIC), theo phiên bản dưới đây · Industry code (VSIC), of the edition below" })
  vsic?: string;

  @Column("text", { name: "classification_version", default: "VSIC_2018" })
  @Field(() => ClassificationVersion, { description: "Phiên bản của mã ngành · Edition that the industry code is from" })
  classificationVersion!: ClassificationVersion;

  @Column("text", { name: "unit" })
  @Field(() => String, {
    description: "Đơn vị tính (cừu, dê tính theo con; tôm giống theo triệu con) · Unit (sheep and goats in head, post-larvae in millions)",
  })
  unit!: string;

  @Column("numeric", { name: "area_ha", precision: 12, scale: 4, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Diện tích toàn tỉnh, ha · Area in the province, ha" })
  areaHa?: string;

  @Column("numeric", { name: "yield_per_ha", precision: 14, scale: 3, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Năng suất một năm trên ha, theo đơn vị tính · Yield per ha and year, in its unit" })
  yieldPerHa?: string;

  @Column("numeric", { name: "output_per_year", precision: 14, scale: 3, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Sản lượng toàn tỉnh một năm, theo đơn vị tính · Output of the province per year, in its unit" })
  outputPerYear?: string;

  @Column("numeric", { name: "price_low", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Giá thấp, đồng trên đơn vị định giá · Low price, đồng per priced unit" })
  priceLow?: string;

  @Column("numeric", { name: "price_high", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Giá cao, đồng trên đơn vị định giá · High price, đồng per priced unit" })
  priceHigh?: string;

  @Column("text", { name: "contract_form", nullable: true })
  @Field(() => String, { nullable: true, description: "Hình thức mua bán thường gặp · Usual form of contract" })
  contractForm?: string;

  @Column("text", { name: "evidence" })
  @Field(() => String, { description: "Căn cứ của số liệu · What the figures rest on" })
  evidence!: string;
}
