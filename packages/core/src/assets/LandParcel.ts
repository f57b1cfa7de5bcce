import { Decimal, LocalDate, Node, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Area } from "../area/Area.js";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { LandRight } from "./LandRight.js";

/** Land that a cooperative uses. */
@Entity({ schema: "core", name: "land_parcel" })
@ObjectType({ implements: Node, description: "Thửa đất hợp tác xã sử dụng · Land that a cooperative uses" })
export class LandParcel extends CooperativeOwned {
  @Column("uuid", { name: "area_id" })
  areaId!: string;

  @Related(() => Area, { from: "areaId", description: "Xã, phường, thị trấn có đất · The commune it lies in" })
  area?: Area;

  @Column("text", { name: "parcel_no" })
  @Field(() => String, { description: "Số thửa, tờ bản đồ · Number of the parcel" })
  parcelNo!: string;

  @Column("numeric", { name: "area_ha", precision: 12, scale: 4 })
  @Field(() => Decimal, { description: "Diện tích, ha · Area, ha" })
  areaHa!: string;

  @Column("text", { name: "land_right" })
  @Field(() => LandRight, { description: "Quyền sử dụng · Right" })
  landRight!: LandRight;

  @Column("text", { name: "certificate_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số giấy chứng nhận · Certificate" })
  certificateNo?: string;

  @Column("date", { name: "expires_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Thời hạn sử dụng đến · The right ends on" })
  expiresOn?: string;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Sử dụng từ ngày · Used since" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đang sử dụng · Until; empty: still used" })
  validTo?: string;
}
