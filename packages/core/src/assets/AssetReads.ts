import { Listing, Related } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Conversion } from "../conversion/Conversion.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Activity } from "./Activity.js";
import { LandParcel } from "./LandParcel.js";

/** What a cooperative runs and uses, and how it came to be. */
@Resolver(() => Cooperative)
export class CooperativeAssets {
  @Listing(() => LandParcel, {
    key: "cooperativeId",
    asOf: true,
    orderBy: { parcelNo: "ASC" },
    description: "Đất hợp tác xã sử dụng vào một ngày · Land that it uses on a day",
  })
  land!: Listing<LandParcel>;

  @Listing(() => Activity, {
    key: "cooperativeId",
    asOf: true,
    orderBy: { vsic: "ASC" },
    description: "Ngành nghề vào một ngày · Its business lines on a day",
  })
  activities!: Listing<Activity>;

  @Related(() => Conversion, {
    key: "cooperativeId",
    orderBy: { convertedOn: "ASC" },
    description: "Các lần chuyển đổi · Its conversions",
  })
  conversions!: Related<Conversion>;
}
