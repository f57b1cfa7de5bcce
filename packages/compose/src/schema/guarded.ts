import { guardOf, type EntityClass, PlatformError, type Permission } from "@hoptac/kit";
import { defaultFieldResolver, type GraphQLFieldResolver } from "graphql";
import type { ExecutionContext } from "../ExecutionContext.js";

export type Resolve = GraphQLFieldResolver<unknown, ExecutionContext>;

/** The resolver behind its `@Can`, if it has one. */
export function guarded(target: EntityClass, member: string, resolve: Resolve | undefined): Resolve | undefined {
  const guard = guardOf(target, member);
  if (guard === undefined || guard === "anyone") return resolve;
  const inner: Resolve = resolve ?? (defaultFieldResolver as Resolve);
  return (source, args, context, info) => {
    checkRight(guard, context);
    return inner(source, args, context, info);
  };
}

/** `UNAUTHENTICATED` without sign-in, `FORBIDDEN` without the right; both name it. */
function checkRight(right: Permission, { viewer }: ExecutionContext): void {
  if (viewer.permissions.has(right.id)) return;
  if (viewer.login === undefined) {
    throw new PlatformError("UNAUTHENTICATED", { vi: `Cần đăng nhập để: ${right.title.vi}`, en: `Sign in first, to: ${right.title.en}` });
  }
  throw new PlatformError("FORBIDDEN", {
    vi: `Tài khoản ${viewer.login} không có quyền "${right.title.vi}" (${right.id})`,
    en: `${viewer.login} does not have the right "${right.title.en}" (${right.id})`,
  });
}
