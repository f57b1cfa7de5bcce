import { enumeration } from "@hoptac/kit";

/** The four groups of the committee's conclusion. */
export const ReviewGroup = enumeration(
  "ReviewGroup",
  { vi: "Nhóm sau rà soát", en: "Group after the review" },
  {
    EFFECTIVE: { vi: "Nhóm 1: hoạt động hiệu quả, hỗ trợ mạnh", en: "Group 1: effective, to be supported strongly" },
    AVERAGE: { vi: "Nhóm 2: trung bình, tháo gỡ khó khăn", en: "Group 2: average, obstacles to be removed" },
    WEAK: { vi: "Nhóm 3: yếu, củng cố", en: "Group 3: weak, to be consolidated" },
    DORMANT: { vi: "Nhóm 4: ngừng hoạt động, chuyển đổi hoặc giải thể", en: "Group 4: dormant, to be converted or dissolved" },
  },
);
export type ReviewGroup = keyof typeof ReviewGroup;
