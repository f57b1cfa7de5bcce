import { cells, type Sheet } from "@hoptac/kit";
import { AgriType } from "../cooperative/AgriType.js";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { Activity } from "./Activity.js";

/** Business lines of cooperatives. */
export const activitySheet: Sheet = {
  name: "activities",
  title: { vi: "Ngành nghề của hợp tác xã", en: "Business lines of cooperatives" },
  entity: () => Activity,
  key: ["cooperativeId", "vsic", "validFrom"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    vsic: { header: { vi: "Mã ngành", en: "Business line" }, cell: cells.text(30), required: true },
    classification: { header: { vi: "Bản phân loại", en: "Classification" }, cell: cells.text(30), required: true },
    agriType: { header: { vi: "Loại hình nông nghiệp", en: "Agricultural type" }, cell: cells.oneOf(AgriType) },
    validFrom: { header: { vi: "Từ ngày", en: "From" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Until" }, cell: cells.day },
  },
};
