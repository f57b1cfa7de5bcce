import { Decimal, LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { IsOptional, Length, Matches } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Area } from "../area/Area.js";
import { AgriType } from "../cooperative/AgriType.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Activity } from "./Activity.js";
import { LandParcel } from "./LandParcel.js";
import { LandRight } from "./LandRight.js";

@InputType({ description: "Thửa đất hợp tác xã bắt đầu sử dụng · Land that a cooperative begins to use" })
export class AddLandParcelInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @NodeId(() => Area, { description: "Xã, phường, thị trấn có đất, có hiệu lực vào ngày bắt đầu · The commune it lies in, as it is on the first day" })
  areaId!: string;

  @Length(1, 30)
  @Field(() => String, { description: "Số thửa, tờ bản đồ · Number of the parcel" })
  parcelNo!: string;

  @Field(() => Decimal, { description: "Diện tích, ha · Area, ha" })
  areaHa!: string;

  @Field(() => LandRight, { description: "Quyền sử dụng · Right" })
  landRight!: LandRight;

  @IsOptional()
  @Length(1, 30)
  @Field(() => String, { nullable: true, description: "Số giấy chứng nhận · Certificate" })
  certificateNo?: string;

  @Field(() => LocalDate, { nullable: true, description: "Thời hạn sử dụng đến · The right ends on" })
  expiresOn?: string;

  @Field(() => LocalDate, { description: "Sử dụng từ ngày · First day" })
  validFrom!: string;
}

@InputType({ description: "Thay đổi của thửa đất; bỏ trống thì giữ nguyên · What changes of a parcel; what is left out stays" })
export class UpdateLandParcelInput extends VersionedInput {
  @NodeId(() => LandParcel, { description: "Thửa đất · The parcel" })
  id!: string;

  @Field(() => Decimal, { nullable: true, description: "Diện tích, ha · Area, ha" })
  areaHa?: string;

  @Field(() => LandRight, { nullable: true, description: "Quyền sử dụng · Right" })
  landRight?: LandRight;

  @IsOptional()
  @Length(1, 30)
  @Field(() => String, { nullable: true, description: "Số giấy chứng nhận; null thì xóa · Certificate; null clears" })
  certificateNo?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Thời hạn sử dụng đến; null thì xóa · The right ends on; null clears" })
  expiresOn?: string | null;
}

@InputType({ description: "Thôi sử dụng thửa đất · The end of the use of a parcel" })
export class EndLandUseInput extends VersionedInput {
  @NodeId(() => LandParcel, { description: "Thửa đất · The parcel" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối sử dụng · The last day" })
  lastDay!: string;
}

@InputType({ description: "Ngành nghề bắt đầu hoạt động · A business line that a cooperative takes up" })
export class AddActivityInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Matches(/^\d{5}$/, { message: "mã ngành gồm đúng 5 chữ số · a business line of exactly 5 digits" })
  @Field(() => String, { description: "Mã ngành (VSIC) · Business line (VSIC)" })
  vsic!: string;

  @Matches(/^(2007|2018|2025)$/, { message: "bản phân loại là 2007, 2018 hoặc 2025 · the edition 2007, 2018 or 2025" })
  @Field(() => String, { description: "Bản phân loại ngành (2007, 2018, 2025) · Edition of the classification (2007, 2018, 2025)" })
  classification!: string;

  @Field(() => AgriType, { nullable: true, description: "Loại hình nông nghiệp của hoạt động · Its agricultural type" })
  agriType?: AgriType;

  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  validFrom!: string;
}

@InputType({ description: "Thôi hoạt động một ngành nghề · The end of a business line" })
export class EndActivityInput extends VersionedInput {
  @NodeId(() => Activity, { description: "Ngành nghề · The business line" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối hoạt động · The last day" })
  lastDay!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class LandParcelPayload {
  @Field(() => LandParcel, { description: "Thửa đất sau khi ghi · The parcel as it now stands" })
  parcel!: LandParcel;
}

@ObjectType({ description: "Kết quả · Result" })
export class ActivityPayload {
  @Field(() => Activity, { description: "Ngành nghề sau khi ghi · The business line as it now stands" })
  activity!: Activity;
}
