import { cells, type Sheet } from "@hoptac/kit";
import { Area } from "./Area.js";
import { AreaLevel } from "./AreaLevel.js";
import { AreaType } from "./AreaType.js";
import { areaOn, dayOf } from "./areaOn.js";

/** Administrative units, one row for each time of validity. Upper tiers first: a row names the unit above it. */
export const areaSheet: Sheet = {
  name: "areas",
  title: { vi: "Đơn vị hành chính", en: "Administrative units" },
  entity: () => Area,
  key: ["code", "validFrom"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(5), required: true },
    nameVi: { header: { vi: "Tên", en: "Name" }, cell: cells.text(100), required: true },
    fullNameVi: { header: { vi: "Tên đầy đủ", en: "Full name" }, cell: cells.text(120), required: true },
    nameEn: { header: { vi: "Tên không dấu", en: "Name without marks" }, cell: cells.text(100), required: true },
    level: { header: { vi: "Cấp", en: "Tier" }, cell: cells.oneOf(AreaLevel), required: true },
    type: { header: { vi: "Loại", en: "Kind" }, cell: cells.oneOf(AreaType), required: true },
    parentId: { header: { vi: "Mã cấp trên", en: "Code above" }, cell: areaOn((row) => dayOf(row.validFrom)) },
    validFrom: { header: { vi: "Hiệu lực từ", en: "Valid from" }, cell: cells.day },
    validTo: { header: { vi: "Hiệu lực đến", en: "Valid to" }, cell: cells.day },
    wageRegion: { header: { vi: "Vùng lương", en: "Wage region" }, cell: cells.text(3) },
    difficult: { header: { vi: "Địa bàn khó khăn", en: "Difficult area" }, cell: cells.yesNo },
    areaKm2: { header: { vi: "Diện tích km²", en: "Surface km²" }, cell: cells.decimal },
    latitude: { header: { vi: "Vĩ độ", en: "Latitude" }, cell: cells.decimal },
    longitude: { header: { vi: "Kinh độ", en: "Longitude" }, cell: cells.decimal },
  },
};
