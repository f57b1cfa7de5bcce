import { Listing } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { GovernanceEvent } from "./GovernanceEvent.js";
import { Member } from "./Member.js";
import { Officer } from "./Officer.js";

/** The people of a cooperative, and its meetings. */
@Resolver(() => Cooperative)
export class CooperativePeople {
  @Listing(() => Officer, {
    key: "cooperativeId",
    asOf: true,
    orderBy: { position: "ASC", name: "ASC" },
    description: "Cán bộ hợp tác xã vào một ngày · Its officers on a day",
  })
  officers!: Listing<Officer>;

  @Listing(() => Member, {
    key: "cooperativeId",
    asOf: true,
    orderBy: { memberNo: "ASC" },
    description: "Thành viên và vốn góp vào một ngày · Its members and their contributions on a day",
  })
  members!: Listing<Member>;

  @Listing(() => GovernanceEvent, {
    key: "cooperativeId",
    orderBy: { heldOn: "DESC" },
    description: "Hội nghị của hợp tác xã, mới nhất trước · Its meetings, newest first",
  })
  meetings!: Listing<GovernanceEvent>;
}
