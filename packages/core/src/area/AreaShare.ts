import { Field, ObjectType } from "type-graphql";
import { Area } from "./Area.js";

/** A unit that holds land of another on a day. */
@ObjectType({ description: "Đơn vị nắm giữ địa bàn của một đơn vị khác vào một ngày · A unit that holds the land of another on a day" })
export class AreaShare {
  @Field(() => Area, { description: "Đơn vị vào ngày đó · The unit on that day" })
  area!: Area;

  @Field(() => Boolean, {
    description: "Chỉ giữ một phần: thứ ở trong đơn vị ban đầu chưa chắc ở đây · Holds only a part: what lay in the unit asked for need not lie in this one",
  })
  partial!: boolean;
}
