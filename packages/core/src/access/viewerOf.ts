import { type Reader, type Scope, STRANGER, type Viewer } from "@hoptac/kit";
import { type DepartmentInCharge, departmentOn } from "./departmentOn.js";
import { districtAreas } from "./districtAreas.js";
import { grantsOn, type StandingGrant } from "./grantsOn.js";
import { isDelegate } from "./isDelegate.js";
import { roleTitle } from "./Role.js";
import { delegatedPermissions, permissionsOfGrant } from "./rolePermissions.js";
import { rolePlaces } from "./rolePlaces.js";

/**
 * Whoever has a token, with the rights and rows of every role that the account holds on the day, added up. Who holds none sees what everybody sees without
 * sign-in: a token says who somebody is, only grants say what they may.
 */
export async function viewerOf(login: string, asOf: string, read: Reader, all: readonly string[]): Promise<Viewer> {
  const grants = await grantsOn(asOf, read, login);
  const [first] = grants;
  if (!first) return { ...STRANGER, login };
  const departments = new Map<string, DepartmentInCharge>();
  for (const { departmentId } of grants) {
    if (!departmentId || departments.has(departmentId)) continue;
    const department = await departmentOn(departmentId, asOf, read);
    if (department) departments.set(departmentId, department);
  }
  const scope = await scopeOf(login, grants, [...new Set([...departments.values()].map(({ id }) => id))], asOf, read);
  const departmentOf = ({ departmentId }: StandingGrant): DepartmentInCharge | undefined => (departmentId ? departments.get(departmentId) : undefined);
  return {
    login,
    title: first.titleVi ?? roleTitle(first.role).vi,
    roles: [...new Set(grants.map(({ role }) => role))],
    permissions: new Set([
      ...grants.flatMap((grant) => permissionsOfGrant(grant.role, departmentOf(grant)?.functions ?? [], all)),
      ...((await isDelegate(scope.person, asOf, read)) ? delegatedPermissions(all) : []),
    ]),
    scope,
  };
}

/** The rows of all roles together. */
async function scopeOf(login: string, grants: readonly StandingGrant[], departments: readonly string[], asOf: string, read: Reader): Promise<Scope> {
  const placed = (place: "areaId" | "cooperativeId" | "enterpriseId"): readonly string[] => [...new Set(grants.flatMap((grant) => grant[place] ?? []))];
  const areas = [...new Set((await Promise.all(placed("areaId").map((id) => districtAreas(id, asOf, read)))).flat())];
  const nearby =
    areas.length === 0 ? [] : await read.query<{ id: string }>("select e.id from core.enterprise e where e.area_id = any($1::uuid[]) order by e.id", [areas]);
  const province = grants.some(({ role }) => seesProvince(role));
  const cooperatives = placed("cooperativeId");
  const enterprises = placed("enterpriseId");
  const person = grants.find(({ personId }) => personId)?.personId;
  const administration = administrationOf(grants);
  return {
    all: province,
    register: province || cooperatives.length > 0 || enterprises.length > 0,
    areas,
    departments,
    cooperatives,
    enterprises: [...new Set([...enterprises, ...nearby.map(({ id }) => id)])],
    ...(person ? { person } : {}),
    account: login,
    ...(administration ? { administration } : {}),
  };
}

/** Committees, departments and the inspector see the whole province; a place of one's own sees itself. */
const seesProvince = (role: StandingGrant["role"]): boolean => {
  const place = rolePlaces[role].in;
  return place === "committeeId" || place === "departmentId" || role === "INSPECTOR";
};

const administrationOf = (grants: readonly StandingGrant[]): Scope["administration"] =>
  grants.some(({ role }) => role === "SYSTEM_ADMIN") ? "WRITE" : grants.some(({ role }) => role === "INSPECTOR") ? "READ" : undefined;
