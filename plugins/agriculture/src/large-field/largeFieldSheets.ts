import { Cooperative, Product } from "@hoptac/core";
import { cells, type Sheet } from "@hoptac/kit";
import { FieldSeason } from "./FieldSeason.js";
import { LargeField } from "./LargeField.js";
import { LargeFieldState } from "./LargeFieldState.js";

const cooperative = {
  header: { vi: "Mã hợp tác xã", en: "Cooperative code" },
  cell: cells.rowOf(() => Cooperative, "code", { title: { vi: "mã hợp tác xã", en: "cooperative code" } }),
  required: true,
};

/** Large fields as an agriculture office lists them. */
export const largeFieldSheet: Sheet = {
  name: "large-fields",
  title: { vi: "Cánh đồng lớn", en: "Large fields" },
  entity: () => LargeField,
  key: ["cooperativeId", "name"],
  columns: {
    cooperativeId: cooperative,
    name: { header: { vi: "Tên cánh đồng", en: "Field name" }, cell: cells.text(200), required: true },
    productId: {
      header: { vi: "Mã sản phẩm", en: "Product code" },
      cell: cells.rowOf(() => Product, "code", { title: { vi: "mã sản phẩm", en: "product code" } }),
      required: true,
    },
    areaHa: { header: { vi: "Diện tích (ha)", en: "Area (ha)" }, cell: cells.decimal, required: true },
    households: { header: { vi: "Số hộ", en: "Households" }, cell: cells.wholeNumber, required: true },
    proposedOn: { header: { vi: "Ngày đề xuất", en: "Proposed on" }, cell: cells.day, required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(LargeFieldState), required: true },
  },
};

/** Seasons on large fields, with their results. */
export const fieldSeasonSheet: Sheet = {
  name: "field-seasons",
  title: { vi: "Vụ sản xuất trên cánh đồng lớn", en: "Seasons on large fields" },
  entity: () => FieldSeason,
  key: ["largeFieldId", "name"],
  columns: {
    cooperativeId: cooperative,
    largeFieldId: {
      header: { vi: "Tên cánh đồng", en: "Field name" },
      cell: cells.rowOf(() => LargeField, "name", { title: { vi: "tên cánh đồng lớn", en: "large field name" } }),
      required: true,
    },
    name: { header: { vi: "Vụ", en: "Season" }, cell: cells.text(100), required: true },
    startsOn: { header: { vi: "Từ ngày", en: "From" }, cell: cells.day, required: true },
    endsOn: { header: { vi: "Đến ngày", en: "To" }, cell: cells.day },
    areaHa: { header: { vi: "Diện tích gieo trồng (ha)", en: "Sown area (ha)" }, cell: cells.decimal, required: true },
    households: { header: { vi: "Số hộ", en: "Households" }, cell: cells.wholeNumber, required: true },
    contractedAreaHa: { header: { vi: "Diện tích có hợp đồng (ha)", en: "Contracted area (ha)" }, cell: cells.decimal, required: true },
    yieldPerHa: { header: { vi: "Năng suất (tấn/ha)", en: "Yield (t/ha)" }, cell: cells.decimal },
    profitPerHa: { header: { vi: "Lợi nhuận trong cánh đồng (đồng/ha)", en: "Profit inside (VND/ha)" }, cell: cells.money },
    profitPerHaOutside: { header: { vi: "Lợi nhuận ngoài cánh đồng (đồng/ha)", en: "Profit outside (VND/ha)" }, cell: cells.money },
  },
};
