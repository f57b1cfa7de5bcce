import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { Conversion } from "./Conversion.js";
import { ConversionKind } from "./ConversionKind.js";

/** Conversions of cooperatives. */
export const conversionSheet: Sheet = {
  name: "conversions",
  title: { vi: "Chuyển đổi của hợp tác xã", en: "Conversions of cooperatives" },
  entity: () => Conversion,
  key: ["cooperativeId", "kind"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    kind: { header: { vi: "Hình thức chuyển đổi", en: "Kind" }, cell: cells.oneOf(ConversionKind), required: true },
    convertedOn: { header: { vi: "Ngày chuyển đổi", en: "Converted on" }, cell: cells.day, required: true, notAfterToday: true },
    fromName: { header: { vi: "Tên trước khi chuyển đổi", en: "Name before" }, cell: cells.text(200) },
    documentNo: { header: { vi: "Số văn bản", en: "Document" }, cell: cells.text(30) },
  },
};
