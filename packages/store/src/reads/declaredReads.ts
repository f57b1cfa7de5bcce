import { type Db, type EntityClass, type ListingField, type Page, PlatformError, type RelatedMany } from "@hoptac/kit";
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import { orderOf, orderSql } from "./keyset.js";
import { listingOf, type Run, readPages } from "./listing.js";
import { columnOf, tableOf } from "./tables.js";

/** Rows below one parent in a plain list; a list that can grow beyond is a listing. */
const MOST = 1_000;

type Row = { readonly [property: string]: unknown };

/** Declared reads over one snapshot: each level of a document costs one statement, however many parents it has. */
export class DeclaredReads {
  readonly #loaders = new Map<unknown, DataLoader<never, unknown>>();
  readonly #dataSource: DataSource;
  readonly #run: Run;

  constructor(dataSource: DataSource, run: Run) {
    this.#dataSource = dataSource;
    this.#run = run;
  }

  byId(entity: EntityClass, id: string): Promise<object | undefined> {
    return this.#loader<string, object | undefined>(entity, async (ids) => {
      const rows = await this.#run<Row>(tableOf(this.#dataSource, entity).byId, [ids]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => found.get(one));
    }).load(id);
  }

  many(field: RelatedMany, parent: object, first?: number | null): Promise<readonly object[]> {
    const { id } = parent as { id: string };
    const of = first == null ? field : this.#variant(field, String(first));
    return this.#loader<string, readonly object[]>(of, (ids) => this.#lists(field, ids, first ?? undefined)).load(id);
  }

  page(field: ListingField, parent: object | undefined, args: PageArgs): Promise<Page> {
    const listing = listingOf(this.#dataSource, field, args);
    if (!listing.key) return readPages(this.#run, listing, [""]).then(([page]) => page as Page);
    const { id } = parent as { id: string };
    return this.#loader<string, Page>(this.#variant(field, JSON.stringify(args)), (ids) => readPages(this.#run, listing, ids)).load(id);
  }

  batch<P extends object>(key: object, parent: P, compute: (parents: readonly P[]) => Promise<readonly unknown[]>): Promise<unknown> {
    return this.#loader<P, unknown>(key, compute).load(parent);
  }

  #loader<K, V>(key: unknown, load: (keys: readonly K[]) => Promise<readonly (V | Error)[]>): DataLoader<K, V> {
    const found = this.#loaders.get(key) as DataLoader<K, V> | undefined;
    if (found) return found;
    const loader = new DataLoader<K, V>(load);
    this.#loaders.set(key, loader as unknown as DataLoader<never, unknown>);
    return loader;
  }

  readonly #variants = new Map<object, Map<string, object>>();
  /** One key for a field with the same arguments. */
  #variant(field: object, args: string): object {
    const ofField = this.#variants.get(field) ?? new Map<string, object>();
    this.#variants.set(field, ofField);
    const found = ofField.get(args) ?? {};
    ofField.set(args, found);
    return found;
  }

  async #lists(field: RelatedMany, ids: readonly string[], first: number | undefined): Promise<readonly (readonly object[] | Error)[]> {
    const table = tableOf(this.#dataSource, field.entity());
    const key = columnOf(table, field.key, field.name).column;
    const order = orderSql(orderOf(table, [field.orderBy]));
    if (first !== undefined && (first < 0 || first > MOST)) throw tooMany(field.name, first);
    const rows =
      first === undefined
        ? await this.#run<Row>(`select ${table.list} from ${table.name} t where t.${key} = any($1::uuid[]) ${order} limit $2`, [ids, MOST * ids.length + 1])
        : await this.#run<Row>(
            `select r.* from unnest($1::uuid[]) p(id) cross join lateral (select ${table.list} from ${table.name} t where t.${key} = p.id ${order} limit $2) r`,
            [ids, first],
          );
    const lists = new Map<unknown, object[]>(ids.map((id) => [id, []]));
    for (const row of rows) lists.get(row[field.key])?.push(row);
    return ids.map((id) => {
      const list = lists.get(id) ?? [];
      return list.length > MOST ? tooMany(field.name, list.length) : list;
    });
  }
}

type PageArgs = Parameters<Db["declared"]["page"]>[2];

const tooMany = (name: string, asked: number): PlatformError =>
  new PlatformError(
    "LIMIT_EXCEEDED",
    { vi: `${name}: nhiều hơn ${MOST} dòng; hãy dùng first`, en: `${name}: more than ${MOST} rows; ask for fewer with first` },
    { limit: "rows", allowed: MOST, asked },
  );
