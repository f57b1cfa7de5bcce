import type { ConstraintWords } from "@hoptac/kit";

/** What is said when the table of obstacles refuses a row. */
export const obstacleConstraints: Readonly<Record<string, ConstraintWords>> = {
  obstacle_code: { vi: "Số phản ánh đã được dùng", en: "The number belongs to another obstacle" },
  obstacle_repeats_another: { vi: "Một phản ánh không trùng với chính nó", en: "An obstacle does not repeat itself" },
  obstacle_triaged: { vi: "Sau khi phân loại phải có mức độ", en: "What was triaged says how grave it is" },
  obstacle_assigned: {
    vi: "Đã giao thì phải có cơ quan và hạn, và không phải là bản trùng",
    en: "What was assigned has its department and due day, and is no duplicate",
  },
  obstacle_due: { vi: "Hạn tháo gỡ không được trước ngày phản ánh", en: "It is not due before it was reported" },
  obstacle_resolved: {
    vi: "Đã tháo gỡ thì phải có ngày, giải pháp, và tài liệu hoặc số văn bản",
    en: "What was resolved has its day, what was done, and a file or a document",
  },
  obstacle_in_order: {
    vi: "Phản ánh, tháo gỡ, xác nhận phải theo thứ tự thời gian",
    en: "Report, solution and confirmation follow each other",
  },
  obstacle_confirmed: { vi: "Đã xác nhận thì phải có ngày và hình thức xác nhận", en: "What was confirmed says when and how" },
  obstacle_two_hands: { vi: "Người báo đã tháo gỡ không được xác nhận", en: "Who resolved it does not confirm it" },
  obstacle_reopened: { vi: "Chỉ mở lại việc đã báo tháo gỡ, và phải đếm số lần", en: "Only what was resolved is reopened, and each time counts" },
  obstacle_reason: {
    vi: "Không tiếp nhận, mở lại hoặc vượt thẩm quyền phải có lý do",
    en: "What was rejected, reopened or beyond authority has its reason",
  },
  obstacle_of_sheet: { vi: "Chỉ phản ánh từ rà soát mới thuộc một phiếu", en: "What comes from a review is of a sheet, and nothing else is" },
  obstacle_of_sheet_once: { vi: "Khó khăn này của phiếu đã thành phản ánh", en: "This difficulty of the sheet is an obstacle already" },
  obstacle_escalated: { vi: "Trình cấp trên phải nêu cấp nào", en: "What was escalated says to whom" },
};
