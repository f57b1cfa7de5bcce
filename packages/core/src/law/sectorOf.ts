import type { CoopSector } from "../cooperative/CoopSector.js";

/** Salt extraction is agriculture, whatever division of the classification it stands in. */
const SALT = "0893";

/** Divisions of the classification (VSIC, the first two digits), from and to. */
const DIVISIONS: readonly (readonly [from: number, to: number, sector: CoopSector])[] = [
  [1, 3, "AGRICULTURE"],
  [5, 33, "INDUSTRY_CONSTRUCTION"],
  [35, 39, "INDUSTRY_CONSTRUCTION"],
  [41, 43, "INDUSTRY_CONSTRUCTION"],
  [64, 66, "FINANCE"],
];

/** The article that says so, and since when. */
export const SECTOR_RULE = { basis: "NĐ 113/2024/NĐ-CP, Điều 4 · Decree 113/2024, article 4", evidence: "VERIFIED", from: "2024-11-01" } as const;

/** The sector of a main business line, a code of five digits (Decree 113/2024, article 4). */
export function sectorOf(mainVsic: string): CoopSector {
  if (mainVsic.startsWith(SALT)) return "AGRICULTURE";
  const division = Number(mainVsic.slice(0, 2));
  return DIVISIONS.find(([from, to]) => from <= division && division <= to)?.[2] ?? "TRADE_SERVICES";
}
