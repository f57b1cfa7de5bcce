import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { IsOptional, Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Conversion } from "./Conversion.js";
import { ConversionKind } from "./ConversionKind.js";

@InputType({ description: "Lần chuyển đổi · A conversion" })
export class RecordConversionInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Field(() => ConversionKind, { description: "Hình thức chuyển đổi · Kind" })
  kind!: ConversionKind;

  @Field(() => LocalDate, { description: "Ngày chuyển đổi · Converted on" })
  convertedOn!: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Tên trước khi chuyển đổi · Name before" })
  fromName?: string;

  @IsOptional()
  @Length(1, 30)
  @Field(() => String, { nullable: true, description: "Số văn bản · Document" })
  documentNo?: string;
}

@InputType({ description: "Sửa lần chuyển đổi đã ghi; bỏ trống thì giữ nguyên · What is corrected of a conversion; what is left out stays" })
export class UpdateConversionInput extends VersionedInput {
  @NodeId(() => Conversion, { description: "Lần chuyển đổi · The conversion" })
  id!: string;

  @Field(() => LocalDate, { nullable: true, description: "Ngày chuyển đổi · Converted on" })
  convertedOn?: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Tên trước khi chuyển đổi; null thì xóa · Name before; null clears" })
  fromName?: string | null;

  @IsOptional()
  @Length(1, 30)
  @Field(() => String, { nullable: true, description: "Số văn bản; null thì xóa · Document; null clears" })
  documentNo?: string | null;
}

@ObjectType({ description: "Kết quả · Result" })
export class ConversionPayload {
  @Field(() => Conversion, { description: "Lần chuyển đổi sau khi ghi · The conversion as it now stands" })
  conversion!: Conversion;
}
