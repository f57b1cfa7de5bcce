import { enumeration } from "@hoptac/kit";

/** Where a meeting stands. */
export const MeetingState = enumeration(
  "MeetingState",
  { vi: "Trạng thái cuộc họp", en: "State of a meeting" },
  { PLANNED: { vi: "Đã mời", en: "Called" }, HELD: { vi: "Đã họp", en: "Held" }, CANCELLED: { vi: "Đã hủy", en: "Cancelled" } },
);
export type MeetingState = keyof typeof MeetingState;
