import { cells, type Sheet } from "@hoptac/kit";
import { areaOn, dayOf } from "../area/areaOn.js";
import { Committee } from "../committee/Committee.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { Enterprise } from "../enterprise/Enterprise.js";
import { Person } from "../person/Person.js";
import { Role } from "./Role.js";
import { RoleGrant } from "./RoleGrant.js";

/** Roles granted, for an installation's first list and for the demonstration's accounts. */
export const roleGrantSheet: Sheet = {
  name: "roleGrants",
  title: { vi: "Vai trò được giao", en: "Role grants" },
  entity: () => RoleGrant,
  key: ["account", "role", "committeeId", "departmentId", "areaId", "cooperativeId", "enterpriseId", "validFrom"],
  columns: {
    account: { header: { vi: "Tài khoản", en: "Account" }, cell: cells.text(255), required: true },
    titleVi: { header: { vi: "Chức danh", en: "Title" }, cell: cells.text(200) },
    titleEn: { header: { vi: "Chức danh tiếng Anh", en: "English title" }, cell: cells.text(200) },
    personId: {
      header: { vi: "Mã cá nhân", en: "Person code" },
      cell: cells.rowOf(() => Person, "code", { title: { vi: "mã cá nhân", en: "person code" } }),
    },
    role: { header: { vi: "Vai trò", en: "Role" }, cell: cells.oneOf(Role), required: true },
    committeeId: {
      header: { vi: "Mã Ban Chỉ đạo", en: "Committee code" },
      cell: cells.rowOf(() => Committee, "code", { title: { vi: "mã Ban Chỉ đạo", en: "committee code" } }),
    },
    departmentId: {
      header: { vi: "Mã cơ quan", en: "Department code" },
      cell: cells.rowOf(() => Department, "code", { title: { vi: "mã cơ quan", en: "department code" } }),
    },
    areaId: { header: { vi: "Mã địa bàn", en: "Area code" }, cell: areaOn((row) => dayOf(row.areaCodeOn)) },
    areaCodeOn: { header: { vi: "Mã địa bàn theo ngày", en: "Area code as of" }, cell: cells.day, lookup: true },
    cooperativeId: {
      header: { vi: "Mã số hợp tác xã", en: "Cooperative code" },
      cell: cells.rowOf(() => Cooperative, "code", { title: { vi: "mã số hợp tác xã", en: "cooperative code" } }),
    },
    enterpriseId: {
      header: { vi: "Mã số thuế doanh nghiệp", en: "Enterprise tax code" },
      cell: cells.rowOf(() => Enterprise, "taxCode", { title: { vi: "mã số thuế", en: "tax code" } }),
    },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    grantedBy: { header: { vi: "Người giao", en: "Granted by" }, cell: cells.text(255), required: true },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
