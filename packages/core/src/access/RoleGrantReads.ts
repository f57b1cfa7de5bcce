import { Listing } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { RoleGrant } from "./RoleGrant.js";

/** Who was granted what: rows that exist for administrators and the inspector. */
@Resolver()
export class RoleGrantReads {
  @Listing(() => RoleGrant, {
    orderBy: { account: "ASC", validFrom: "ASC" },
    description:
      "Vai trò đã giao, kể cả đã kết thúc và thu hồi; chỉ quản trị và thanh tra thấy · Roles granted, ended and revoked ones too; only administrators and the inspector see them",
  })
  roleGrants!: Listing<RoleGrant>;
}
