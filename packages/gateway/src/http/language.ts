import type { Language } from "@hoptac/kit";

const MOST_KEPT = 500;
const known = new Map<string, Language>();

/** The viewer's language by `Accept-Language`, the one it weighs most; Vietnamese unless it prefers English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return "vi";
  const found = known.get(acceptLanguage);
  if (found) return found;
  const language = weight(acceptLanguage, "en") > weight(acceptLanguage, "vi") ? "en" : "vi";
  if (known.size < MOST_KEPT) known.set(acceptLanguage, language);
  return language;
}

/** The highest weight that a header gives a language; earlier entries win by a hair. */
function weight(header: string, language: Language): number {
  const weights = header.split(",").map((entry, index) => {
    const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
    if (tag.split("-")[0] !== language) return 0;
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    return Number(q ?? 1) - index * 1e-6;
  });
  return Math.max(0, ...weights);
}
