import type { Row } from "@hoptac/kit";
import type { CoopEntityType } from "../cooperative/CoopEntityType.js";
import type { CoopGovernance } from "../cooperative/CoopGovernance.js";
import type { LawParameter } from "./LawParameter.js";
import type { LawParameterCode } from "./LawParameterCode.js";
import { monthsAfter } from "./monthsAfter.js";
import type { LawParameters } from "./parametersOn.js";

/** What a rule finds: whether it is kept, and the number and basis it was measured by. `undefined`: no law sets that number on that day. */
export interface RuleFinding {
  readonly kept: boolean;
  readonly by: Row<LawParameter>;
}

const OF_KIND = {
  members: { COOPERATIVE: "MIN_MEMBERS_COOPERATIVE", COOP_UNION: "MIN_MEMBERS_UNION" },
  share: { COOPERATIVE: "MAX_SHARE_COOPERATIVE", COOP_UNION: "MAX_SHARE_UNION" },
} as const satisfies Record<string, Partial<Record<CoopEntityType, LawParameterCode>>>;

const parameterOf = (what: keyof typeof OF_KIND, kind: CoopEntityType, law: LawParameters): Row<LawParameter> | undefined => {
  const codes: Partial<Record<CoopEntityType, LawParameterCode>> = OF_KIND[what];
  const code = codes[kind];
  return code && law.get(code);
};

/** Enough official members? */
export function enoughMembers(kind: CoopEntityType, officialMembers: number, law: LawParameters): RuleFinding | undefined {
  const by = parameterOf("members", kind, law);
  return by && { kept: officialMembers >= Number(by.value), by };
}

/** Is one member's contribution within the greatest share of the charter capital? Đồng; compared exactly, in ten-thousandths. */
export function shareWithinCap(kind: CoopEntityType, contribution: string, charterCapital: string, law: LawParameters): RuleFinding | undefined {
  const by = parameterOf("share", kind, law);
  if (!by || BigInt(charterCapital) <= 0n) return undefined;
  const tenThousandths = BigInt(Math.round(Number(by.value) * 10_000));
  return { kept: BigInt(contribution) * 10_000n <= BigInt(charterCapital) * tenThousandths, by };
}

/** The last day on which the next general meeting may be held, and the number that says so: fewer months under simplified governance, where a law has that. */
export function meetingDueBy(
  lastMeeting: string,
  governance: CoopGovernance | null,
  law: LawParameters,
): { readonly until: string; readonly by: Row<LawParameter> } | undefined {
  const by = (governance === "SIMPLIFIED" ? law.get("SIMPLIFIED_MEETING_MONTHS") : undefined) ?? law.get("AGM_WITHIN_MONTHS");
  return by && { until: monthsAfter(lastMeeting, Number(by.value)), by };
}
