import { enumeration } from "@hoptac/kit";

/** By what right a cooperative uses land. */
export const LandRight = enumeration(
  "LandRight",
  { vi: "Quyền sử dụng đất", en: "Right to land" },
  {
    OWN: { vi: "Được giao, có giấy chứng nhận", en: "Its own, with a certificate" },
    ALLOCATED: { vi: "Được Nhà nước giao", en: "Allocated by the state" },
    LEASED: { vi: "Thuê", en: "Leased" },
    CONTRIBUTED: { vi: "Thành viên góp", en: "Contributed by members" },
  },
);
export type LandRight = keyof typeof LandRight;
