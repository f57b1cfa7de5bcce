import type { Scope } from "./context.js";
import type { Text } from "./text.js";

/** A right that roles are granted and that mutations and fields ask for. */
export interface Permission {
  /** `plugin.name` */
  readonly id: string;
  readonly plugin: string;
  readonly title: Text;
}

export type Permissions<Name extends string = string> = Readonly<Record<Name, Permission>>;

/** Declares a plugin's rights as values, so that a typo does not compile. */
export function permissions<Name extends string>(plugin: string, titles: Record<Name, Text>): Permissions<Name> {
  const entries = (Object.keys(titles) as Name[]).map((name) => [name, Object.freeze({ id: `${plugin}.${name}`, plugin, title: titles[name] })]);
  return Object.freeze(Object.fromEntries(entries)) as Permissions<Name>;
}

/** `undefined` means: nobody declared it; `"anyone"`: declared open, even without sign-in; `"signed-in"`: open to whoever has signed in. */
type Guard = Permission | "anyone" | "signed-in";

const guards = new WeakMap<object, Map<string, Guard>>();

const declare = (target: object, member: string | symbol, guard: Guard): void => {
  const ofClass = guards.get(target) ?? new Map<string, Guard>();
  guards.set(target, ofClass.set(String(member), guard));
};

const ownRows = new WeakMap<object, Map<string, readonly string[]>>();

/**
 * The member may be used only by a viewer who holds this right. Without it: `UNAUTHENTICATED`, or `FORBIDDEN` when signed in.
 * On a field of a row, `orOwn` names properties with the uuids of cooperatives, enterprises, departments or persons: whoever is one of them, or acts for it, reads
 * the field of that row without the right. A contract's price: `@Can(can.readPrices, { orOwn: ["cooperativeId", "enterpriseId"] })`.
 */
export const Can =
  (permission: Permission, { orOwn = [] }: { readonly orOwn?: readonly string[] } = {}) =>
  (target: object, member: string | symbol): void => {
    declare(target, member, permission);
    if (orOwn.length > 0) ownRows.set(target, (ownRows.get(target) ?? new Map<string, readonly string[]>()).set(String(member), orOwn));
  };

/** The properties that `@Can` named as `orOwn` of a member of a class, base classes included. */
export function ownSidesOf(target: abstract new (...args: never[]) => unknown, member: string): readonly string[] {
  for (let prototype: object | null = target.prototype as object; prototype; prototype = Object.getPrototypeOf(prototype)) {
    const sides = ownRows.get(prototype)?.get(member);
    if (sides) return sides;
  }
  return [];
}

/** Whether one of these properties of the row names the viewer, or what the viewer acts for. An area is nobody's own: its officers hold rights. */
export const isOwnRow = ({ cooperatives, enterprises, departments, person }: Scope, row: object | undefined, sides: readonly string[]): boolean =>
  sides.some((side) => {
    const id = (row as Readonly<Record<string, unknown>> | undefined)?.[side];
    return typeof id === "string" && (id === person || [cooperatives, enterprises, departments].some((own) => own.includes(id)));
  });

/** The mutation is open to whoever has signed in: for what people do with their own rows, which the row guard tells from others'. */
export const SignedIn =
  () =>
  (target: object, member: string | symbol): void =>
    declare(target, member, "signed-in");

/** The mutation is open to everybody, also without sign-in. Every mutation carries this, `@SignedIn` or `@Can`. */
export const Anyone =
  () =>
  (target: object, member: string | symbol): void =>
    declare(target, member, "anyone");

/** What `@Can`, `@SignedIn` or `@Anyone` said of a member of a class, base classes included. */
export function guardOf(target: abstract new (...args: never[]) => unknown, member: string): Guard | undefined {
  for (let prototype: object | null = target.prototype as object; prototype; prototype = Object.getPrototypeOf(prototype)) {
    const guard = guards.get(prototype)?.get(member);
    if (guard) return guard;
  }
  return undefined;
}
