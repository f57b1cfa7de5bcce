import { CooperativeOwned } from "@hoptac/core";
import { Decimal, LocalDate, Node, VND } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";

/** One crop season on a large field, with the profit of plots outside the field for comparison. */
@Entity({ schema: "agriculture", name: "field_season" })
@ObjectType({ implements: Node, description: "Vụ sản xuất trên cánh đồng lớn · Season on a large field" })
export class FieldSeason extends CooperativeOwned {
  @Column("uuid", { name: "large_field_id" })
  largeFieldId!: string;

  @Column("text")
  @Field({ description: "Tên vụ, ví dụ Đông Xuân 2016–2017 · Name of the season" })
  name!: string;

  @Column("date", { name: "starts_on" })
  @Field(() => LocalDate, { description: "Ngày bắt đầu · First day" })
  startsOn!: string;

  @Column("date", { name: "ends_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày kết thúc; trống khi đang sản xuất · Last day; empty while it runs" })
  endsOn?: string;

  @Column("numeric", { name: "area_ha", precision: 12, scale: 4 })
  @Field(() => Decimal, { description: "Diện tích gieo trồng, ha · Sown area, hectares" })
  areaHa!: string;

  @Column("integer")
  @Field(() => Int, { description: "Số hộ tham gia · Households taking part" })
  households!: number;

  @Column("numeric", { name: "contracted_area_ha", precision: 12, scale: 4 })
  @Field(() => Decimal, { description: "Diện tích có hợp đồng tiêu thụ, ha · Area under a purchase contract, hectares" })
  contractedAreaHa!: string;

  @Column("numeric", { name: "yield_per_ha", precision: 12, scale: 3, nullable: true })
  @Field(() => Decimal, { nullable: true, description: "Năng suất, tấn/ha · Yield, tonnes per hectare" })
  yieldPerHa?: string;

  @Column("numeric", { name: "profit_per_ha", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Lợi nhuận trong cánh đồng, đồng/ha · Profit inside the field, đồng per hectare" })
  profitPerHa?: string;

  @Column("numeric", { name: "profit_per_ha_outside", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Lợi nhuận ngoài cánh đồng để đối chứng, đồng/ha · Profit of the control group outside, đồng per hectare" })
  profitPerHaOutside?: string;
}
