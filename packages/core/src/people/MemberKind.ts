import { enumeration } from "@hoptac/kit";

/** Only official members count for the minimum, for the size and in votes (Law 17/2023, article 4). */
export const MemberKind = enumeration(
  "MemberKind",
  { vi: "Loại thành viên", en: "Kind of member" },
  {
    OFFICIAL: { vi: "Chính thức", en: "Official" },
    ASSOC_CAPITAL: { vi: "Liên kết góp vốn", en: "Associate with capital" },
    ASSOC_NO_CAPITAL: { vi: "Liên kết không góp vốn", en: "Associate without capital" },
  },
);
export type MemberKind = keyof typeof MemberKind;
