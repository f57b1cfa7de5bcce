import { useText } from "../i18n/useText.js";
import type { MessageId } from "../i18n/vi.js";

const WORDS: Readonly<Partial<Record<string, MessageId>>> = { VND: "units.vnd", HECTARE: "units.hectare", DAYS: "units.days" };

/** The unit behind a figure, where it has one to be said. */
export function Unit({ unit }: { readonly unit: string | null }) {
  const text = useText();
  const words = WORDS[unit ?? ""];
  return words ? <small>{text(words)}</small> : null;
}
