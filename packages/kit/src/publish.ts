/** Whoever has fewer companions in a cell than this could be worked out by them (guide §3.2). */
export const LEAST_CONTRIBUTORS = 3;

/** Sums over some contributors, as exact strings: one cell of a table by one fixed dimension. */
export interface FigureCell {
  readonly key: string;
  /** How many stand behind it: behind the measure that fewest gave, of those that anybody gave. */
  readonly contributors: number;
  /** Measure → its sum; `null` where nobody gave any. No measure is negative. */
  readonly sums: Readonly<Record<string, string | null>>;
}

/** A cell as everybody may see it. What is withheld has neither sums nor a count. */
export interface PublishedCell {
  readonly key: string;
  readonly withheld: boolean;
  readonly contributors?: number;
  readonly sums?: FigureCell["sums"];
}

/** A published table: its cells in their order, and their total, withheld where it would give a cell away. */
export interface PublishedTable {
  readonly cells: readonly PublishedCell[];
  readonly total: PublishedCell;
}

/**
 * Withholds every cell of fewer than `least` contributors, or whose sum of nothing says that each of them gave nothing, and as many more (the smallest first) as keep the withheld ones from being worked out from the total and
 * the others: what is withheld together is two cells at least, has `least` contributors, and sums to more than nothing in every measure that is given. Where the table
 * is too small for that its total is withheld instead. A cell without contributors tells of nobody and is shown. Tables of one set of rows by different
 * dimensions have nothing in common but the total, so that one says nothing of another's cells, as long as no dimension is part of another (district, commune).
 */
export function publish(cells: readonly FigureCell[], total: FigureCell, least: number = LEAST_CONTRIBUTORS): PublishedTable {
  const smallestFirst = cells.filter(({ contributors }) => contributors > 0).sort((a, b) => a.contributors - b.contributors || (a.key < b.key ? -1 : 1));
  const small = smallestFirst.filter((cell) => tells(cell, least));
  const withheld = [...small];
  const others = smallestFirst.filter((cell) => !tells(cell, least));
  if (small.length > 0) while (!hides(withheld, least) && others.length > 0) withheld.push(others.shift() as FigureCell);
  const isHidden = new Set(withheld.map(({ key }) => key));
  const totalHidden = small.length > 0 && !hides(withheld, least);
  return {
    cells: cells.map((cell) => (isHidden.has(cell.key) ? { key: cell.key, withheld: true } : { ...cell, withheld: false })),
    total: totalHidden || (total.contributors > 0 && tells(total, least)) ? { key: total.key, withheld: true } : { ...total, withheld: false },
  };
}

/** Whether a cell with contributors tells what one of them gave. */
const tells = ({ contributors, sums }: FigureCell, least: number): boolean =>
  contributors < least || Object.values(sums).some((sum) => sum !== null && Number(sum) === 0);

/** Whether the sum of these cells, which the total gives away, says of none of them what it is. */
function hides(withheld: readonly FigureCell[], least: number): boolean {
  if (withheld.length < 2 || withheld.reduce((sum, { contributors }) => sum + contributors, 0) < least) return false;
  const measures = new Set(withheld.flatMap(({ sums }) => Object.keys(sums)));
  return [...measures].every((measure) => {
    const given = withheld.flatMap(({ sums }) => sums[measure] ?? []);
    // One that alone gave something, or sums of nothing, would be known.
    return given.length === 0 || (given.length >= 2 && given.some((sum) => Number(sum) !== 0));
  });
}
