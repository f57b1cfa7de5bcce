import type { Holder, Reader } from "@hoptac/kit";
import { type DepartmentInCharge, departmentOn } from "./departmentOn.js";
import { grantsOn } from "./grantsOn.js";
import { isDelegate } from "./isDelegate.js";
import { roleTitle } from "./Role.js";
import { delegatedPermissions, permissionsOfGrant } from "./rolePermissions.js";

/** Everybody who holds a role on a day, by account, with the rights of all of their roles. */
export async function holders(asOf: string, read: Reader, all: readonly string[]): Promise<readonly Holder[]> {
  const grants = await grantsOn(asOf, read);
  const departments = new Map<string, Promise<DepartmentInCharge | undefined>>();
  const departmentOf = (id: string): Promise<DepartmentInCharge | undefined> => {
    const known = departments.get(id) ?? departmentOn(id, asOf, read);
    departments.set(id, known);
    return known;
  };
  const found = new Map<string, { title: Holder["title"]; roles: Set<string>; permissions: Set<string> }>();
  for (const { account, role, titleVi, titleEn, departmentId, personId } of grants) {
    const holder = found.get(account) ?? { title: titleOf(role, titleVi, titleEn), roles: new Set(), permissions: new Set() };
    found.set(account, holder);
    holder.roles.add(role);
    const department = departmentId ? await departmentOf(departmentId) : undefined;
    if (await isDelegate(personId, asOf, read)) for (const right of delegatedPermissions(all)) holder.permissions.add(right);
    for (const right of permissionsOfGrant(role, department?.functions ?? [], all)) holder.permissions.add(right);
  }
  return [...found].map(([login, { title, roles, permissions }]) => ({ login, ...(title ? { title } : {}), roles: [...roles], permissions }));
}

const titleOf = (role: Parameters<typeof roleTitle>[0], vi: string | null | undefined, en: string | null | undefined): Holder["title"] =>
  vi ? { vi, en: en ?? vi } : roleTitle(role);
