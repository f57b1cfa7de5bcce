import { invalidInput, PlatformError, type RelatedMany, type Wanted } from "@hoptac/kit";
import { declaredOrder, orderSql } from "./keyset.js";
import type { Run } from "./listing.js";
import { columnOf, listOf, type Table } from "./tables.js";

/** Rows below one parent in a plain list; a list that can grow beyond is a listing. */
const MOST = 1_000;

type Row = Record<string, unknown>;

/** The related rows of all parents, with one statement; a parent with too many rows gets an error that names the way out. */
export async function relatedLists(
  run: Run,
  table: Table,
  field: RelatedMany,
  parents: readonly string[],
  first?: number,
  wanted?: Wanted,
): Promise<readonly (readonly object[] | Error)[]> {
  if (first !== undefined) checkFirst(field, first);
  const key = columnOf(table, field.key, field.name);
  const order = orderSql(declaredOrder(table, field.orderBy));
  const list = listOf(table, wanted, field.key);
  const all = `select ${list} from ${table.name} t where t.${key.column} = any($1::uuid[]) ${order} limit $2`;
  // A lateral join with a limit can only be a nested loop, so that each parent's rows arrive in their order.
  const topOfEach = `select r.* from unnest($1::uuid[]) p(id) cross join lateral (select ${list} from ${table.name} t where t.${key.column} = p.id ${order} limit $2) r`;
  const most = MOST * parents.length;
  let rows = first === undefined ? await run<Row>(all, [parents, most + 1], table.label) : await run<Row>(topOfEach, [parents, first], table.label);
  // Some parent has too many: its rows may have crowded out those of its siblings.
  if (first === undefined && rows.length > most) rows = await run<Row>(topOfEach, [parents, MOST + 1], table.label);
  const lists = new Map<unknown, Row[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) lists.get(row[field.key])?.push(row);
  return parents.map((parent) => {
    const below = lists.get(parent) ?? [];
    return below.length > MOST ? tooMany(field.name, below.length) : below;
  });
}

function checkFirst(field: RelatedMany, first: number): void {
  if (first > MOST) throw tooMany(field.name, first);
  if (first < 0 || !Number.isInteger(first)) {
    throw invalidInput({ path: "first", text: { vi: `cần số từ 0 đến ${MOST}`, en: `expected a number from 0 to ${MOST}` } });
  }
}

const tooMany = (name: string, asked: number): PlatformError =>
  new PlatformError(
    "LIMIT_EXCEEDED",
    { vi: `${name}: nhiều hơn ${MOST} dòng; hãy dùng first để hỏi ít hơn`, en: `${name}: more than ${MOST} rows; ask for fewer with first` },
    { limit: name, allowed: MOST, asked },
  );
