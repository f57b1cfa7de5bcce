import type { Text } from "@hoptac/kit";

/** A local day as an officer writes it. */
export const dayText = (day: string | null | undefined): string => (day ? day.split("-").reverse().join("/") : "…");

/** Long texts are quoted by their beginning. */
export const quoted = (text: string, most = 120): string => `“${text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text}”`;

/** A reason at the end of a sentence, where one was given. */
export const because = (reason: string | null | undefined): Text =>
  reason ? { vi: `. Lý do: ${quoted(reason, 300)}`, en: `. Reason: ${quoted(reason, 300)}` } : { vi: "", en: "" };
