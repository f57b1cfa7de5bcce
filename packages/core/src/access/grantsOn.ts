import type { Reader } from "@hoptac/kit";
import { validOn } from "../validity/validOn.js";
import type { RoleGrant } from "./RoleGrant.js";

/** What of a grant its rights and rows follow from. */
export type StandingGrant = Pick<
  RoleGrant,
  "account" | "titleVi" | "titleEn" | "personId" | "role" | "departmentId" | "areaId" | "cooperativeId" | "enterpriseId"
>;

/** The grants that hold on a day, of one account or of all, in the order in which they were given. */
export const grantsOn = (asOf: string, read: Reader, account?: string): Promise<readonly StandingGrant[]> =>
  read.query<StandingGrant>(
    `select g.account, g.title_vi as "titleVi", g.title_en as "titleEn", g.person_id as "personId", g.role, g.department_id as "departmentId",
       g.area_id as "areaId", g.cooperative_id as "cooperativeId", g.enterprise_id as "enterpriseId"
     from core.role_grant g where g.revoked_at is null and ${validOn("g", "$1::date")} and ($2::text is null or g.account = $2) order by g.account, g.id`,
    [asOf, account ?? null],
  );
