import { cells, type Sheet } from "@hoptac/kit";
import { Department } from "./Department.js";
import { PluginOwner } from "./PluginOwner.js";

/** Which body runs which function, from when to when. */
export const pluginOwnerSheet: Sheet = {
  name: "pluginOwners",
  title: { vi: "Cơ quan phụ trách chức năng", en: "Bodies in charge of functions" },
  entity: () => PluginOwner,
  key: ["plugin", "validFrom"],
  columns: {
    plugin: { header: { vi: "Phân hệ", en: "Plugin" }, cell: cells.text(31), required: true },
    departmentId: {
      header: { vi: "Mã cơ quan", en: "Department code" },
      cell: cells.rowOf(() => Department, "code", { title: { vi: "mã cơ quan", en: "department code" } }),
      required: true,
    },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200) },
  },
};
