import { enumeration } from "@hoptac/kit";

/** Whether what is planned is on its way. */
export const PlanStanding = enumeration(
  "PlanStanding",
  { vi: "Tiến độ kế hoạch", en: "Standing of a plan item" },
  {
    DONE: { vi: "Hoàn thành", en: "Done" },
    ON_PLAN: { vi: "Đúng kế hoạch", en: "On plan" },
    BEHIND_PLAN: { vi: "Chậm kế hoạch", en: "Behind plan" },
  },
);
export type PlanStanding = keyof typeof PlanStanding;
