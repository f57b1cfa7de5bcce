/**
 * Whose a row is. The platform installs row-level security from this, so every table says it from its first migration.
 * `public` rows are everybody's to read.
 */
export type OwnerKind = "cooperative" | "area" | "department" | "enterprise" | "person" | "public";

export type EntityClass<E extends object = object> = abstract new (...args: never[]) => E;

/** The declared owner of a table's rows. */
export interface Ownership {
  readonly kind: OwnerKind;
  /** The property that holds the owner's uuid; absent for `public`. */
  readonly by?: string;
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

/** Declares whose a table's rows are: `@Owned("cooperative", { by: "cooperativeId" })`, `@Owned("public")`. Inherited by subclasses. */
export const Owned =
  (kind: OwnerKind, options: { by?: string; register?: boolean } = {}) =>
  (target: EntityClass): void => {
    if (kind !== "public" && !options.by) throw new Error(`@Owned("${kind}") on ${target.name}: name the property that holds the owner's id with { by: … }`);
    ownerships.set(target, { kind, register: options.register ?? false, ...(options.by ? { by: options.by } : {}) });
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
