/** Bounded, because a server keeps each prepared statement for the whole life of a connection. */
const MOST_NAMES = 500;
const MOST_SEEN_ONCE = 2_000;

const names = new Map<string, string>();
const seenOnce = new Set<string>();

/** The name a statement is prepared under: from its second use on, so that texts made for one occasion take no place. `undefined`: unnamed. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  if (!seenOnce.delete(sql)) {
    if (seenOnce.size >= MOST_SEEN_ONCE) seenOnce.clear();
    seenOnce.add(sql);
    return undefined;
  }
  const name = `hoptac_${names.size}`;
  names.set(sql, name);
  return name;
}
