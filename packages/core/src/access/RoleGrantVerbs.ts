import { Can, type Context, invalidInput, ruleViolated, type Tx } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Area } from "../area/Area.js";
import { can } from "../permissions.js";
import { Person } from "../person/Person.js";
import { checkLastDay } from "../validity/checkLastDay.js";
import { RoleGrant } from "./RoleGrant.js";
import { EndRoleInput, GrantRoleInput, RevokeRoleInput, RoleGrantPayload } from "./roleGrantInputs.js";
import { checkDutiesApart, checkNotBackdated, checkNotOwn, checkPlace } from "./roleGrantRules.js";

/** How roles are given and taken. Whatever these do takes effect at once on everybody who is signed in. */
@Resolver()
export class RoleGrantVerbs {
  /** Answers `CONFLICT` when the account holds that role there in that time already, `RULE_VIOLATED` when duties would not be apart. */
  @Can(can.grantRoles)
  @Mutation(() => RoleGrantPayload, { description: "Giao vai trò · Grant a role" })
  grantRole(
    @Arg("input", () => GrantRoleInput, { description: "Vai trò · The role" }) input: GrantRoleInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<RoleGrantPayload> {
    const { idempotencyKey: _, ...grant } = input;
    checkNotOwn(grant.account, viewer.login);
    checkPlace(grant);
    checkNotBackdated(grant.validFrom, today);
    if (grant.validTo && grant.validTo < grant.validFrom)
      throw invalidInput({ path: "input.validTo", text: { vi: `từ ${grant.validFrom} trở đi`, en: `${grant.validFrom} or later` } });
    return db.write(async (tx) => {
      if (grant.personId) await tx.require(Person, grant.personId);
      if (grant.areaId && (await tx.require(Area, grant.areaId)).level === "PROVINCE")
        throw invalidInput({ path: "input.areaId", text: { vi: "một huyện hoặc xã, không phải tỉnh", en: "a district or commune, not the province" } });
      checkDutiesApart(
        grant.role,
        await tx.select(
          RoleGrant,
          "where t.account = $1 and t.revoked_at is null and daterange(t.valid_from, t.valid_to, '[]') && daterange($2::date, $3::date, '[]')",
          [grant.account, grant.validFrom, grant.validTo ?? null],
        ),
      );
      return { grant: await tx.insert(RoleGrant, { ...grant, grantedBy: viewer.login }) };
    });
  }

  @Can(can.grantRoles)
  @Mutation(() => RoleGrantPayload, { description: "Kết thúc vai trò vào một ngày · End a role on a day" })
  endRole(
    @Arg("input", () => EndRoleInput, { description: "Ngày cuối · The last day" }) { id, expectedVersion, lastDay }: EndRoleInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<RoleGrantPayload> {
    return db.write(async (tx) => {
      checkLastDay(await standing(tx, id, viewer.login), lastDay);
      if (lastDay < today)
        throw ruleViolated("ENDS_IN_THE_PAST", {
          vi: `Ngày ${lastDay} đã qua; vai trò đã được giữ đến hôm nay, hãy kết thúc từ hôm nay hoặc thu hồi ngay`,
          en: `${lastDay} is past, and the role was held until now: end it today or later, or revoke it`,
        });
      return { grant: await tx.update(RoleGrant, id, expectedVersion, { validTo: lastDay }) };
    });
  }

  @Can(can.grantRoles)
  @Mutation(() => RoleGrantPayload, { description: "Thu hồi vai trò, có hiệu lực ngay · Revoke a role at once" })
  revokeRole(
    @Arg("input", () => RevokeRoleInput, { description: "Lý do · Why" }) { id, expectedVersion, reason }: RevokeRoleInput,
    @Ctx() { db, viewer }: Context,
  ): Promise<RoleGrantPayload> {
    return db.write(async (tx) => {
      await standing(tx, id, viewer.login);
      // The moment is real time, whatever day the platform works on.
      return { grant: await tx.update(RoleGrant, id, expectedVersion, { revokedAt: new Date(), revokedBy: viewer.login, revokedFor: reason }) };
    });
  }
}

/** A grant of somebody else that was not revoked. */
async function standing(tx: Tx, id: string, login: string | undefined): Promise<RoleGrant> {
  const grant = await tx.require(RoleGrant, id);
  checkNotOwn(grant.account, login);
  if (grant.revokedAt) throw ruleViolated("ALREADY_REVOKED", { vi: "Vai trò đã được thu hồi", en: "The role was revoked already" });
  return grant;
}
