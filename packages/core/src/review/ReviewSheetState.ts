import { enumeration } from "@hoptac/kit";

/** Where one cooperative's sheet stands. */
export const ReviewSheetState = enumeration(
  "ReviewSheetState",
  { vi: "Trạng thái phiếu rà soát", en: "State of a review sheet" },
  {
    NOT_STARTED: { vi: "Chưa làm", en: "Not started" },
    IN_PROGRESS: { vi: "Đang làm", en: "Under way" },
    SUBMITTED: { vi: "Hợp tác xã đã ký nộp", en: "Signed by the cooperative" },
    CHECKED: { vi: "Huyện đã kiểm tra", en: "Checked by the district" },
    RETURNED: { vi: "Trả lại", en: "Returned" },
    ACCEPTED: { vi: "Đã nghiệm thu", en: "Accepted" },
    EXCUSED: { vi: "Được miễn phiếu", en: "Excused" },
  },
);
export type ReviewSheetState = keyof typeof ReviewSheetState;
