import { enumeration } from "@hoptac/kit";

/** How an obstacle came in. */
export const ObstacleOrigin = enumeration(
  "ObstacleOrigin",
  { vi: "Nguồn phản ánh", en: "How it came in" },
  {
    COOPERATIVE: { vi: "Hợp tác xã phản ánh", en: "Reported by the cooperative" },
    ON_BEHALF: { vi: "Cơ quan phản ánh thay", en: "Reported for it by an office" },
    REVIEW: { vi: "Từ phiếu rà soát", en: "From a review sheet" },
  },
);
export type ObstacleOrigin = keyof typeof ObstacleOrigin;
