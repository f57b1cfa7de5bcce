/** What one cooperative handed in. */
export interface Handed {
  readonly cooperative: string;
  readonly area: string;
  readonly membershipOn: string | null;
  readonly statementOn: string | null;
}

/** How many handed in one kind of report, as of a day. */
export interface Count {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly mostDaysLate: number;
}

export interface AreaCount {
  readonly area: string;
  readonly expected: number;
  readonly membership: Count;
  readonly statements: Count;
  readonly owing: readonly string[];
}

/** Counts by area. What came after `asOf` has not come yet; what is missing is late from the day after it was due. */
export function completenessOf(rows: readonly Handed[], dueOn: string, asOf: string): readonly AreaCount[] {
  const byArea = new Map<string, Handed[]>();
  for (const row of rows) byArea.set(row.area, [...(byArea.get(row.area) ?? []), row]);
  return [...byArea].map(([area, here]) => {
    const came = (day: string | null): day is string => day !== null && day <= asOf;
    return {
      area,
      expected: here.length,
      membership: count(
        here.map(({ membershipOn }) => (came(membershipOn) ? membershipOn : undefined)),
        dueOn,
        asOf,
      ),
      statements: count(
        here.map(({ statementOn }) => (came(statementOn) ? statementOn : undefined)),
        dueOn,
        asOf,
      ),
      owing: here.filter(({ membershipOn, statementOn }) => !came(membershipOn) || !came(statementOn)).map(({ cooperative }) => cooperative),
    };
  });
}

function count(days: readonly (string | undefined)[], dueOn: string, asOf: string): Count {
  const came = days.filter((day) => day !== undefined);
  const onTime = came.filter((day) => day <= dueOn).length;
  return {
    onTime,
    late: came.length - onTime,
    missing: days.length - came.length,
    mostDaysLate: Math.max(0, ...days.map((day) => daysBetween(dueOn, day ?? asOf))),
  };
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
