import { enumeration } from "@hoptac/kit";

/** Where a large field stands, from the proposal to what follows its evaluation. */
export const LargeFieldState = enumeration(
  "LargeFieldState",
  { vi: "Trạng thái cánh đồng lớn", en: "State of a large field" },
  {
    PROPOSED: { vi: "Đề xuất", en: "Proposed" },
    APPRAISED: { vi: "Đã thẩm định", en: "Appraised" },
    APPROVED: { vi: "Đã phê duyệt", en: "Approved" },
    SEASON_RUNNING: { vi: "Đang trong vụ", en: "A season is running" },
    SEASON_CLOSED: { vi: "Đã kết thúc vụ", en: "A season is closed" },
    STOPPED: { vi: "Dừng", en: "Stopped" },
  },
);
export type LargeFieldState = keyof typeof LargeFieldState;
