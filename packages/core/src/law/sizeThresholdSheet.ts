import { cells, type Sheet } from "@hoptac/kit";
import { CoopSector } from "../cooperative/CoopSector.js";
import { Evidence } from "./Evidence.js";
import { SizeClass } from "./SizeClass.js";
import { SizeThreshold } from "./SizeThreshold.js";

/** Thresholds of size. */
export const sizeThresholdSheet: Sheet = {
  name: "sizeThresholds",
  title: { vi: "Ngưỡng quy mô hợp tác xã", en: "Thresholds of size" },
  entity: () => SizeThreshold,
  key: ["sector", "size", "validFrom"],
  columns: {
    sector: { header: { vi: "Lĩnh vực", en: "Sector" }, cell: cells.oneOf(CoopSector), required: true },
    size: { header: { vi: "Quy mô", en: "Size" }, cell: cells.oneOf(SizeClass), required: true },
    members: { header: { vi: "Thành viên từ", en: "Members from" }, cell: cells.wholeNumber, required: true },
    revenue: { header: { vi: "Doanh thu từ", en: "Revenue from" }, cell: cells.money, required: true },
    capital: { header: { vi: "Nguồn vốn từ", en: "Capital from" }, cell: cells.money, required: true },
    validFrom: { header: { vi: "Từ ngày", en: "From" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Until" }, cell: cells.day },
    basis: { header: { vi: "Căn cứ pháp lý", en: "Legal basis" }, cell: cells.text(200), required: true },
    evidence: { header: { vi: "Mức độ xác minh", en: "How sure it is" }, cell: cells.oneOf(Evidence), required: true },
  },
};
