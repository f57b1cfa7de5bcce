import { Listing } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Cooperative } from "./Cooperative.js";

/** The lists of cooperatives. */
@Resolver()
export class CooperativeListing {
  @Listing(() => Cooperative, { orderBy: { code: "ASC" }, description: "Danh bạ hợp tác xã · The register of cooperatives" })
  cooperatives!: Listing<Cooperative>;
}
