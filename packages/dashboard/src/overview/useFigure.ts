import { useIntl } from "react-intl";
import { useDay } from "../i18n/useText.js";
import { at } from "./at.js";
import type { PanelData } from "./usePanels.js";

type Column = PanelData["values"][number];

/** A value as people read it. Sums and hectares come as exact text; for reading they are cut, never added up. */
export function useFigure(): (row: unknown, column: Column) => string {
  const intl = useIntl();
  const day = useDay();
  return (row, { path, unit, choices }) => {
    const value = at(row, path);
    if (value === null || value === undefined) return "–";
    const chosen = choices.find((choice) => choice.value === value);
    if (chosen) return chosen.title;
    if (unit === "SHARE") return intl.formatNumber(Number(value), { style: "percent", maximumFractionDigits: 1 });
    if (unit === "VND") return money(BigInt(String(value)), intl.locale);
    if (unit) return intl.formatNumber(Number(value), { maximumFractionDigits: 2 });
    return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? day(String(value)) : String(value);
  };
}

/** `1.234.567`: whole đồng, all of them. */
const money = (value: bigint, locale: string): string => value.toLocaleString(locale === "vi" ? "vi-VN" : "en-GB");

/** The number that a bar or a colour is drawn by; nothing more exact than the eye. */
export function sizeOf(row: unknown, path: string): number {
  const value = Number(at(row, path));
  return Number.isFinite(value) ? value : 0;
}
