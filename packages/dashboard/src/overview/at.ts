/** What stands at a path of an answer, through lists: `reviews.coverage.byArea` is one list of all. */
export function at(answer: unknown, path: string): unknown {
  let here: unknown = answer;
  for (const name of path.split(".")) {
    const step = (one: unknown): unknown => (one === null || typeof one !== "object" ? undefined : (one as Readonly<Record<string, unknown>>)[name]);
    here = Array.isArray(here) ? here.flatMap((one) => step(one) ?? []) : step(here);
  }
  return here;
}

/** The rows that a panel draws: those at its path, or the answer as the only one. */
export function rowsOf(answer: unknown, rows: string | null): readonly unknown[] {
  if (rows === null) return [answer];
  const found = at(answer, rows);
  return Array.isArray(found) ? found : [];
}
