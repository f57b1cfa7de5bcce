import { Listing, Related } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Committee } from "./Committee.js";
import { StandingAgency } from "./StandingAgency.js";

/** Steering committees. */
@Resolver()
export class CommitteeResolver {
  @Listing(() => Committee, { orderBy: { code: "ASC" }, description: "Các Ban Chỉ đạo · Steering committees" })
  committees!: Listing<Committee>;
}

/** What serves a committee. */
@Resolver(() => Committee)
export class CommitteeAgencies {
  @Related(() => StandingAgency, {
    key: "committeeId",
    orderBy: { validFrom: "ASC" },
    description: "Cơ quan thường trực qua các thời kỳ · Its standing agencies, one on every day",
  })
  standingAgencies!: Related<StandingAgency>;
}
