import { declareDuty, ruleViolated } from "@hoptac/kit";
import type { Obstacle } from "./Obstacle.js";

/** On a mutation about an obstacle: a duplicate goes with the one that it repeats. */
export const NoDuplicate = (target: object, member: string): void =>
  declareDuty(target, member, {
    decorator: "@NoDuplicate",
    property: "duplicateOfId",
    of: "id",
    refusal: (row) =>
      (row as Obstacle).duplicateOfId == null
        ? undefined
        : ruleViolated("OBSTACLE_DUPLICATE", {
            vi: "Nội dung này trùng với một phản ánh khác; hãy giao phản ánh gốc, hoặc phân loại lại",
            en: "It repeats another one: assign that one, or triage this one again",
          }),
  });

/** On a mutation about an obstacle: what the cooperative itself confirmed is closed; what closed by silence it may still contradict. */
export const NotItsOwnWord = (target: object, member: string): void =>
  declareDuty(target, member, {
    decorator: "@NotItsOwnWord",
    property: "confirmation",
    of: "id",
    refusal: (row) =>
      (row as Obstacle).confirmation === "COOPERATIVE"
        ? ruleViolated("OBSTACLE_CONFIRMED", {
            vi: "Hợp tác xã đã xác nhận; hãy phản ánh khó khăn mới",
            en: "The cooperative has confirmed it: report a new one",
          })
        : undefined,
  });
