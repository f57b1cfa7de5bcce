import { enumeration } from "@hoptac/kit";

/** What support is given for. */
export const SupportType = enumeration(
  "SupportType",
  { vi: "Nội dung hỗ trợ", en: "What support is for" },
  {
    TRAINING: { vi: "Đào tạo, bồi dưỡng", en: "Training" },
    FOUNDING: { vi: "Thành lập mới", en: "Founding" },
    REORGANISE: { vi: "Củng cố, tổ chức lại", en: "Reorganising" },
    INFRASTRUCTURE: { vi: "Kết cấu hạ tầng", en: "Infrastructure" },
    TECHNOLOGY: { vi: "Ứng dụng khoa học, công nghệ", en: "Technology" },
    MARKET: { vi: "Xúc tiến thương mại, mở rộng thị trường", en: "Market promotion" },
    LAND: { vi: "Đất đai", en: "Land" },
    CREDIT: { vi: "Tín dụng", en: "Credit" },
    INSURANCE: { vi: "Bảo hiểm", en: "Insurance" },
    YOUNG_LABOUR: { vi: "Lao động trẻ về làm việc tại hợp tác xã", en: "Young labour" },
    LINKAGE: { vi: "Liên kết chuỗi giá trị", en: "Value-chain linkage" },
  },
);
export type SupportType = keyof typeof SupportType;

/** Where a budget line's money comes from. */
export const FundingSource = enumeration(
  "FundingSource",
  { vi: "Nguồn vốn", en: "Source of funds" },
  {
    CENTRAL: { vi: "Ngân sách trung ương", en: "Central budget" },
    PROVINCE: { vi: "Ngân sách tỉnh", en: "Provincial budget" },
    DISTRICT: { vi: "Ngân sách huyện", en: "District budget" },
    NTM: { vi: "Chương trình nông thôn mới", en: "New rural programme" },
    SELF: { vi: "Vốn tự có, huy động", en: "Own funds" },
  },
);
export type FundingSource = keyof typeof FundingSource;

/** Whether a programme takes applications. */
export const ProgrammeState = enumeration(
  "ProgrammeState",
  { vi: "Trạng thái chương trình", en: "State of a programme" },
  {
    DRAFT: { vi: "Dự thảo", en: "Draft" },
    OPEN: { vi: "Đang nhận đề nghị", en: "Open for applications" },
    CLOSED: { vi: "Đã đóng", en: "Closed" },
  },
);
export type ProgrammeState = keyof typeof ProgrammeState;
