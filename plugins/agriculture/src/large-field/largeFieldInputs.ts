import { Cooperative, Product } from "@hoptac/core";
import { Decimal, LocalDate, NodeId, RepeatableInput, VersionedInput, VND } from "@hoptac/kit";
import { Length, Min } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { FieldSeason } from "./FieldSeason.js";
import { LargeField } from "./LargeField.js";

@InputType({ description: "Đề xuất cánh đồng lớn · A large field to propose" })
export class ProposeLargeFieldInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @NodeId(() => Product, { description: "Sản phẩm chính · Main product" })
  productId!: string;

  @Length(3, 200)
  @Field({ description: "Tên cánh đồng · Name" })
  name!: string;

  @Field(() => Decimal, { description: "Diện tích, ha · Area, hectares" })
  areaHa!: string;

  @Min(1)
  @Field(() => Int, { description: "Số hộ tham gia · Households taking part" })
  households!: number;
}

@InputType({ description: "Cánh đồng lớn cần chuyển bước · A large field to move on" })
export class LargeFieldStepInput extends VersionedInput {
  @NodeId(() => LargeField, { description: "Cánh đồng lớn · The large field" })
  id!: string;
}

@InputType({ description: "Vụ sản xuất cần mở · A season to open" })
export class StartFieldSeasonInput {
  @NodeId(() => LargeField, { description: "Cánh đồng lớn · The large field" })
  largeFieldId!: string;

  @Field(() => Int, { description: "Phiên bản cánh đồng đã đọc · The field's version that was read" })
  expectedVersion!: number;

  @Length(3, 100)
  @Field({ description: "Tên vụ · Name of the season" })
  name!: string;

  @Field(() => LocalDate, { description: "Ngày bắt đầu · First day" })
  startsOn!: string;

  @Field(() => Decimal, { description: "Diện tích gieo trồng, ha · Sown area, hectares" })
  areaHa!: string;

  @Field(() => Decimal, { description: "Diện tích có hợp đồng, ha · Contracted area, hectares" })
  contractedAreaHa!: string;

  @Min(1)
  @Field(() => Int, { description: "Số hộ tham gia · Households taking part" })
  households!: number;
}

@InputType({ description: "Kết quả vụ sản xuất · A season's results" })
export class CloseFieldSeasonInput extends VersionedInput {
  @NodeId(() => FieldSeason, { description: "Vụ sản xuất · The season" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày kết thúc · Last day" })
  endsOn!: string;

  @Field(() => Decimal, { description: "Năng suất, tấn/ha · Yield, tonnes per hectare" })
  yieldPerHa!: string;

  @Field(() => VND, { description: "Lợi nhuận trong cánh đồng, đồng/ha · Profit inside, đồng per hectare" })
  profitPerHa!: string;

  @Field(() => VND, { nullable: true, description: "Lợi nhuận ngoài cánh đồng, đồng/ha · Profit outside, đồng per hectare" })
  profitPerHaOutside?: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class LargeFieldPayload {
  @Field(() => LargeField, { description: "Cánh đồng lớn sau khi ghi · The large field as it now stands" })
  largeField!: LargeField;
}

@ObjectType({ description: "Kết quả · Result" })
export class FieldSeasonPayload {
  @Field(() => FieldSeason, { description: "Vụ sản xuất sau khi ghi · The season as it now stands" })
  season!: FieldSeason;

  @Field(() => LargeField, { description: "Cánh đồng lớn sau khi ghi · The large field as it now stands" })
  largeField!: LargeField;
}
