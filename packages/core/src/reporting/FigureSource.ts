import { enumeration } from "@hoptac/kit";

/** Who stands behind a figure. */
export const FigureSource = enumeration(
  "FigureSource",
  { vi: "Nguồn số liệu", en: "Where a figure comes from" },
  {
    SELF: { vi: "Hợp tác xã tự báo cáo", en: "Reported by the cooperative" },
    CHECKED: { vi: "Đã kiểm tra", en: "Checked by an officer" },
    AUDITED: { vi: "Đã kiểm toán", en: "Audited" },
  },
);
export type FigureSource = keyof typeof FigureSource;
