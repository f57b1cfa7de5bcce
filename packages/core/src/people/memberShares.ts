/** A contribution, in đồng. */
export interface Contribution {
  readonly id: string;
  readonly contribution: string;
}

const WHOLE = 1_000_000n;

/**
 * Each one's share of all contributions, as a decimal of one with six places; by largest remainder, so that the shares sum to exactly one.
 * Without any contribution nobody has a share.
 */
export function memberShares(contributions: readonly Contribution[]): ReadonlyMap<string, string> {
  const total = contributions.reduce((sum, { contribution }) => sum + BigInt(contribution), 0n);
  if (total === 0n) return new Map(contributions.map(({ id }) => [id, "0"]));
  const parts = contributions.map(({ id, contribution }) => {
    const scaled = BigInt(contribution) * WHOLE;
    return { id, part: scaled / total, rest: scaled % total };
  });
  const left = Number(WHOLE - parts.reduce((sum, { part }) => sum + part, 0n));
  const luckiest = new Set(
    [...parts]
      .sort((a, b) => (a.rest === b.rest ? (a.id < b.id ? -1 : 1) : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ id }) => id),
  );
  return new Map(parts.map(({ id, part }) => [id, decimal(luckiest.has(id) ? part + 1n : part)]));
}

const decimal = (millionths: bigint): string => {
  const digits = millionths.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
};
