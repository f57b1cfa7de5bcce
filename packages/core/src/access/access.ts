import type { AccessSource, Reader, Scope, Viewer } from "@hoptac/kit";
import { type DemoPlace, demoAccounts } from "./demoAccounts.js";
import { departmentOn } from "./departmentOn.js";
import { districtAreas } from "./districtAreas.js";
import { functionPermissions, permissionsOfRole } from "./rolePermissions.js";

/** The demonstration accounts with their roles, rights and scopes on a day. */
export const access: AccessSource = {
  demoAccounts: demoAccounts.map(({ login, title }) => ({ login, title })),

  async viewerOf(login: string, asOf: string, read: Reader, all: readonly string[]): Promise<Viewer | undefined> {
    const account = demoAccounts.find((known) => known.login === login);
    if (!account) return undefined;
    const department = account.department === undefined ? undefined : await departmentOn(account.department, asOf, read);
    const byFunction = account.role === "DEPT_OFFICER" && department ? functionPermissions(department.functions, all) : [];
    return {
      login,
      title: account.title.vi,
      roles: [account.role],
      permissions: new Set([...permissionsOfRole(account.role, all), ...byFunction]),
      scope: { ...(await scopeOf(account.place, asOf, read)), departments: department ? [department.id] : [] },
    };
  },
};

const nothing: Scope = { all: false, register: false, areas: [], departments: [], cooperatives: [], enterprises: [] };

async function scopeOf(place: DemoPlace, asOf: string, read: Reader): Promise<Scope> {
  switch (place.kind) {
    case "province":
      return { ...nothing, all: true, register: true };
    case "register":
      return { ...nothing, register: true };
    case "nothing":
      return nothing;
    case "district":
      return { ...nothing, areas: await districtAreas(place.code, asOf, read) };
    case "cooperative": {
      const rows = await read.query<{ id: string }>("select c.id from core.cooperative c where c.code = $1", [place.code]);
      return { ...nothing, register: true, cooperatives: rows.map((row) => row.id) };
    }
  }
}
