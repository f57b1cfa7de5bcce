import { cells, type Sheet } from "@hoptac/kit";
import { ClassificationVersion } from "./ClassificationVersion.js";
import { Product } from "./Product.js";
import { ProductGroup } from "./ProductGroup.js";

/** The list of products. */
export const productSheet: Sheet = {
  name: "products",
  title: { vi: "Sản phẩm", en: "Products" },
  entity: () => Product,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(30), required: true },
    nameVi: { header: { vi: "Tên sản phẩm", en: "Name" }, cell: cells.text(100), required: true },
    nameEn: { header: { vi: "Tên tiếng Anh", en: "English name" }, cell: cells.text(100), required: true },
    latinName: { header: { vi: "Tên khoa học", en: "Scientific name" }, cell: cells.text(100) },
    group: { header: { vi: "Nhóm", en: "Group" }, cell: cells.oneOf(ProductGroup), required: true },
    vsic: { header: { vi: "Mã ngành", en: "Industry code" }, cell: cells.text(5) },
    classificationVersion: { header: { vi: "Phiên bản mã ngành", en: "Edition of industry code" }, cell: cells.oneOf(ClassificationVersion) },
    unit: { header: { vi: "Đơn vị tính", en: "Unit" }, cell: cells.text(20), required: true },
    areaHa: { header: { vi: "Diện tích ha", en: "Area ha" }, cell: cells.decimal },
    yieldPerHa: { header: { vi: "Năng suất", en: "Yield per ha" }, cell: cells.decimal },
    outputPerYear: { header: { vi: "Sản lượng năm", en: "Output per year" }, cell: cells.decimal },
    priceLow: { header: { vi: "Giá thấp", en: "Low price" }, cell: cells.money },
    priceHigh: { header: { vi: "Giá cao", en: "High price" }, cell: cells.money },
    contractForm: { header: { vi: "Hình thức hợp đồng", en: "Form of contract" }, cell: cells.text(200) },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200), required: true },
  },
};
