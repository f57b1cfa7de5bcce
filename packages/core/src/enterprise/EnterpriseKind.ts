import { enumeration } from "@hoptac/kit";

/** Kind of an enterprise (Law on Enterprises 2014 and 2020). */
export const EnterpriseKind = enumeration(
  "EnterpriseKind",
  { vi: "Loại hình doanh nghiệp", en: "Kind of enterprise" },
  {
    LIMITED_ONE_MEMBER: { vi: "Công ty TNHH một thành viên", en: "Limited liability company with one member" },
    LIMITED_MEMBERS: { vi: "Công ty TNHH hai thành viên trở lên", en: "Limited liability company with two or more members" },
    JOINT_STOCK: { vi: "Công ty cổ phần", en: "Joint-stock company" },
    PARTNERSHIP: { vi: "Công ty hợp danh", en: "Partnership" },
    PRIVATE: { vi: "Doanh nghiệp tư nhân", en: "Private enterprise" },
  },
);
export type EnterpriseKind = keyof typeof EnterpriseKind;
