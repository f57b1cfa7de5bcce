import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { departmentByCode } from "../department/departmentByCode.js";
import { SupportAction } from "./SupportAction.js";
import { SupportActionKind } from "./SupportActionKind.js";

/** Support actions as a file tells them: those of the demonstration. */
export const supportSheet: Sheet = {
  name: "support-actions",
  title: { vi: "Việc hỗ trợ hợp tác xã", en: "Support actions" },
  entity: () => SupportAction,
  key: ["cooperativeId", "departmentId", "doneOn", "kind"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    departmentId: { header: { vi: "Cơ quan", en: "Department code" }, cell: departmentByCode, required: true },
    kind: { header: { vi: "Loại việc", en: "Kind" }, cell: cells.oneOf(SupportActionKind), required: true },
    content: { header: { vi: "Nội dung", en: "What was done" }, cell: cells.text(2000), required: true },
    doneOn: { header: { vi: "Ngày thực hiện", en: "Done on" }, cell: cells.day, required: true },
    doneBy: { header: { vi: "Người thực hiện", en: "Done by" }, cell: cells.text(255), required: true },
  },
};
