/**
 * Whose a row is. The platform installs row-level security from this, so every table says it from its first migration.
 * `public` rows are everybody's to read; `administration` rows (who holds which role) exist for those who give roles and for the inspector only,
 * also not for who sees the whole province. `account` rows are one login's own (what somebody was told), whether a person is on record behind it or not.
 */
export type OwnerKind = "cooperative" | "area" | "department" | "enterprise" | "person" | "account" | "administration" | "public";

/** Whether rows of this kind name their owner in a column. */
export const namesOwner = (kind: OwnerKind): boolean => kind !== "public" && kind !== "administration";

/** Whether rows of this kind are their owner's alone: also who sees the whole province does not see them. */
export const isOwnersAlone = (kind: OwnerKind): boolean => kind === "person" || kind === "account" || kind === "administration";

export type EntityClass<E extends object = object> = abstract new (...args: never[]) => E;

/** The declared owner of a table's rows. */
export interface Ownership {
  readonly kind: OwnerKind;
  /** The property that holds the owner's uuid, of an account its login; absent for `public` and `administration`. */
  readonly by?: string;
  /** The property with the uuid of the area that the row names itself: see `Owned`. */
  readonly area?: string;
  /** The property with the uuids of others of the same kind who see the row and do not change it: `uuid[]`. */
  readonly seenBy?: string;
  /** Rows also belong to the public register: a viewer without sign-in, a cooperative or an enterprise sees them too. */
  readonly register: boolean;
}

/** The entity that *is* the owner of a kind (Cooperative for `cooperative`), and which area its rows lie in. */
export interface OwnerRoot {
  readonly kind: OwnerKind;
  /** The property with the area's uuid; district officers see a cooperative's rows through it. */
  readonly area?: string;
}

const ownerships = new WeakMap<object, Ownership>();
const roots = new WeakMap<object, OwnerRoot>();

/**
 * Declares whose a table's rows are: `@Owned("cooperative", { by: "cooperativeId" })`, `@Owned("public")`, or `@Owned("department", { by: "leadDepartmentId",
 * seenBy: "cooperatingIds" })` where several see what one answers for. Inherited by subclasses.
 * A cooperative's row lies where the cooperative does. One that may come before its cooperative (a case of founding) names the area itself,
 * `{ by: "cooperativeId", area: "areaId" }`: it is for those in charge of that area and, once the other column is filled, for the cooperative too.
 */
export const Owned =
  (kind: OwnerKind, options: { by?: string; area?: string; seenBy?: string; register?: boolean } = {}) =>
  (target: EntityClass): void => {
    if (options.area && kind !== "cooperative") throw new Error(`@Owned("${kind}") on ${target.name}: only a cooperative's row names its area`);
    if (namesOwner(kind) && !options.by) throw new Error(`@Owned("${kind}") on ${target.name}: name the property that holds the owner's id with { by: … }`);
    const { by, area, seenBy, register = false } = options;
    if (seenBy && kind !== "department") throw new Error(`@Owned("${kind}") on ${target.name}: rows of a department alone are shown to others by { seenBy }`);
    ownerships.set(target, { kind, register, ...(by ? { by } : {}), ...(area ? { area } : {}), ...(seenBy ? { seenBy } : {}) });
  };

/** Declares that rows of this entity are themselves owners of that kind. One entity per kind. */
export const OwnerOf =
  (kind: OwnerKind, options: { area?: string } = {}) =>
  (target: EntityClass): void => {
    roots.set(target, { kind, ...options });
  };

/** What `@Owned` said of an entity or the nearest base class. */
export function ownershipOf(entity: EntityClass): Ownership | undefined {
  for (let c: object | null = entity; c && c !== Function.prototype; c = Object.getPrototypeOf(c)) {
    const found = ownerships.get(c);
    if (found) return found;
  }
  return undefined;
}

/** What `@OwnerOf` said of this very entity. */
export const ownerRootOf = (entity: EntityClass): OwnerRoot | undefined => roots.get(entity);
