import { fromGlobalId, invalidInput, type PageArgs } from "@hoptac/kit";
import type { Args } from "./fields.js";
import type { ListedColumn } from "./listedColumns.js";

type Filter = Readonly<Record<string, unknown>>;
type Direction = "ASC" | "DESC";

/** Turns a listing's arguments as clients write them (field names, global ids) into what the store reads (properties, uuids). */
export function listingArguments(columns: readonly ListedColumn[]): (args: Args) => PageArgs {
  const byField = new Map(columns.map((column) => [column.field, column]));
  return ({ first, after, last, before, filter, orderBy }) => ({
    first: first as number | null | undefined,
    after: after as string | null | undefined,
    last: last as number | null | undefined,
    before: before as string | null | undefined,
    filter: filter ? filterOf(byField, filter as Filter, "filter") : undefined,
    orderBy: (orderBy as readonly Filter[] | null | undefined)?.map((entry, index) => orderOf(byField, entry, `orderBy.${index}`)),
  });
}

function filterOf(columns: ReadonlyMap<string, ListedColumn>, filter: Filter, path: string): Filter {
  const conditions: [string, unknown][] = [];
  for (const [name, given] of Object.entries(filter)) {
    if (given === null || given === undefined) continue;
    const here = `${path}.${name}`;
    const column = columns.get(name);
    if (column) conditions.push([column.property, column.idOf === undefined ? given : idsOf(column.idOf, given as Filter, here)]);
    else if (name === "not") conditions.push([name, filterOf(columns, given as Filter, here)]);
    else conditions.push([name, (given as readonly Filter[]).map((one, index) => filterOf(columns, one, `${here}.${index}`))]);
  }
  const properties = conditions.map(([property]) => property);
  // Two related fields may rest on one column: both conditions hold.
  return new Set(properties).size === properties.length
    ? Object.fromEntries(conditions)
    : { and: conditions.map(([property, condition]) => ({ [property]: condition })) };
}

function idsOf(type: string, operators: Filter, path: string): Filter {
  const decode = (value: unknown, at: string): unknown => (typeof value === "string" ? fromGlobalId(value, type, at) : value);
  return Object.fromEntries(
    Object.entries(operators).map(([operator, value]) => {
      const at = `${path}.${operator}`;
      return [operator, Array.isArray(value) ? value.map((one, index) => decode(one, `${at}.${index}`)) : decode(value, at)];
    }),
  );
}

function orderOf(columns: ReadonlyMap<string, ListedColumn>, entry: Filter, path: string): Record<string, Direction> {
  const given = Object.entries(entry).filter(([, direction]) => direction !== null && direction !== undefined);
  const [only, ...others] = given;
  if (!only || others.length > 0) {
    throw invalidInput({
      path,
      text: {
        vi: `cần đúng một cột trong mỗi mục, nhận được ${given.length}; hãy viết [{ a: ASC }, { b: DESC }]`,
        en: `expected exactly one column in each entry, got ${given.length}; write [{ a: ASC }, { b: DESC }]`,
      },
    });
  }
  return { [columns.get(only[0])?.property ?? only[0]]: only[1] as Direction };
}
