import type { Role } from "./Role.js";

/** What a grant may name as its place. */
export type Place = "committeeId" | "departmentId" | "areaId" | "cooperativeId" | "enterpriseId";

interface RolePlace {
  /** The place that the role is granted for; absent: the role is the whole platform's. */
  readonly in?: Place;
  /** The office in which somebody of a committee or a district serves; cohorts and tasks are kept there. */
  readonly serves?: "departmentId";
}

const inCommittee: RolePlace = { in: "committeeId", serves: "departmentId" };
const inDepartment: RolePlace = { in: "departmentId" };
const inArea: RolePlace = { in: "areaId", serves: "departmentId" };
const inCooperative: RolePlace = { in: "cooperativeId" };

/** For which place each role is granted. The table of the grants holds the same (`role_grant_place`). */
export const rolePlaces: Readonly<Record<Role, RolePlace>> = {
  COMMITTEE_HEAD: inCommittee,
  COMMITTEE_MEMBER: inCommittee,
  STANDING_AGENCY: inCommittee,
  PROVINCIAL_OFFICE: inDepartment,
  DEPT_LEADER: inDepartment,
  DEPT_OFFICER: inDepartment,
  DISTRICT_LEADER: inArea,
  DISTRICT_OFFICER: inArea,
  COOP_DIRECTOR: inCooperative,
  COOP_SUPERVISOR: inCooperative,
  COOP_CLERK: inCooperative,
  ENTERPRISE_USER: { in: "enterpriseId" },
  ALLIANCE_OFFICER: inDepartment,
  INSPECTOR: {},
  SYSTEM_ADMIN: {},
};
