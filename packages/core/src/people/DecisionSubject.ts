import { enumeration } from "@hoptac/kit";

/** What a general meeting decides on. All but the last take a greater majority. */
export const DecisionSubject = enumeration(
  "DecisionSubject",
  { vi: "Nội dung biểu quyết", en: "What is voted on" },
  {
    CHARTER: { vi: "Thông qua, sửa đổi Điều lệ", en: "The charter" },
    ASSETS: { vi: "Đầu tư, bán tài sản lớn", en: "Buying or selling a great part of the assets" },
    GOVERNANCE: { vi: "Thay đổi tổ chức quản trị", en: "The form of governance" },
    REORGANISATION: { vi: "Chia, tách, hợp nhất, sáp nhập, chuyển đổi", en: "Division, merger, conversion" },
    DISSOLUTION: { vi: "Giải thể, phá sản", en: "Dissolution, bankruptcy" },
    OTHER: { vi: "Nội dung khác", en: "Anything else" },
  },
);
export type DecisionSubject = keyof typeof DecisionSubject;
