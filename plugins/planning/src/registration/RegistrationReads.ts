import { Cooperative } from "@hoptac/core";
import { Listing, Related } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { RegistrationCase } from "./RegistrationCase.js";

/** Registration cases that the viewer may see. */
@Resolver()
export class RegistrationQueries {
  @Listing(() => RegistrationCase, { orderBy: { filedOn: "DESC" }, description: "Hồ sơ đăng ký hợp tác xã, mới nhất trước · Registration cases, newest first" })
  registrationCases!: Listing<RegistrationCase>;
}

/** What planning adds to a cooperative. */
@Resolver(() => Cooperative)
export class CooperativeRegistrationCases {
  @Related(() => RegistrationCase, {
    key: "cooperativeId",
    orderBy: { filedOn: "DESC" },
    description: "Hồ sơ đăng ký của hợp tác xã, mới nhất trước · Its registration cases, newest first",
  })
  registrationCases!: Related<RegistrationCase>;
}
