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

/** `undefined` means: nobody declared it; `"anyone"`: declared open, even without sign-in. */
type Guard = Permission | "anyone";

const guards = new WeakMap<object, Map<string, Guard>>();

const declare = (target: object, member: string | symbol, guard: Guard): void => {
  const ofClass = guards.get(target) ?? new Map<string, Guard>();
  guards.set(target, ofClass.set(String(member), guard));
};

/** The member may be used only by a viewer who holds this right. Without it: `UNAUTHENTICATED`, or `FORBIDDEN` when signed in. */
export const Can =
  (permission: Permission) =>
  (target: object, member: string | symbol): void =>
    declare(target, member, permission);

/** The mutation is open to everybody, also without sign-in. Every mutation carries this or `@Can`. */
export const Anyone =
  () =>
  (target: object, member: string | symbol): void =>
    declare(target, member, "anyone");

/** What `@Can` or `@Anyone` said of a member of a class, base classes included. */
export function guardOf(target: abstract new (...args: never[]) => unknown, member: string): Guard | undefined {
  for (let prototype: object | null = target.prototype as object; prototype; prototype = Object.getPrototypeOf(prototype)) {
    const guard = guards.get(prototype)?.get(member);
    if (guard) return guard;
  }
  return undefined;
}
