import { Field, Int, ObjectType } from "type-graphql";
import { CoopEntityType } from "../cooperative/CoopEntityType.js";
import { Area } from "./Area.js";

/** How many cooperatives have their seat in a unit. */
@ObjectType({ description: "Số hợp tác xã của một đơn vị hành chính · The cooperatives of one unit" })
export class AreaFigure {
  @Field(() => Area, { description: "Đơn vị · The unit" })
  area!: Area;

  @Field(() => Int, { description: "Số hợp tác xã chắc chắn có trụ sở tại đây · Cooperatives whose seat certainly lies here" })
  count!: number;

  @Field(() => Boolean, { description: "Gồm địa bàn của nhiều huyện cũ · Its land lay in several districts" })
  crossesDistricts!: boolean;
}

/** Cooperatives whose seat could lie in more than one unit of the day, or in none. */
@ObjectType({ description: "Hợp tác xã không xếp chính xác được · Cooperatives that cannot be placed exactly" })
export class UnplacedCooperatives {
  @Field(() => Area, { description: "Đơn vị ghi trong sổ đăng ký · The unit that the register names" })
  seat!: Area;

  @Field(() => [Area], { description: "Có thể thuộc các đơn vị này · The units that it may be" })
  candidates!: readonly Area[];

  @Field(() => Int, { description: "Số hợp tác xã · How many" })
  count!: number;

  @Field(() => String, { description: "Lý do · Why" })
  reason!: string;
}

/** The cooperatives by unit of one tier on a day. `total` = the sum of `areas` + the sum of `remainder`. */
@ObjectType({ description: "Số hợp tác xã theo đơn vị hành chính vào một ngày · Cooperatives by unit on a day" })
export class CooperativesByArea {
  @Field(() => [CoopEntityType], { description: "Các loại hình được tính · The kinds of organisation that are counted" })
  kinds!: readonly CoopEntityType[];

  @Field(() => Int, { description: "Tổng số hợp tác xã được xem, theo sổ đăng ký ngày đó · All cooperatives of that day's register that the viewer sees" })
  total!: number;

  @Field(() => [AreaFigure], { description: "Mỗi đơn vị có hiệu lực vào ngày đó, theo mã · Every unit valid on that day, by code" })
  areas!: readonly AreaFigure[];

  @Field(() => [UnplacedCooperatives], { description: "Phần không xếp chính xác được, không ước đoán · What cannot be placed exactly: flagged, not guessed" })
  remainder!: readonly UnplacedCooperatives[];
}
