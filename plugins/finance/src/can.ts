import { permissions } from "@hoptac/kit";

/** The rights of the finance function. */
export const can = permissions("finance", {
  manageProgramme: { vi: "Quản lý chương trình hỗ trợ và dự toán", en: "Manage support programmes and their budget" },
  readBudgetUse: { vi: "Xem tình hình sử dụng dự toán toàn tỉnh", en: "Read how the province's budget is used" },
  applyForSupport: { vi: "Đề nghị hỗ trợ", en: "Apply for support" },
  appraiseSupport: { vi: "Thẩm định, phê duyệt hỗ trợ", en: "Appraise and approve support" },
});
