import { NodeId, VersionedInput } from "@hoptac/kit";
import { IsEmail, IsOptional, Length, Matches } from "class-validator";
import { Field, InputType } from "type-graphql";
import { Cooperative } from "./Cooperative.js";

/** New contact details of a cooperative. A field left out stays as it is; an explicit null clears it. */
@InputType({ description: "Thông tin liên hệ mới của hợp tác xã · New contact details; what is left out stays, null clears" })
export class UpdateCooperativeContactInput extends VersionedInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  id!: string;

  @IsOptional()
  @Matches(/^\+?[\d .-]{8,20}$/, { message: "điện thoại gồm 8–20 chữ số · a phone number of 8 to 20 digits" })
  @Field(() => String, { nullable: true, description: "Điện thoại · Phone" })
  phone?: string | null;

  @IsOptional()
  @IsEmail({}, { message: "thư điện tử, ví dụ htx@vidu.vn · an email address" })
  @Field(() => String, { nullable: true, description: "Thư điện tử · Email" })
  email?: string | null;

  @IsOptional()
  @Length(1, 300, { message: "địa chỉ không quá 300 ký tự · an address of at most 300 characters" })
  @Field(() => String, { nullable: true, description: "Địa chỉ trụ sở · Registered address" })
  address?: string | null;
}
