import type { Text } from "@hoptac/kit";

/** The roles a person may hold, each within a scope. */
export const roles = {
  COMMITTEE_HEAD: { vi: "Trưởng Ban Chỉ đạo", en: "Head of the committee" },
  COMMITTEE_MEMBER: { vi: "Thành viên Ban Chỉ đạo", en: "Member of the committee" },
  STANDING_AGENCY: { vi: "Cơ quan thường trực Ban Chỉ đạo", en: "Standing agency of the committee" },
  PROVINCIAL_OFFICE: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial people's committee" },
  DEPT_OFFICER: { vi: "Chuyên viên sở", en: "Officer of a provincial department" },
  DISTRICT_OFFICER: { vi: "Chuyên viên huyện", en: "Officer of a district" },
  COOP_DIRECTOR: { vi: "Người đại diện theo pháp luật của hợp tác xã", en: "Legal representative of a cooperative" },
  ENTERPRISE_USER: { vi: "Doanh nghiệp", en: "Enterprise" },
  ALLIANCE_OFFICER: { vi: "Liên minh Hợp tác xã tỉnh", en: "Provincial cooperative alliance" },
  INSPECTOR: { vi: "Thanh tra", en: "Inspector" },
  SYSTEM_ADMIN: { vi: "Quản trị hệ thống", en: "System administrator" },
} as const satisfies Readonly<Record<string, Text>>;

export type Role = keyof typeof roles;
