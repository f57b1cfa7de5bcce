import { enumeration } from "@hoptac/kit";

/** Who said that an obstacle is gone. */
export const ObstacleConfirmation = enumeration(
  "ObstacleConfirmation",
  { vi: "Hình thức xác nhận", en: "How it was confirmed" },
  {
    COOPERATIVE: { vi: "Hợp tác xã xác nhận", en: "By the cooperative" },
    AUTO: { vi: "Tự động, do hợp tác xã không trả lời trong thời hạn", en: "By itself: the cooperative did not answer in time" },
  },
);
export type ObstacleConfirmation = keyof typeof ObstacleConfirmation;
