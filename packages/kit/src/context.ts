import type { ListingField, RelatedMany, RelatedOne } from "./declared.js";
import type { EntityClass } from "./owner.js";
import type { ReadStatistic } from "./statistic.js";
import type { Language } from "./text.js";
import type { Wanted } from "./wanted.js";

/** Which rows exist for a viewer. Uuids, not global ids. */
export interface Scope {
  /** The whole province. */
  readonly all: boolean;
  /** The public register of cooperatives. */
  readonly register: boolean;
  readonly areas: readonly string[];
  readonly departments: readonly string[];
  readonly cooperatives: readonly string[];
  readonly enterprises: readonly string[];
  readonly person?: string;
  /** The login, where its own rows are to be seen; absent without sign-in, and where an answer is for several. */
  readonly account?: string;
  /** Who holds which role: to read, or to give and take as well. */
  readonly administration?: "READ" | "WRITE";
}

/** Who asks. */
export interface Viewer {
  /** Absent without sign-in. */
  readonly login?: string;
  readonly title?: string;
  readonly roles: readonly string[];
  /** Ids of the rights held: `finance.grantLoans`. */
  readonly permissions: ReadonlySet<string>;
  readonly scope: Scope;
}

/** A row as it is read: property names of the entity, exact numbers as strings, days as `YYYY-MM-DD`, moments as `Date`. */
export type Row<E> = Readonly<E>;

/** What an insert or an update may give: any columns of the entity. */
export type Values<E> = { readonly [K in keyof E]?: E[K] | null | undefined };

/** Reading, inside the request's one snapshot (or, in a mutation, its write transaction). */
export interface Reader {
  /** One row by its uuid, batched with others asked in the same tick; `undefined` when absent or hidden from the viewer. */
  byId<E extends object>(entity: EntityClass<E>, id: string): Promise<Row<E> | undefined>;
  /** Rows of one entity; `rest` follows `from table t`: `where t.level = $1 order by t.code`. */
  select<E extends object>(entity: EntityClass<E>, rest: string, values?: readonly unknown[]): Promise<Row<E>[]>;
  /** A statement that reads (`select`, `with`, `values`); column names are returned as written. */
  query<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
}

/** Writing, in the one transaction of a mutation field. Committed when the resolver returns, rolled back when it throws. */
export interface Tx extends Reader {
  insert<E extends object>(entity: EntityClass<E>, values: Values<E>): Promise<Row<E>>;
  insertMany<E extends object>(entity: EntityClass<E>, values: readonly Values<E>[]): Promise<Row<E>[]>;
  /** Compare and set: `STALE_VERSION` when the row moved on, `NOT_FOUND` when it is absent or hidden. */
  update<E extends { id: string; version: number }>(entity: EntityClass<E>, id: string, expectedVersion: number, patch: Values<E>): Promise<Row<E>>;
  /** The row, or `NOT_FOUND`; locked until the end of the transaction. */
  require<E extends object>(entity: EntityClass<E>, id: string): Promise<Row<E>>;
}

/** A listing with its arguments checked; its rows and its count are read only when they are asked for. */
export interface Page {
  load(): Promise<PageRows>;
  /** How many rows the filter finds, on all pages. */
  totalCount(): Promise<number>;
}

/** The rows of a page and where it lies. */
export interface PageRows {
  readonly rows: readonly object[];
  readonly cursorOf: (row: object) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  /** As generated from the entity: property → operators, `and`, `or`, `not`. Ids are uuids here. */
  readonly filter?: object | null;
  readonly orderBy?: readonly Readonly<Record<string, "ASC" | "DESC">>[] | null;
  /** Of a dated listing: only what is valid on this day. */
  readonly asOf?: string;
}

/** The only door to the database. */
export interface Db extends Reader {
  /** Runs in the mutation field's transaction; outside of a mutation it is refused. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A table of sums over everybody's rows, without the cells that tell of somebody. In queries only. */
  readonly statistic: ReadStatistic;
  /** Declared reads; the composer's resolvers call these, plugins declare instead. */
  readonly declared: {
    one(field: RelatedOne, parent: object, wanted?: Wanted): Promise<object | undefined>;
    many(field: RelatedMany, parent: object, first?: number | null, wanted?: Wanted): Promise<readonly object[]>;
    page(field: ListingField, parent: object | undefined, args: PageArgs, wanted?: Wanted): Page;
    /** Computes once for all parents of the tick that ask with the same arguments (`same`). */
    /** The text of a `@Sealed` property. */
    unseal(entity: EntityClass, property: string, stored: string): string;
    batch<P extends object>(key: object, parent: P, compute: (parents: readonly P[]) => Promise<readonly unknown[]>, same?: string): Promise<unknown>;
  };
}

/** What every resolver gets. */
export interface Context {
  readonly viewer: Viewer;
  readonly language: Language;
  /** Today by the platform's clock: the default of every `asOf`. Rules never read the wall clock. */
  readonly today: string;
  readonly requestId: string;
  readonly db: Db;
}
