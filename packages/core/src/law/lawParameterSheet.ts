import { cells, type Sheet } from "@hoptac/kit";
import { Evidence } from "./Evidence.js";
import { LawParameter } from "./LawParameter.js";
import { LawParameterCode } from "./LawParameterCode.js";

/** Numbers that laws set. */
export const lawParameterSheet: Sheet = {
  name: "lawParameters",
  title: { vi: "Các mức do luật định", en: "Numbers that laws set" },
  entity: () => LawParameter,
  key: ["code", "validFrom"],
  columns: {
    code: { header: { vi: "Mức", en: "Parameter" }, cell: cells.oneOf(LawParameterCode), required: true },
    value: { header: { vi: "Giá trị", en: "Value" }, cell: cells.decimal, required: true },
    validFrom: { header: { vi: "Từ ngày", en: "From" }, cell: cells.day },
    validTo: { header: { vi: "Đến ngày", en: "Until" }, cell: cells.day },
    basis: { header: { vi: "Căn cứ pháp lý", en: "Legal basis" }, cell: cells.text(200), required: true },
    evidence: { header: { vi: "Mức độ xác minh", en: "How sure it is" }, cell: cells.oneOf(Evidence), required: true },
  },
};
