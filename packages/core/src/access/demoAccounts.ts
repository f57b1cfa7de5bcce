import type { DemoAccount } from "@hoptac/kit";
import type { Role } from "./Role.js";

/** Which rows exist for a demonstration account, in words of the data. */
export type DemoPlace =
  | { readonly kind: "province" }
  | { readonly kind: "register" }
  | { readonly kind: "nothing" }
  | { readonly kind: "district"; readonly code: string }
  | { readonly kind: "cooperative"; readonly code: string };

/** A demonstration account with what it may see and do. All of them are offices or fictional persons. */
export interface DemoLogin extends DemoAccount {
  readonly role: Role;
  readonly place: DemoPlace;
  /** Code of the department it works in, as of 2017; its successor takes its place later. */
  readonly department?: string;
}

const province = { kind: "province" } as const;

/** The demonstration accounts. */
export const demoAccounts: readonly DemoLogin[] = [
  { login: "truong-ban", title: { vi: "Trưởng Ban Chỉ đạo", en: "Head of the committee" }, role: "COMMITTEE_HEAD", place: province },
  { login: "thanh-vien", title: { vi: "Thành viên Ban Chỉ đạo", en: "Member of the committee" }, role: "COMMITTEE_MEMBER", place: province },
  {
    login: "thuong-truc",
    title: { vi: "Cơ quan thường trực Ban Chỉ đạo", en: "Standing agency of the committee" },
    role: "STANDING_AGENCY",
    place: province,
    department: "SKHDT",
  },
  {
    login: "van-phong",
    title: { vi: "Chuyên viên Văn phòng UBND tỉnh", en: "Officer of the provincial office" },
    role: "PROVINCIAL_OFFICE",
    place: province,
    department: "VPUB",
  },
  {
    login: "ke-hoach",
    title: { vi: "Chuyên viên Sở Kế hoạch và Đầu tư", en: "Officer of planning and investment" },
    role: "DEPT_OFFICER",
    place: province,
    department: "SKHDT",
  },
  {
    login: "nong-nghiep",
    title: { vi: "Chuyên viên Sở Nông nghiệp và Phát triển nông thôn", en: "Officer of agriculture" },
    role: "DEPT_OFFICER",
    place: province,
    department: "SNNPTNT",
  },
  { login: "tai-chinh", title: { vi: "Chuyên viên Sở Tài chính", en: "Officer of finance" }, role: "DEPT_OFFICER", place: province, department: "STC" },
  {
    login: "ninh-phuoc",
    title: { vi: "Chuyên viên huyện Ninh Phước", en: "Officer of Ninh Phước district" },
    role: "DISTRICT_OFFICER",
    place: { kind: "district", code: "587" },
    department: "UBND_587",
  },
  {
    login: "bac-ai",
    title: { vi: "Chuyên viên huyện Bác Ái", en: "Officer of Bác Ái district" },
    role: "DISTRICT_OFFICER",
    place: { kind: "district", code: "584" },
    department: "UBND_584",
  },
  {
    login: "giam-doc-htx",
    title: { vi: "Giám đốc một hợp tác xã", en: "Director of a cooperative" },
    role: "COOP_DIRECTOR",
    place: { kind: "cooperative", code: "9900000034" },
  },
  { login: "doanh-nghiep", title: { vi: "Doanh nghiệp", en: "Enterprise" }, role: "ENTERPRISE_USER", place: { kind: "register" } },
  {
    login: "lien-minh",
    title: { vi: "Chuyên viên Liên minh Hợp tác xã tỉnh", en: "Officer of the cooperative alliance" },
    role: "ALLIANCE_OFFICER",
    place: province,
    department: "LMHTX",
  },
  { login: "thanh-tra", title: { vi: "Thanh tra", en: "Inspector" }, role: "INSPECTOR", place: province },
  { login: "quan-tri", title: { vi: "Quản trị hệ thống", en: "System administrator" }, role: "SYSTEM_ADMIN", place: { kind: "nothing" } },
];
