import { LocalDate, NodeId, VersionedInput } from "@hoptac/kit";
import { IsOptional, Length, Matches, Max, Min } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Gender } from "./Gender.js";
import { Person } from "./Person.js";

/** What changes of a person. */
@InputType({ description: "Thay đổi của cá nhân; bỏ trống thì giữ nguyên, null thì xóa · What changes of a person; what is left out stays, null clears" })
export class UpdatePersonInput extends VersionedInput {
  @NodeId(() => Person, { description: "Cá nhân · The person" })
  id!: string;

  @IsOptional()
  @Length(2, 100)
  @Field(() => String, { nullable: true, description: "Họ và tên · Name" })
  nameVi?: string;

  @Field(() => LocalDate, { nullable: true, description: "Ngày sinh; năm sinh theo đó · Birth date; the year follows" })
  birthDate?: string | null;

  @IsOptional()
  @Min(1900)
  @Max(2100)
  @Field(() => Int, { nullable: true, description: "Năm sinh, khi chưa rõ ngày · Birth year, where the date is not known" })
  birthYear?: number | null;

  @Field(() => Gender, { nullable: true, description: "Giới tính · Gender" })
  gender?: Gender | null;

  @IsOptional()
  @Matches(/^\+?[\d .-]{8,20}$/, { message: "điện thoại gồm 8–20 chữ số · a phone number of 8 to 20 digits" })
  @Field(() => String, { nullable: true, description: "Điện thoại · Phone" })
  phone?: string | null;
}

/** What the verb answers. */
@ObjectType({ description: "Kết quả · Result" })
export class PersonPayload {
  @Field(() => Person, { description: "Cá nhân sau khi ghi · The person as it now stands" })
  person!: Person;
}
