import { enumeration, labelsOf, type Text } from "@hoptac/kit";

/** The roles that an account may be granted, each with a place (committee, department, area, cooperative, enterprise) and dates. */
export const Role = enumeration(
  "Role",
  { vi: "Vai trò", en: "What an account is granted" },
  {
    COMMITTEE_HEAD: { vi: "Trưởng Ban Chỉ đạo", en: "Head of the committee" },
    COMMITTEE_MEMBER: { vi: "Thành viên Ban Chỉ đạo", en: "Member of the committee" },
    STANDING_AGENCY: { vi: "Cơ quan thường trực Ban Chỉ đạo", en: "Standing agency of the committee" },
    PROVINCIAL_OFFICE: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial people's committee" },
    DEPT_LEADER: { vi: "Lãnh đạo sở", en: "Leader of a provincial department" },
    DEPT_OFFICER: { vi: "Chuyên viên sở", en: "Officer of a provincial department" },
    DISTRICT_LEADER: { vi: "Lãnh đạo huyện, xã", en: "Leader of a district or commune" },
    DISTRICT_OFFICER: { vi: "Chuyên viên huyện, xã", en: "Officer of a district or commune" },
    COOP_DIRECTOR: { vi: "Người đại diện theo pháp luật của hợp tác xã", en: "Legal representative of a cooperative" },
    COOP_SUPERVISOR: { vi: "Ban kiểm soát hợp tác xã", en: "Supervisor of a cooperative" },
    COOP_CLERK: { vi: "Kế toán, văn thư hợp tác xã", en: "Clerk of a cooperative" },
    ENTERPRISE_USER: { vi: "Doanh nghiệp", en: "Enterprise" },
    ALLIANCE_OFFICER: { vi: "Liên minh Hợp tác xã tỉnh", en: "Provincial cooperative alliance" },
    INSPECTOR: { vi: "Thanh tra", en: "Inspector" },
    SYSTEM_ADMIN: { vi: "Quản trị hệ thống", en: "System administrator" },
  },
);
export type Role = keyof typeof Role;

/** The officer's words for a role. */
export const roleTitle = (role: Role): Text => labelsOf(Role)[role] ?? { vi: role, en: role };
