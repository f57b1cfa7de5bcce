import type { EntityClass, ListingField, Page, PageArgs, RelatedMany, RelatedOne } from "@hoptac/kit";
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import { listingOf, type Run, readPages } from "./listing.js";
import { relatedLists } from "./relatedLists.js";
import { tableOf } from "./tables.js";

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
  byId(entity: EntityClass, id: string): Promise<object | undefined> {
    if (!UUID.test(id)) return Promise.resolve(undefined);
    return this.#loader<string, object | undefined>(entity, async (ids) => {
      const table = tableOf(this.#dataSource, entity);
      const rows = await this.#run<Row>(table.byId, [ids], table.label);
      const found = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => found.get(one.toLowerCase()));
    }).load(id);
  }

  /** The row that the parent names. */
  one(field: RelatedOne, parent: object): Promise<object | undefined> {
    const id = (parent as Row)[field.from];
    return typeof id === "string" ? this.byId(field.entity(), id) : Promise.resolve(undefined);
  }

  /** The rows that name the parent. */
  many(field: RelatedMany, parent: object, first?: number | null): Promise<readonly object[]> {
    const loader = this.#loader<string, readonly object[]>(first == null ? field : this.#variant(field, String(first)), (parents) =>
      relatedLists(this.#run, tableOf(this.#dataSource, field.entity()), field, parents, first ?? undefined),
    );
    return loader.load((parent as { id: string }).id);
  }

  /** A page of a listing, read together for all parents that ask with the same arguments. */
  async page(field: ListingField, parent: object | undefined, args: PageArgs): Promise<Page> {
    const id = field.key === undefined ? "" : (parent as { id: string } | undefined)?.id;
    if (id === undefined) throw new Error(`the listing ${field.name} has the key "${field.key}" and was asked without a parent`);
    const loader = this.#loader<string, Page>(this.#variant(field, JSON.stringify(args)), (parents) =>
      readPages(this.#run, listingOf(this.#dataSource, field, args), parents),
    );
    return loader.load(id);
  }

  /** Computes once for all parents of the tick; needs no database of itself. */
  batch<P extends object>(key: object, parent: P, compute: (parents: readonly P[]) => Promise<readonly unknown[]>): Promise<unknown> {
    return this.#loader<P, unknown>(key, compute).load(parent);
  }

  #loader<K, V>(key: object, load: (keys: readonly K[]) => Promise<readonly unknown[]>): DataLoader<K, V> {
    const found = this.#loaders.get(key) as DataLoader<K, V> | undefined;
    if (found) return found;
    const loader: DataLoader<K, V> = new DataLoader<K, V>((keys) => {
      if (!this.#remember) loader.clearAll();
      return load(keys) as Promise<readonly (V | Error)[]>;
    });
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
