import { invalidInput, type PlatformError, ruleViolated, type Text } from "@hoptac/kit";
import { type Role, roleTitle } from "./Role.js";
import { type Place, rolePlaces } from "./rolePlaces.js";

/*
 * Who may grant what (guide §3.2–3.3, separation of duties). Grants are given by the system administrator and nobody else: the matrix gives no officer the
 * right to make another one. So that this power does not become one over the data:
 *  - nobody gives, ends or revokes a role of their own account. An administrator therefore never gets what they lack, and the last one cannot lock everybody out;
 *    the first is made on the command line by whoever owns the database;
 *  - administration and inspection each go with no other duty: who gives roles sees no business row, and who inspects decides nothing. A table constraint
 *    (`role_grant_duties_apart`) holds that too, also against whoever writes past this code;
 *  - what was granted is not rewritten. It ends on a day, or is revoked at once with a reason, and the inspector sees every step.
 * An administrator who makes a second account for themselves is not stopped by a program; the inspector's list of grants, which names who gave each, is for that.
 */

const places: readonly Place[] = ["committeeId", "departmentId", "areaId", "cooperativeId", "enterpriseId"];

const placeNames: Readonly<Record<Place, Text>> = {
  committeeId: { vi: "Ban Chỉ đạo", en: "a committee" },
  departmentId: { vi: "cơ quan", en: "a department" },
  areaId: { vi: "địa bàn", en: "an area" },
  cooperativeId: { vi: "hợp tác xã", en: "a cooperative" },
  enterpriseId: { vi: "doanh nghiệp", en: "an enterprise" },
};

/** Refuses a grant whose place does not go with its role: the place that is missing, and each one too many, by name. */
export function checkPlace(grant: { readonly role: Role } & { readonly [P in Place]?: string | null | undefined }): void {
  const { in: wanted, serves } = rolePlaces[grant.role];
  const title = roleTitle(grant.role);
  const problems = places.flatMap((place) => {
    const given = (grant[place] ?? undefined) !== undefined;
    if (place === wanted && !given) {
      const name = placeNames[place];
      return [{ path: `input.${place}`, text: { vi: `${title.vi} cần nêu ${name.vi}`, en: `${grant.role} is granted for ${name.en}: name it` } }];
    }
    if (given && place !== wanted && place !== serves)
      return [{ path: `input.${place}`, text: { vi: `không đi với vai trò ${title.vi}`, en: `does not go with ${grant.role}` } }];
    return [];
  });
  if (problems.length > 0) throw invalidInput(...problems);
}

/** Refuses to touch the roles of one's own account. */
export function checkNotOwn(account: string, login: string | undefined): void {
  if (account !== login) return;
  throw ruleViolated("OWN_GRANT", {
    vi: "Không ai tự giao, kết thúc hoặc thu hồi vai trò của chính mình; hãy nhờ một quản trị viên khác",
    en: "Nobody gives, ends or revokes a role of their own account: ask another administrator",
  });
}

/** Refuses a role that would have been held in the past: what was not granted then was not held then. */
export function checkNotBackdated(validFrom: string, today: string): void {
  if (validFrom >= today) return;
  throw ruleViolated("GRANT_BACKDATED", {
    vi: `Vai trò có hiệu lực từ ngày giao trở đi; ngày ${validFrom} đã qua`,
    en: `A role holds from the day it is granted on; ${validFrom} is past`,
  });
}

/** What a duty is kept apart from. */
const dutyOf = (role: Role): "ADMINISTRATION" | "INSPECTION" | "BUSINESS" =>
  role === "SYSTEM_ADMIN" ? "ADMINISTRATION" : role === "INSPECTOR" ? "INSPECTION" : "BUSINESS";

/** A grant that stands in the time of a new one. */
interface StandingGrant {
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

/** Refuses administration or inspection beside any other duty. `standing` are the account's grants in the time of the new one. */
export function checkDutiesApart(role: Role, standing: readonly StandingGrant[]): void {
  const other = standing.find((grant) => dutyOf(grant.role) !== dutyOf(role));
  if (other) throw dutiesApart(role, other);
}

function dutiesApart(role: Role, { role: held, validFrom, validTo }: StandingGrant): PlatformError {
  const [wanted, title] = [roleTitle(role), roleTitle(held)];
  return ruleViolated("DUTIES_APART", {
    vi: `${wanted.vi} không kiêm ${title.vi} (từ ${validFrom}${validTo ? ` đến ${validTo}` : ""}); hãy kết thúc vai trò đó trước, hoặc dùng tài khoản khác`,
    en: `${wanted.en} does not go with ${title.en} (from ${validFrom}${validTo ? ` to ${validTo}` : ""}): end that role first, or use another account`,
  });
}
