import { reaction } from "@hoptac/kit";
import { Obstacle } from "../obstacle/Obstacle.js";
import { ReviewSheet } from "./ReviewSheet.js";

/** Each difficulty of an accepted sheet becomes an obstacle of the cooperative, once. */
export const opensObstacles = reaction({
  name: "opensObstacles",
  title: { vi: "Khó khăn trong phiếu đã nghiệm thu thành phản ánh", en: "Opens obstacles from accepted review sheets" },
  to: ReviewSheet,
  operations: ["UPDATE"],
  becomes: { state: ["ACCEPTED"] },
  effect: async (tx, { id }, { today }) => {
    const { cooperativeId, difficulties } = await tx.require(ReviewSheet, id);
    for (const [reviewItem, { category, content }] of difficulties.entries()) {
      await tx.insert(Obstacle, { cooperativeId, category, content, origin: "REVIEW", state: "REPORTED", reportedOn: today, reviewSheetId: id, reviewItem });
    }
  },
});
