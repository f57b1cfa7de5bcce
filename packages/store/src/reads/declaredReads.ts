import type { EntityClass, ListingField, Page, PageArgs, PageRows, RelatedMany, RelatedOne, Wanted } from "@hoptac/kit";
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import { listingOf, type Run, readCounts, readPages } from "./listing.js";
import { relatedLists } from "./relatedLists.js";
import { listOf, tableOf } from "./tables.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type Row = Readonly<Record<string, unknown>>;

/** Declared reads over one snapshot: each level of a document costs one statement, however many parents it has. */
export class DeclaredReads {
  readonly #dataSource: DataSource;
  readonly #run: Run;
  readonly #remember: boolean;
  readonly #loaders = new Map<object, DataLoader<never, unknown>>();
  readonly #variants = new Map<object, Map<string, object>>();

  /** `remember`: what was read stays as it is, as in a snapshot. In a write it does not, and only what is asked in one tick is read together. */
  constructor(dataSource: DataSource, run: Run, remember: boolean) {
    this.#dataSource = dataSource;
    this.#run = run;
    this.#remember = remember;
  }

  /** One row by its uuid; a text that is no uuid names no row. */
  byId(entity: EntityClass, id: string, wanted?: Wanted): Promise<object | undefined> {
    if (!UUID.test(id)) return Promise.resolve(undefined);
    return this.#loader<string, object | undefined>(wanted ? this.#variant(entity, wanted.key) : entity, async (ids) => {
      const table = tableOf(this.#dataSource, entity);
      const sql = wanted ? `select ${listOf(table, wanted)} from ${table.name} t where t.id = any($1::uuid[])` : table.byId;
      const rows = await this.#run<Row>(sql, [ids], table.label);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => found.get(one.toLowerCase()));
    }).load(id);
  }

  /** The row that the parent names. */
  one(field: RelatedOne, parent: object, wanted?: Wanted): Promise<object | undefined> {
    const id = (parent as Row)[field.from];
    return typeof id === "string" ? this.byId(field.entity(), id, wanted) : Promise.resolve(undefined);
  }

  /** The rows that name the parent. */
  many(field: RelatedMany, parent: object, first?: number | null, wanted?: Wanted): Promise<readonly object[]> {
    const loader = this.#loader<string, readonly object[]>(this.#variant(field, `${first ?? ""} ${wanted?.key ?? ""}`), (parents) =>
      relatedLists(this.#run, tableOf(this.#dataSource, field.entity()), field, parents, first ?? undefined, wanted),
    );
    return loader.load((parent as { id: string }).id);
  }

  /** A listing below a parent; its pages, and its counts, are read together for all parents that ask with the same arguments. */
  page(field: ListingField, parent: object | undefined, args: PageArgs, wanted?: Wanted): Page {
    const id = field.key === undefined ? "" : (parent as { id: string } | undefined)?.id;
    if (id === undefined) throw new Error(`the listing ${field.name} has the key "${field.key}" and was asked without a parent`);
    const listing = listingOf(this.#dataSource, field, args, wanted);
    const same = JSON.stringify(args);
    return {
      load: () =>
        this.#loader<string, PageRows>(this.#variant(field, `rows ${same} ${wanted?.key ?? ""}`), (parents) => readPages(this.#run, listing, parents)).load(id),
      totalCount: () =>
        this.#loader<string, number>(this.#variant(field, `count ${args.asOf ?? ""} ${JSON.stringify(args.filter ?? null)}`), (parents) =>
          readCounts(this.#run, listing, parents),
        ).load(id),
    };
  }

  /** Computes once for all parents of the tick that ask with the same arguments, each row once; needs no database of itself. */
  batch<P extends object>(key: object, parent: P, compute: (parents: readonly P[]) => Promise<readonly unknown[]>, same?: string): Promise<unknown> {
    return this.#loader<P, unknown>(same === undefined ? key : this.#variant(key, same), compute, rowOf).load(parent);
  }

  #loader<K, V>(key: object, load: (keys: readonly K[]) => Promise<readonly unknown[]>, cacheKeyFn?: (key: K) => unknown): DataLoader<K, V> {
    const found = this.#loaders.get(key) as DataLoader<K, V> | undefined;
    if (found) return found;
    // Async, so that what is thrown before the first await is the field's error too, and not DataLoader's about how it is used.
    const batch = async (keys: readonly K[]): Promise<readonly (V | Error)[]> => {
      if (!this.#remember) loader.clearAll();
      return (await load(keys)) as readonly (V | Error)[];
    };
    const loader = new DataLoader<K, V, unknown>(batch, cacheKeyFn ? { cacheKeyFn } : {}) as DataLoader<K, V>;
    this.#loaders.set(key, loader as unknown as DataLoader<never, unknown>);
    return loader;
  }

  /** One loader's key for a field with the same arguments. */
  #variant(field: object, args: string): object {
    const ofField = this.#variants.get(field) ?? new Map<string, object>();
    this.#variants.set(field, ofField);
    const found = ofField.get(args) ?? {};
    ofField.set(args, found);
    return found;
  }
}

/** One row may hang below several parents as several objects. */
const rowOf = (parent: object): unknown => (parent as { readonly id?: unknown }).id ?? parent;
