import { BatchField, Can, type Context, Decimal, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { validOn } from "../validity/validOn.js";
import { Member } from "./Member.js";
import { memberShares } from "./memberShares.js";

/** A member's share, worked out from all contributions of the cooperative. */
@Resolver(() => Member)
export class MemberShare {
  @Can(can.readContributions, { orOwn: ["cooperativeId"] })
  @BatchField(() => Decimal, {
    asOf: true,
    nullable: true,
    description: "Tỷ lệ góp vốn vào một ngày (0–1); tổng các thành viên đúng bằng 1 · Share of all contributions on a day (0–1); all shares sum to exactly 1",
  })
  async share(members: readonly Row<Member>[], { db }: Context, asOf: string): Promise<readonly string[]> {
    const all = await db.select(Member, `where t.cooperative_id = any($1::uuid[]) and ${validOn("t", "$2::date")}`, [
      [...new Set(members.map(({ cooperativeId }) => cooperativeId))],
      asOf,
    ]);
    const ofCooperative = new Map<string, Row<Member>[]>();
    for (const member of all) ofCooperative.set(member.cooperativeId, [...(ofCooperative.get(member.cooperativeId) ?? []), member]);
    const shares = new Map([...ofCooperative.values()].flatMap((contributors) => [...memberShares(contributors)]));
    return members.map(({ id }) => shares.get(id) ?? "0");
  }
}
