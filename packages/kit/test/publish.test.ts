import fc from "fast-check";
import { type FigureCell, type PublishedTable, publish } from "../src/index.js";

const MEASURES = ["members", "revenue"];
const sum = (cells: readonly FigureCell[], measure: string): number => cells.reduce((all, { sums }) => all + Number(sums[measure] ?? 0), 0);
const totalOf = (cells: readonly FigureCell[]): FigureCell => ({
  key: "",
  contributors: cells.reduce((all, { contributors }) => all + contributors, 0),
  sums: Object.fromEntries(MEASURES.map((measure) => [measure, String(sum(cells, measure))])),
});
const table = (...cells: readonly (readonly [contributors: number, members: number, revenue?: number])[]): FigureCell[] =>
  cells.map(([contributors, members, revenue = members * 10], index) => ({
    key: `c${index}`,
    contributors,
    sums: contributors === 0 ? { members: null, revenue: null } : { members: String(members), revenue: String(revenue) },
  }));
const shown = ({ cells, total }: PublishedTable) => [
  ...cells.map(({ withheld, sums }) => (withheld ? "-" : (sums?.members ?? "0"))),
  total.withheld ? "-" : total.sums?.members,
];

/** What somebody with a pencil works out: the least and the most that a withheld cell can be, given everything that was published and that no sum is negative. */
function bounds({ cells, total }: PublishedTable, key: string, measure: string): readonly [least: number, most: number] {
  const hidden = cells.filter(({ withheld }) => withheld);
  if (total.withheld) return [0, Number.POSITIVE_INFINITY];
  const rest = Number(total.sums?.[measure] ?? 0) - cells.reduce((all, { sums }) => all + Number(sums?.[measure] ?? 0), 0);
  return [hidden.every((one) => one.key === key) ? rest : 0, rest];
}

const isLarge = ({ contributors, sums }: FigureCell): boolean =>
  contributors === 0 || (contributors >= 3 && MEASURES.every((measure) => !(measure in sums) || Number(sums[measure]) > 0));

describe("a table that everybody may see", () => {
  test("a small cell takes the next larger with it, so that the total does not tell it", () => {
    expect(shown(publish(table([5, 50], [2, 20], [4, 40], [3, 30]), totalOf(table([5, 50], [2, 20], [4, 40], [3, 30]))))).toEqual([
      "50",
      "-",
      "40",
      "-",
      "140",
    ]);
  });

  test("two cells of one each are not enough cover: either would know the other", () => {
    const cells = table([1, 5], [1, 7], [4, 40], [6, 60]);
    expect(shown(publish(cells, totalOf(cells)))).toEqual(["-", "-", "-", "60", "112"]);
  });

  test("a cell of nobody tells of nobody, and covers nobody", () => {
    const cells = table([0, 0], [2, 20], [4, 40]);
    expect(shown(publish(cells, totalOf(cells)))).toEqual(["0", "-", "-", "60"]);
  });

  test("where nothing can cover it, the total goes too; where all are large, all are shown", () => {
    const alone = table([2, 20]);
    expect(shown(publish(alone, totalOf(alone)))).toEqual(["-", "-"]);
    const zero = table([2, 0], [2, 0]);
    expect(shown(publish(zero, totalOf(zero)))).toEqual(["-", "-", "-"]); // a sum of nothing says that each is nothing
    const large = table([3, 30], [4, 40]);
    expect(shown(publish(large, totalOf(large)))).toEqual(["30", "40", "70"]);
  });

  test("negative control: withholding the small cells alone gives them away", () => {
    const cells = table([5, 50], [2, 20], [4, 40]);
    const naive: PublishedTable = {
      cells: cells.map((cell) => (cell.contributors < 3 ? { key: cell.key, withheld: true } : { ...cell, withheld: false })),
      total: { ...totalOf(cells), withheld: false },
    };
    expect(bounds(naive, "c1", "members")).toEqual([20, 20]);
  });

  test("whatever the table: no small cell is shown, none can be determined from the others and the total, and nothing shown was changed", () => {
    const cell = fc.record({ contributors: fc.integer({ min: 0, max: 6 }), members: fc.integer({ min: 0, max: 40 }), revenue: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 9 }), (given) => {
        const cells = table(...given.map(({ contributors, members, revenue }) => [contributors, members, revenue] as const));
        const published = publish(cells, totalOf(cells));
        for (const [index, one] of published.cells.entries()) {
          const real = cells[index] as FigureCell;
          if (!one.withheld) {
            expect(one).toEqual({ ...real, withheld: false });
            expect(isLarge(real)).toBe(true);
            continue;
          }
          expect([one.sums, one.contributors]).toEqual([undefined, undefined]);
          for (const measure of MEASURES) {
            const [least, most] = bounds(published, one.key, measure);
            expect(least).toBeLessThan(most);
          }
        }
        const hidden = cells.filter((_, index) => published.cells[index]?.withheld);
        if (hidden.length > 0 && !published.total.withheld) expect(totalOf(hidden).contributors).toBeGreaterThanOrEqual(3);
        // Nothing is withheld without need.
        if (cells.every(isLarge)) expect(published.cells.every(({ withheld }) => !withheld)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("the same rows by two dimensions: each table alone, and both together, leave every withheld cell open", () => {
    const row = fc.record({ district: fc.constantFrom("a", "b", "c", "d"), sector: fc.constantFrom("x", "y", "z"), members: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 24 }), (rows) => {
        const by = (dimension: "district" | "sector"): FigureCell[] =>
          [...new Set(rows.map((one) => one[dimension]))].map((key) => {
            const here = rows.filter((one) => one[dimension] === key);
            return { key, contributors: here.length, sums: { members: String(here.reduce((all, { members }) => all + members, 0)) } };
          });
        const total: FigureCell = { key: "", contributors: rows.length, sums: { members: String(rows.reduce((all, { members }) => all + members, 0)) } };
        const tables = (["district", "sector"] as const).map((dimension) => publish(by(dimension), total));
        // A total that one table withholds and the other shows would be known: the sharper of both counts.
        const told = tables.some((one) => !one.total.withheld);
        for (const one of tables) {
          for (const { key } of one.cells.filter(({ withheld }) => withheld)) {
            const [least, most] = bounds(told ? { ...one, total: { ...total, withheld: false } } : one, key, "members");
            expect(least).toBeLessThan(most);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
