import { Field, ObjectType } from "type-graphql";

/** One figure that the cooperative gives otherwise than it was on record. */
@ObjectType({ description: "Số liệu khác với hồ sơ · A figure that differs from the record" })
export class SheetDifference {
  @Field(() => String, { description: "Tên trường của phiếu · The sheet's field" })
  field!: string;

  @Field(() => String, { nullable: true, description: "Trong hồ sơ vào ngày mở đợt · On record on the day of the opening" })
  onRecord?: string;

  @Field(() => String, { nullable: true, description: "Trên phiếu · On the sheet" })
  onSheet?: string;
}
