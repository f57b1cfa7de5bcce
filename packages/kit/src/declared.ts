import type { Context } from "./context.js";
import type { EntityClass } from "./owner.js";

/** Order of a list: property to direction, first entry first. */
export type OrderBy = Readonly<Record<string, "ASC" | "DESC">>;

interface DeclaredBase {
  /** The prototype that carries the decorator: of an entity, or of a resolver class whose `@Resolver(() => T)` names the parent. */
  readonly target: object;
  readonly name: string;
  readonly description: string;
}

/** One other row, named by a property of this one: `this[from]` is its id. */
export interface RelatedOne extends DeclaredBase {
  readonly kind: "one";
  readonly entity: () => EntityClass;
  readonly from: string;
}

/** Rows of another table that name this one: `other[key]` is this row's id. */
export interface RelatedMany extends DeclaredBase {
  readonly kind: "many";
  readonly entity: () => EntityClass;
  readonly key: string;
  readonly orderBy: OrderBy;
}

/** A Relay connection over a table, at the root or (with `key`) below each parent. */
export interface ListingField extends DeclaredBase {
  readonly kind: "listing";
  readonly entity: () => EntityClass;
  readonly key?: string;
  readonly orderBy: OrderBy;
  /** The listing takes `asOf`, a day (today when absent): only rows whose `validFrom` and `validTo` hold it. */
  readonly dated: boolean;
}

/** A field computed for all parents of a level in one call. */
export interface BatchedField extends DeclaredBase {
  readonly kind: "batch";
  /** As in type-graphql: a class, a scalar, or `[T]`. */
  readonly type: () => unknown;
  readonly nullable: boolean;
  /** The field takes `asOf`, a day; today when absent. */
  readonly dated: boolean;
  /** Its answer depends on who asks, as with `@PerPerson`. */
  readonly perPerson: boolean;
  readonly compute: (parents: readonly never[], context: Context, asOf: string) => Promise<readonly unknown[]>;
}

export type DeclaredField = RelatedOne | RelatedMany | ListingField | BatchedField;

const declared = new WeakMap<object, DeclaredField[]>();

const declare = (field: DeclaredField): void => {
  declared.set(field.target, [...(declared.get(field.target) ?? []), field]);
};

/** The declared reads of a class, base classes first. */
export function declaredFieldsOf(target: abstract new (...args: never[]) => unknown): readonly DeclaredField[] {
  const all: DeclaredField[] = [];
  for (let p: object | null = target.prototype as object; p; p = Object.getPrototypeOf(p)) {
    all.unshift(...(declared.get(p) ?? []));
  }
  return all;
}

/** The type of a `@Related` list property; it is never read in code. */
export type Related<E> = readonly E[];
/** The type of a `@Listing` property; it is never read in code. */
export type Listing<E> = { readonly nodes: readonly E[] };

/**
 * A declared read. To one: `@Related(() => Area, { from: "areaId", description })`, on the entity or a resolver class.
 * To many: `@Related(() => Loan, { key: "cooperativeId", orderBy: { amount: "DESC" }, description })`.
 * The platform batches it over all parents, inside the request's snapshot; the list takes `first`.
 */
export const Related =
  (entity: () => EntityClass, options: { description: string } & ({ from: string } | { key: string; orderBy: OrderBy })) =>
  (target: object, name: string): void =>
    declare(
      "from" in options
        ? { kind: "one", target, name, entity, from: options.from, description: options.description }
        : { kind: "many", target, name, entity, key: options.key, orderBy: options.orderBy, description: options.description },
    );

/**
 * A declared list that can grow: a Relay connection with `filter`, `orderBy` and `totalCount` generated from the entity.
 * On a `@Resolver()` class it is a query; with `key`, on a `@Resolver(() => Parent)` class, a list below each parent.
 * With `asOf: true`, for entities with `validFrom` and `validTo` (both inclusive, empty = open), it takes a day and lists what was valid on it.
 */
export const Listing =
  (entity: () => EntityClass, { asOf = false, ...options }: { description: string; orderBy: OrderBy; key?: string; asOf?: boolean }) =>
  (target: object, name: string): void =>
    declare({ kind: "listing", target, name, entity, dated: asOf, ...options });

/**
 * A computed field: the method gets all parents at once and answers in their order. With `asOf: true` the field takes a day, and the method gets it
 * as its third parameter (today when the client names none): what is legal or statistical is never computed without its day. `perPerson`: see `@PerPerson`.
 */
export const BatchField =
  (type: () => unknown, options: { description: string; nullable?: boolean; asOf?: boolean; perPerson?: boolean }) =>
  (target: object, name: string, descriptor: PropertyDescriptor): void =>
    declare({
      kind: "batch",
      target,
      name,
      type,
      description: options.description,
      nullable: options.nullable ?? false,
      dated: options.asOf ?? false,
      perPerson: options.perPerson ?? false,
      compute: (parents, context, asOf) => (descriptor.value as BatchedField["compute"]).call(target, parents, context, asOf),
    });
