import type { Row } from "@hoptac/kit";
import type { RuleFinding } from "./cooperativeRules.js";
import type { LawParameter } from "./LawParameter.js";
import type { LawParameterCode } from "./LawParameterCode.js";
import type { LawParameters } from "./parametersOn.js";

const QUORUM = ["QUORUM_FIRST", "QUORUM_SECOND", "QUORUM_THIRD"] as const;

/** A share as ten-thousandths, so that it compares exactly with whole numbers. */
const parts = ({ value }: Row<LawParameter>): number => Math.round(Number(value) * 10_000);

/** Whether enough of those called were present, by the law of the meeting's day; the second and the third time fewer will do. */
export function quorate(convocation: number, called: number, present: number, law: LawParameters): RuleFinding | undefined {
  const code = QUORUM[convocation - 1];
  const by = code && law.get(code);
  return by && { kept: present * 10_000 >= called * parts(by), by };
}

/** Whether a vote carried: of weighty matters at least the share of those present, of all others more than it. */
export function carried(weighty: boolean, inFavour: number, present: number, law: LawParameters): RuleFinding | undefined {
  const by = law.get(weighty ? "VOTE_SPECIAL" : "VOTE_ORDINARY");
  if (!by) return undefined;
  const [votes, share] = [inFavour * 10_000, present * parts(by)];
  return { kept: weighty ? votes >= share : votes > share, by };
}

/** How many delegates there are at least, and by what. */
export interface DelegateQuota {
  readonly delegates: number;
  readonly by: Row<LawParameter>;
}

/** Fewer than 51 members are in no bracket of the law. */
const LEAST_OF_BRACKETS = 51;

const shareCode = (members: number): LawParameterCode =>
  members <= 100 ? "DELEGATE_SHARE_TO_100" : members <= 300 ? "DELEGATE_SHARE_TO_300" : "DELEGATE_SHARE_TO_1000";

/** Of how many delegates a meeting by delegates consists at least. `"everybody"`: so few members that all are called. `undefined`: no law sets it. */
export function delegateQuota(officialMembers: number, law: LawParameters): DelegateQuota | "everybody" | undefined {
  const from = law.get("DELEGATES_FROM_MEMBERS");
  if (from && officialMembers < Number(from.value)) return "everybody";
  if (officialMembers < LEAST_OF_BRACKETS) return undefined;
  const by = law.get(officialMembers > 1_000 ? "DELEGATES_BEYOND_1000" : shareCode(officialMembers));
  if (!by) return undefined;
  return { delegates: officialMembers > 1_000 ? Number(by.value) : Math.ceil((officialMembers * parts(by)) / 10_000), by };
}
