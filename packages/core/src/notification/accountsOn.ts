import type { Permission, Reader } from "@hoptac/kit";
import { type DepartmentInCharge, departmentOn } from "../access/departmentOn.js";
import { districtAreas } from "../access/districtAreas.js";
import { grantsOn, type StandingGrant } from "../access/grantsOn.js";
import { isDelegate } from "../access/isDelegate.js";
import type { Role } from "../access/Role.js";
import { delegatedPermissions, permissionsOfGrant } from "../access/rolePermissions.js";

/** Where something has to be done: whoever has the right, in this place where one is named. */
export interface Desk {
  readonly may: Permission;
  readonly department?: string;
  readonly area?: string;
  readonly cooperative?: string;
}

/** The accounts at desks, on one day. */
export interface Accounts {
  /** Logins, each once, in order. */
  at(desks: readonly Desk[]): Promise<readonly string[]>;
  /** Everybody in a role or, with a function (a plugin), those of the body that runs it. */
  holding(role: Role, runs?: string | null): Promise<readonly string[]>;
}

/**
 * Who sits where on a day: the same roles, successors of departments, areas of districts and delegations that a sign-in goes by. What was looked up is kept, so one
 * of these serves a whole job.
 */
export function accountsOn(asOf: string, read: Reader): Accounts {
  const grants = once(async () => {
    const byAccount = new Map<string, StandingGrant[]>();
    for (const grant of await grantsOn(asOf, read)) byAccount.set(grant.account, [...(byAccount.get(grant.account) ?? []), grant]);
    return byAccount;
  });
  const department = kept((id): Promise<DepartmentInCharge | undefined> => departmentOn(id, asOf, read));
  const areas = kept((id) => districtAreas(id, asOf, read));
  const delegate = kept((person) => isDelegate(person, asOf, read));

  const may = async (held: readonly StandingGrant[], right: string): Promise<boolean> => {
    for (const { role, departmentId, personId } of held) {
      const functions = departmentId ? ((await department(departmentId))?.functions ?? []) : [];
      if (permissionsOfGrant(role, functions, [right]).length > 0) return true;
      if (personId && delegatedPermissions([right]).length > 0 && (await delegate(personId))) return true;
    }
    return false;
  };
  const sits = async ({ departmentId, areaId, cooperativeId }: StandingGrant, desk: Desk): Promise<boolean> => {
    if (desk.department !== undefined) {
      const inCharge = departmentId ? (await department(departmentId))?.id : undefined;
      return inCharge !== undefined && inCharge === (await department(desk.department))?.id;
    }
    if (desk.area !== undefined) return Boolean(areaId && (await areas(areaId)).includes(desk.area));
    return desk.cooperative === undefined || cooperativeId === desk.cooperative;
  };
  const at = kept(async (key): Promise<readonly string[]> => {
    const desk = JSON.parse(key) as Desk & { right: string };
    const found: string[] = [];
    for (const [account, held] of await grants()) {
      let there = false;
      for (const grant of held) there ||= await sits(grant, desk);
      if (there && (await may(held, desk.right))) found.push(account);
    }
    return found;
  });
  return {
    holding: async (role, runs) => {
      const found: string[] = [];
      for (const [account, held] of await grants()) {
        let holds = false;
        for (const grant of held) {
          const functions = runs && grant.departmentId ? ((await department(grant.departmentId))?.functions ?? []) : [];
          holds ||= grant.role === role && (!runs || functions.includes(runs));
        }
        if (holds) found.push(account);
      }
      return found;
    },
    at: async (desks) => {
      const logins = new Set<string>();
      for (const { may: right, ...place } of desks) for (const login of await at(JSON.stringify({ right: right.id, ...place }))) logins.add(login);
      return [...logins].sort();
    },
  };
}

function kept<T>(look: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? look(key);
    known.set(key, found);
    return found;
  };
}

function once<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= look();
    return found;
  };
}
