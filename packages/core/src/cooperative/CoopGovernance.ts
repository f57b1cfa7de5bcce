import { enumeration } from "@hoptac/kit";

/** Governance model (Law 17/2023, article 56); none before that law. */
export const CoopGovernance = enumeration(
  "CoopGovernance",
  { vi: "Mô hình quản trị", en: "Governance model" },
  {
    FULL: { vi: "Tổ chức quản trị đầy đủ", en: "Full governance" },
    SIMPLIFIED: { vi: "Tổ chức quản trị rút gọn", en: "Simplified governance" },
  },
);
export type CoopGovernance = keyof typeof CoopGovernance;
