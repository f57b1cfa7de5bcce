/** Repeatable draws from a seed: integer arithmetic only, so that every machine draws the same. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % 65_536;
  };
  const between = (low, high) => low + (next() % (high - low + 1));
  const iso = (moment) => new Date(moment).toISOString().slice(0, 10);
  return {
    /** A whole number from low to high, both included. */
    between,
    /** A day within these years; in 2017 only the first half, since the demonstration plays in July of it. */
    day: (fromYear, toYear) => {
      const year = between(fromYear, toYear);
      return iso(Date.UTC(year, between(0, year === 2017 ? 5 : 11), between(1, 28)));
    },
    /** A day some days before another. */
    daysBefore: (day, low, high) => iso(Date.parse(`${day}T00:00:00Z`) - between(low, high) * 86_400_000),
  };
}
