import { enumeration } from "@hoptac/kit";

/** What the cooperative is for (Circular 01/2020). */
export const CoopPurpose = enumeration(
  "CoopPurpose",
  { vi: "Mục đích đối với thành viên", en: "What it does for its members" },
  {
    PRODUCTION_SERVICE: { vi: "Hợp tác xã sản xuất, dịch vụ", en: "Services to members' production" },
    CONSUMPTION: { vi: "Hợp tác xã tiêu dùng", en: "Consumption" },
    JOB_CREATION: { vi: "Hợp tác xã tạo việc làm", en: "Jobs for members" },
    MIXED: { vi: "Hợp tác xã hỗn hợp", en: "Mixed" },
  },
);
export type CoopPurpose = keyof typeof CoopPurpose;
