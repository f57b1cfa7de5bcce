import type { AccessSource, PlatformWriter, Reader } from "@hoptac/kit";
import { actorsAt } from "./actorsAt.js";
import { holders } from "./holders.js";
import type { Role } from "./Role.js";
import { checkDutiesApart } from "./roleGrantRules.js";
import { viewerOf } from "./viewerOf.js";

/** The kept grants of an account: who somebody is, with the rights and rows of all roles that they hold on a day. */
export const access: AccessSource = {
  tables: ["core.role_grant", "core.delegation", "core.plugin_owner", "core.department", "core.area", "core.area_change", "core.enterprise"],
  viewerOf,
  actorsAt,
  holders,

  async demoAccounts(read: Reader) {
    const rows = await read.query<{ account: string; vi: string; en: string }>(
      `select account, vi, en from (
         select distinct on (g.account) g.account, g.title_vi as vi, coalesce(g.title_en, g.title_vi) as en, g.id
         from core.role_grant g where g.demonstration order by g.account, g.id
       ) first order by id`,
    );
    return rows.map(({ account, vi, en }) => ({ login: account, title: { vi, en } }));
  },

  async appointAdministrator(login: string, from: string, write: PlatformWriter) {
    const standing = await write.query<{ role: Role; validFrom: string; validTo: string | null }>(
      `select role, valid_from::text as "validFrom", valid_to::text as "validTo" from core.role_grant
       where account = $1 and revoked_at is null and (valid_to is null or valid_to >= $2::date) order by valid_from`,
      [login, from],
    );
    if (standing.some(({ role, validFrom }) => role === "SYSTEM_ADMIN" && validFrom <= from)) return "already";
    checkDutiesApart("SYSTEM_ADMIN", standing);
    await write.execute("insert into core.role_grant (account, role, valid_from, granted_by) values ($1, 'SYSTEM_ADMIN', $2, 'hoptac admin create')", [
      login,
      from,
    ]);
    return "appointed";
  },
};
