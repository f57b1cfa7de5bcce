import { type FigureCell, type PublishedTable, publish, type Statistic } from "@hoptac/kit";
import { checkStatement } from "../unitOfWork/checkStatement.js";

type Row = Readonly<Record<string, string | number | null>>;

/** Reads a statistic by `run`, which sees the whole province, and leaves only what may be published of it. */
export async function readStatistic(
  { sql, measures }: Statistic,
  values: readonly unknown[],
  run: (sql: string, values: readonly unknown[]) => Promise<readonly Row[]>,
): Promise<PublishedTable> {
  checkStatement(sql, false);
  const cells = (await run(sql, values)).map((row): FigureCell & { readonly isTotal: boolean } => {
    const given = measures.map((measure) => Number(row[`${measure}By`] ?? 0)).filter((count) => count > 0);
    return {
      key: String(row.key ?? ""),
      isTotal: row.key === null,
      contributors: given.length === 0 ? 0 : Math.min(...given),
      sums: Object.fromEntries(measures.map((measure) => [measure, row[measure] === null || row[measure] === undefined ? null : String(row[measure])])),
    };
  });
  const bare = ({ isTotal: _, ...cell }: (typeof cells)[number]): FigureCell => cell;
  const total = cells.find(({ isTotal }) => isTotal);
  if (!total) throw new Error("a statistic answers its total as the row whose key is null: group by grouping sets ((key), ())");
  return publish(cells.filter(({ isTotal }) => !isTotal).map(bare), bare(total));
}
