import { enumeration } from "@hoptac/kit";

/** What the district proposes for a cooperative. */
export const ReviewProposal = enumeration(
  "ReviewProposal",
  { vi: "Đề xuất sau rà soát", en: "What is proposed after the review" },
  {
    KEEP: { vi: "Giữ nguyên", en: "Keep as it is" },
    SUPPORT: { vi: "Hỗ trợ phát triển", en: "Support" },
    CONSOLIDATE: { vi: "Củng cố", en: "Consolidate" },
    CONVERT: { vi: "Chuyển đổi", en: "Convert" },
    MERGE: { vi: "Hợp nhất, sáp nhập", en: "Merge" },
    SUSPEND: { vi: "Tạm ngừng", en: "Suspend" },
    DISSOLVE: { vi: "Giải thể", en: "Dissolve" },
  },
);
export type ReviewProposal = keyof typeof ReviewProposal;
