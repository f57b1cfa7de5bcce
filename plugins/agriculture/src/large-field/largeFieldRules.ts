import { ruleViolated } from "@hoptac/kit";
import type { LargeFieldState } from "./LargeFieldState.js";

/** The officer's verbs and the states that each may start from and leads to. */
const VERBS = {
  appraise: { from: ["PROPOSED"], to: "APPRAISED", vi: "thẩm định", en: "appraised" },
  approve: { from: ["APPRAISED"], to: "APPROVED", vi: "phê duyệt", en: "approved" },
  stop: { from: ["PROPOSED", "APPRAISED", "APPROVED", "SEASON_CLOSED"], to: "STOPPED", vi: "dừng", en: "stopped" },
  startSeason: { from: ["APPROVED", "SEASON_CLOSED"], to: "SEASON_RUNNING", vi: "mở vụ mới", en: "given a new season" },
  closeSeason: { from: ["SEASON_RUNNING"], to: "SEASON_CLOSED", vi: "kết thúc vụ", en: "closed for the season" },
} as const satisfies Record<string, { from: readonly LargeFieldState[]; to: LargeFieldState; vi: string; en: string }>;

export type LargeFieldVerb = keyof typeof VERBS;

/** The state that follows a verb; `RULE_VIOLATED` when the field does not stand where the verb starts. */
export function stateAfter(verb: LargeFieldVerb, state: LargeFieldState): LargeFieldState {
  const { from, to, vi, en } = VERBS[verb];
  if (!(from as readonly string[]).includes(state)) {
    throw ruleViolated("LARGE_FIELD_STATE", {
      vi: `Cánh đồng lớn đang ở trạng thái ${state}, chỉ được ${vi} từ trạng thái ${from.join(", ")}`,
      en: `The large field is ${state}; it can be ${en} only from ${from.join(", ")}`,
    });
  }
  return to;
}

/** A season sows, and contracts, no more than the field has. Areas in hectares with up to four decimals. */
export function checkSeasonAreas(fieldHa: string, seasonHa: string, contractedHa: string): void {
  const [field, season, contracted] = [fieldHa, seasonHa, contractedHa].map(tenThousandths) as [bigint, bigint, bigint];
  if (season <= 0n || season > field) {
    throw ruleViolated("SEASON_AREA", {
      vi: `Diện tích vụ (${seasonHa} ha) phải lớn hơn 0 và không vượt diện tích cánh đồng (${fieldHa} ha)`,
      en: `The season's area (${seasonHa} ha) has to be above 0 and within the field's area (${fieldHa} ha)`,
    });
  }
  if (contracted < 0n || contracted > season) {
    throw ruleViolated("CONTRACTED_AREA", {
      vi: `Diện tích có hợp đồng (${contractedHa} ha) không được vượt diện tích vụ (${seasonHa} ha)`,
      en: `The contracted area (${contractedHa} ha) may not exceed the season's area (${seasonHa} ha)`,
    });
  }
}

/**
 * How much better the profit per hectare is inside the field than outside, as a ratio with four decimals:
 * (inside − outside) ÷ outside. `undefined` without both figures, or when outside is not above zero.
 */
export function profitUplift(inside?: string | null, outside?: string | null): string | undefined {
  if (inside == null || outside == null) return undefined;
  const base = BigInt(outside);
  if (base <= 0n) return undefined;
  const scaled = (BigInt(inside) - base) * 10_000n;
  const half = scaled < 0n ? -base / 2n : base / 2n;
  const rounded = (scaled + half) / base;
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(5, "0");
  return `${rounded < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

const tenThousandths = (hectares: string): bigint => {
  const [whole = "0", fraction = ""] = hectares.split(".");
  return BigInt(whole + fraction.slice(0, 4).padEnd(4, "0"));
};
