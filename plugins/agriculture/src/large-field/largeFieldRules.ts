import { ruleViolated } from "@hoptac/kit";

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
