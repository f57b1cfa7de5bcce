import { CooperativeOwned, Product } from "@hoptac/core";
import { Decimal, Follows, LocalDate, Node, Related } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { FieldSeason } from "./FieldSeason.js";
import { LargeFieldState } from "./LargeFieldState.js";
import { largeFieldFlow } from "./largeFieldFlow.js";

/** A large field: production organised between farmers, their cooperative and an enterprise on one site (QĐ 62/2013/QĐ-TTg). */
@Follows(largeFieldFlow)
@Entity({ schema: "agriculture", name: "large_field" })
@ObjectType({ implements: Node, description: "Cánh đồng lớn · Large field" })
export class LargeField extends CooperativeOwned {
  @Column("text")
  @Field({ description: "Tên cánh đồng · Name" })
  name!: string;

  @Column("uuid", { name: "product_id" })
  productId!: string;

  @Related(() => Product, { from: "productId", description: "Cây trồng, vật nuôi chính · Main product" })
  product!: Product;

  @Column("numeric", { name: "area_ha", precision: 12, scale: 4 })
  @Field(() => Decimal, { description: "Diện tích đăng ký, ha · Registered area, hectares" })
  areaHa!: string;

  @Column("integer")
  @Field(() => Int, { description: "Số hộ tham gia · Households taking part" })
  households!: number;

  @Column("date", { name: "proposed_on" })
  @Field(() => LocalDate, { description: "Ngày đề xuất · Day of the proposal" })
  proposedOn!: string;

  @Column("text")
  @Field(() => LargeFieldState, { description: "Trạng thái · State" })
  state!: LargeFieldState;

  @Related(() => FieldSeason, { key: "largeFieldId", orderBy: { startsOn: "ASC" }, description: "Các vụ sản xuất · Its seasons, oldest first" })
  seasons!: Related<FieldSeason>;
}
