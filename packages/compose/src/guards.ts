import { type Context, guardOf, isOwnRow, type Permission, PlatformError, type Viewer } from "@hoptac/kit";
import type { Resolve } from "./fields.js";

/** The right that a member asks for by `@Can`; `undefined` when it is open. */
export function permissionOf(carrier: abstract new (...args: never[]) => unknown, member: string): Permission | undefined {
  const guard = guardOf(carrier, member);
  return typeof guard === "object" ? guard : undefined;
}

/**
 * Lets only viewers with the right through to a resolver, and those whose own row it is: `UNAUTHENTICATED` or `FORBIDDEN` for the others, before anything
 * is read. `sides`: see `@Can`.
 */
export const guarded =
  <C extends Context>(permission: Permission, resolve: Resolve<unknown, C>, sides: readonly string[] = []): Resolve<unknown, C> =>
  (source, args, context, info) => {
    if (!isOwnRow(context.viewer.scope, source as object, sides)) checkPermission(permission, context.viewer);
    return resolve(source, args, context, info);
  };

/** Lets only viewers through who have signed in: `UNAUTHENTICATED` for the others, before anything is read. */
export const signedIn =
  <C extends Context>(resolve: Resolve<unknown, C>): Resolve<unknown, C> =>
  (source, args, context, info) => {
    if (context.viewer.login === undefined) throw new PlatformError("UNAUTHENTICATED");
    return resolve(source, args, context, info);
  };

/** Throws unless the viewer holds the right. */
export function checkPermission(permission: Permission, viewer: Viewer): void {
  if (viewer.permissions.has(permission.id)) return;
  const { id, title } = permission;
  if (viewer.login === undefined) {
    throw new PlatformError("UNAUTHENTICATED", {
      vi: `Cần đăng nhập: việc này cần quyền "${title.vi}" (${id})`,
      en: `Sign in first: this takes the right "${title.en}" (${id})`,
    });
  }
  throw new PlatformError("FORBIDDEN", {
    vi: `${viewer.login} không có quyền "${title.vi}" (${id}); hãy xin quản trị hệ thống cấp quyền`,
    en: `${viewer.login} does not hold the right "${title.en}" (${id}); ask the system administrator for it`,
  });
}
