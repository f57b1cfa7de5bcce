import { permissions } from "@hoptac/kit";

/** The rights of the agriculture function. */
export const can = permissions("agriculture", {
  proposeLargeField: { vi: "Đề xuất cánh đồng lớn", en: "Propose a large field" },
  appraiseLargeField: { vi: "Thẩm định, phê duyệt cánh đồng lớn", en: "Appraise and approve a large field" },
  runSeason: { vi: "Theo dõi vụ sản xuất trên cánh đồng lớn", en: "Open and close seasons on a large field" },
});
