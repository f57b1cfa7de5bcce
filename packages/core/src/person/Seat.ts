import { enumeration } from "@hoptac/kit";

/** What a person is in a body. */
export const Seat = enumeration(
  "Seat",
  { vi: "Vị trí trong tổ chức", en: "What a person is in a body" },
  {
    HEAD: { vi: "Người đứng đầu, Trưởng Ban", en: "Head" },
    DEPUTY_HEAD: { vi: "Cấp phó, Phó Trưởng Ban", en: "Deputy head" },
    STANDING_MEMBER: { vi: "Ủy viên thường trực", en: "Standing member" },
    MEMBER: { vi: "Ủy viên, thành viên", en: "Member" },
    OFFICER: { vi: "Chuyên viên, cán bộ", en: "Officer" },
  },
);
export type Seat = keyof typeof Seat;
