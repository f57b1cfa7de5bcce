import { PlatformError } from "./errors.js";
import { declareDuty, heldIn } from "./rowDuty.js";
import type { Text } from "./text.js";

/**
 * On a mutation: only who serves in the department that this property of the row names may do it. `@OnlyFrom("leadDepartmentId", { is: { vi: "cơ quan chủ trì",
 * en: "the lead department" } })` on `reportTask(input: { id })`. Departments see the whole province, so the row guard alone would let one report the work of another.
 * Read and refused as with `@NotSame`, with `FORBIDDEN`.
 */
export const OnlyFrom =
  (property: string, { is, of = "id" }: { readonly is: Text; readonly of?: string }) =>
  (target: object, member: string): void =>
    declareDuty(target, member, {
      decorator: `@OnlyFrom("${property}")`,
      property,
      of,
      refusal: (row, { scope }) =>
        heldIn(row, property).some((id) => (scope.departments as readonly unknown[]).includes(id))
          ? undefined
          : new PlatformError("FORBIDDEN", { vi: `Việc này là của ${is.vi}`, en: `This is for ${is.en} to do` }),
    });
