import { declareDuty, PlatformError } from "@hoptac/kit";
import type { CooperativeOwned } from "./CooperativeOwned.js";

/**
 * On a mutation: only who speaks for the cooperative that the row belongs to may do it, not an office that has charge of it. Read and refused as with `@OnlyFrom`.
 */
export const OnlyItself = (target: object, member: string): void =>
  declareDuty(target, member, {
    decorator: "@OnlyItself",
    property: "cooperativeId",
    of: "id",
    refusal: (row, { scope }) =>
      scope.cooperatives.includes((row as CooperativeOwned).cooperativeId)
        ? undefined
        : new PlatformError("FORBIDDEN", {
            vi: "Chỉ chính hợp tác xã đó thực hiện được việc này",
            en: "Only the cooperative itself may do this",
          }),
  });
