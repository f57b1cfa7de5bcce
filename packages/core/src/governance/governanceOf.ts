import type { CoopEntityType } from "../cooperative/CoopEntityType.js";
import type { CoopGovernance } from "../cooperative/CoopGovernance.js";
import type { Finding } from "../facts/factsOf.js";
import { meetingDueBy, enoughMembers as ruleOfMembers } from "../law/cooperativeRules.js";
import { monthsAfter } from "../law/monthsAfter.js";
import type { LawParameters } from "../law/parametersOn.js";
import type { SizeClass } from "../law/SizeClass.js";

/** What is known of a cooperative's governance on a day: nothing later than that day. */
export interface Governed {
  readonly kind: CoopEntityType;
  readonly governance: CoopGovernance | null;
  /** Official members at the end of the latest window. */
  readonly members: { readonly window: string; readonly count: number } | null;
  /** Days of its general meetings, newest first. */
  readonly meetings: readonly string[];
  /** First day of each member of the board who is in office. */
  readonly board: readonly string[];
  readonly supervisors: number;
}

const missing = (vi: string, en: string): Finding<never> => ({ value: undefined, reason: { vi, en } });
/** A cooperation group has no organs of its own (Law 17/2023, article 107; Decree 77/2019): what it owes its members stands in its contract. */
const BY_CONTRACT = missing(
  "Tổ hợp tác hoạt động theo hợp đồng hợp tác; luật không đặt ra quy định này",
  "A cooperation group goes by its contract: the law lays down nothing of the kind for it",
);
const NO_LAW = missing("Vào ngày này chưa có mức nào được nhập cho quy định này", "No number of the law of that day was entered for this rule");

export function enoughMembers({ kind, members }: Governed, law: LawParameters): Finding<boolean> {
  if (!members) return missing("Chưa có số thành viên chính thức", "The number of official members is not known");
  const found = ruleOfMembers(kind, members.count, law);
  if (!found) return NO_LAW;
  const least = Number(found.by.value);
  return {
    value: found.kept,
    reason: {
      vi: `${members.count} thành viên chính thức (${members.window}), tối thiểu ${least}`,
      en: `${members.count} official members (${members.window}), at least ${least}`,
    },
    by: found.by,
  };
}

/** Full governance is open to all. Simplified: to a union with few members, and to a cooperative that is micro (Law 17/2023, article 56). */
export function governanceModel({ kind, governance, members }: Governed, size: Finding<SizeClass>, law: LawParameters): Finding<boolean> {
  const by = law.get("SIMPLIFIED_UNION_BELOW");
  if (!by) return NO_LAW;
  if (!governance || !(kind === "COOPERATIVE" || kind === "COOP_UNION")) return missing("Chưa ghi mô hình quản trị", "No governance model is on record");
  if (governance === "FULL") return { value: true, reason: { vi: "Quản trị đầy đủ", en: "Full governance" }, by };
  if (kind === "COOP_UNION") {
    if (!members) return missing("Chưa có số thành viên chính thức", "The number of official members is not known");
    const below = Number(by.value);
    const reason = { vi: `${members.count} thành viên, rút gọn khi dưới ${below}`, en: `${members.count} members, simplified below ${below}` };
    return { value: members.count < below, reason, by };
  }
  if (!size.value) return { value: undefined, reason: size.reason };
  const told = { vi: `Quy mô ${size.value}: ${size.reason.vi}`, en: `Size ${size.value}: ${size.reason.en}` };
  return { value: size.value === "MICRO", reason: told, by };
}

/** The limit is still in time, the day after it is not. */
export function generalMeeting({ kind, governance, meetings }: Governed, asOf: string, law: LawParameters): Finding<boolean> {
  if (kind === "COOP_GROUP") return BY_CONTRACT;
  const [last] = meetings;
  if (!last) return missing("Chưa ghi nhận đại hội thành viên nào", "No general meeting is on record");
  const due = meetingDueBy(last, governance, law);
  if (!due) return NO_LAW;
  const { until, by } = due;
  return {
    value: asOf <= until,
    reason: { vi: `Đại hội gần nhất ${last}, đại hội tiếp theo chậm nhất ${until}`, en: `Latest meeting on ${last}, the next one until ${until}` },
    by,
  };
}

/** The meeting after the last financial year. Until its limit nothing is late. */
export function yearlyMeeting({ kind, meetings }: Governed, asOf: string, law: LawParameters): Finding<boolean> {
  if (kind === "COOP_GROUP") return BY_CONTRACT;
  const by = law.get("AGM_AFTER_YEAR_MONTHS");
  if (!by) return NO_LAW;
  const year = asOf.slice(0, 4);
  const until = monthsAfter(`${Number(year) - 1}-12-31`, Number(by.value));
  const held = meetings.filter((day) => day >= `${year}-01-01`).at(-1);
  if (held) return { value: held <= until, reason: { vi: `Đã họp ${held}, hạn ${until}`, en: `Held on ${held}, due until ${until}` }, by };
  if (asOf <= until) return { value: undefined, reason: { vi: `Chưa họp, còn hạn đến ${until}`, en: `Not held yet, due until ${until}` }, by };
  return { value: false, reason: { vi: `Chưa họp, hạn ${until}`, en: `Not held, due until ${until}` }, by };
}

export function boardSize({ kind, governance, board }: Governed, law: LawParameters): Finding<boolean> {
  if (kind === "COOP_GROUP") return BY_CONTRACT;
  if (governance === "SIMPLIFIED") return missing("Quản trị rút gọn không có Hội đồng quản trị", "Simplified governance has no board");
  return between(board.length, law, "BOARD_LEAST", "BOARD_MOST", { vi: "thành viên Hội đồng quản trị", en: "members of the board" });
}

export function boardTerm({ kind, board }: Governed, asOf: string, law: LawParameters): Finding<boolean> {
  if (kind === "COOP_GROUP") return BY_CONTRACT;
  const by = law.get("BOARD_TERM_YEARS");
  const [first] = [...board].sort();
  if (!by) return NO_LAW;
  if (!first) return missing("Chưa ghi nhận thành viên Hội đồng quản trị", "No member of the board is on record");
  const until = monthsAfter(first, Number(by.value) * 12);
  return {
    value: asOf <= until,
    reason: { vi: `Nhiệm kỳ lâu nhất từ ${first}, đến hết ${until}`, en: `The longest term began on ${first} and ends on ${until}` },
    by,
  };
}

export function supervisors({ kind, supervisors: count }: Governed, law: LawParameters): Finding<boolean> {
  if (kind === "COOP_GROUP") return BY_CONTRACT;
  return between(count, law, "SUPERVISORS_LEAST", "SUPERVISORS_MOST", { vi: "kiểm soát viên", en: "supervisors" });
}

function between(
  count: number,
  law: LawParameters,
  from: "BOARD_LEAST" | "SUPERVISORS_LEAST",
  to: "BOARD_MOST" | "SUPERVISORS_MOST",
  what: Finding<never>["reason"],
): Finding<boolean> {
  const [least, most] = [law.get(from), law.get(to)];
  if (!least || !most) return NO_LAW;
  const broken = count < Number(least.value) ? least : most;
  const [low, high] = [Number(least.value), Number(most.value)];
  return {
    value: low <= count && count <= high,
    reason: { vi: `${count} ${what.vi}, quy định ${low}–${high}`, en: `${count} ${what.en}, laid down are ${low} to ${high}` },
    by: broken,
  };
}
