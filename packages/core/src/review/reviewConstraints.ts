import type { ConstraintWords } from "@hoptac/kit";

/** What is said when the tables of reviews refuse a row. */
export const reviewConstraints: Readonly<Record<string, ConstraintWords>> = {
  review_campaign_code: { vi: "Mã đợt rà soát đã được dùng", en: "The code belongs to another review" },
  review_campaign_opened: { vi: "Đợt đã mở thì có ngày mở và số hợp tác xã", en: "What was opened has its day and the size of its scope" },
  review_campaign_concluded: { vi: "Kết luận thì phải có ngày và nội dung", en: "What was concluded has its day and its text" },
  review_complete: {
    vi: "Chỉ kết luận khi mọi phiếu đã nghiệm thu hoặc được miễn",
    en: "A review is concluded once every sheet is accepted or excused",
  },
  review_scope_frozen: {
    vi: "Phạm vi đã chốt khi mở đợt; không thêm, bớt hợp tác xã",
    en: "The scope was settled at the opening: nobody joins it or leaves it",
  },
  review_under_way: { vi: "Phiếu chỉ thay đổi khi đợt đang thu phiếu hoặc tổng hợp", en: "Sheets move while the review collects or analyses" },
  review_signed: {
    vi: "Số liệu đã ký không sửa; hãy trả lại phiếu để hợp tác xã sửa và ký lại",
    en: "Signed numbers do not change: return the sheet, and let the cooperative sign anew",
  },
  review_exclusion_once: { vi: "Mỗi hợp tác xã chỉ nêu lý do một lần", en: "A cooperative is left out once" },
  review_sheet_once: { vi: "Mỗi hợp tác xã chỉ có một phiếu trong một đợt", en: "A cooperative has one sheet in a review" },
  review_sheet_counts: { vi: "Số liệu không âm", en: "Counts are not below 0" },
  review_sheet_difficulties: { vi: "Khó khăn phải là danh sách", en: "Difficulties are a list" },
  review_sheet_signed: { vi: "Phiếu đã nộp phải có chữ ký", en: "What was handed in is signed" },
  review_sheet_checked: { vi: "Phiếu đã kiểm tra phải có nhóm, lý do và đề xuất", en: "What was checked has its group, the reason and a proposal" },
  review_sheet_target: { vi: "Đề xuất khác giữ nguyên phải có thời hạn", en: "Every proposal other than to keep has its day" },
  review_sheet_excused: { vi: "Miễn phiếu phải có nhóm và lý do", en: "Who is excused has a group and the reason" },
  review_sheet_hands: {
    vi: "Ký, kiểm tra và nghiệm thu phải do ba người khác nhau",
    en: "Signing, checking and accepting are three people's work",
  },
};
