import { type Language, labelsOf, type Row } from "@hoptac/kit";
import { LegalStatus } from "../cooperative/LegalStatus.js";
import type { ReviewSheet } from "./ReviewSheet.js";
import type { SheetDifference } from "./SheetDifference.js";
import type { SheetSuggestion } from "./SheetSuggestion.js";

const FIGURES = ["legalStatus", "members", "lastAgmOn", "revenue", "profit", "workers", "landHa"] as const;
type Filled = Pick<Row<ReviewSheet>, (typeof FIGURES)[number] | "onRecord">;

/** The figures that differ, in the sheet's order. Numbers are compared as numbers: 5.2 ha are 5.2000 ha. */
export const differencesOf = (sheet: Filled): readonly SheetDifference[] =>
  FIGURES.flatMap((field) => {
    const [onRecord, onSheet] = [sheet.onRecord[field] ?? undefined, sheet[field] ?? undefined];
    if (same(onRecord, onSheet)) return [];
    return [{ field, ...(onRecord === undefined ? {} : { onRecord: String(onRecord) }), ...(onSheet === undefined ? {} : { onSheet: String(onSheet) }) }];
  });

const plain = (value: string | number): string =>
  String(value)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
const same = (a: string | number | undefined, b: string | number | undefined): boolean =>
  a === undefined || b === undefined ? a === b : plain(a) === plain(b);

const STANDS_STILL: readonly LegalStatus[] = ["SUSPENDED", "DISSOLVING", "NOT_AT_ADDRESS", "REVOKED_BY_TAX_ENFORCEMENT", "BANKRUPTCY_PROCEEDING"];

/** A group for who is on record as standing still; of who works only a rating could tell, and suggests no more than this does. */
export function suggestionFor({ onRecord: { legalStatus } }: Pick<Row<ReviewSheet>, "onRecord">, language: Language): SheetSuggestion | undefined {
  if (!legalStatus || !STANDS_STILL.includes(legalStatus)) return undefined;
  const status = labelsOf(LegalStatus)[legalStatus]?.[language] ?? legalStatus;
  return { group: "DORMANT", reason: language === "vi" ? `Tình trạng pháp lý khi mở đợt: ${status}` : `Legal status at the opening: ${status}` };
}
