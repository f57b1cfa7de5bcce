import { cells, type Sheet } from "@hoptac/kit";
import { Product } from "./Product.js";
import { ProductKey } from "./ProductKey.js";
import { ProductVariety } from "./ProductVariety.js";

const product = {
  header: { vi: "Mã sản phẩm", en: "Product code" },
  cell: cells.rowOf(() => Product, "code", { title: { vi: "mã sản phẩm", en: "product code" } }),
  required: true,
};

/** Varieties and breeds. */
export const productVarietySheet: Sheet = {
  name: "productVarieties",
  title: { vi: "Giống của sản phẩm", en: "Varieties" },
  entity: () => ProductVariety,
  key: ["code"],
  columns: {
    productId: product,
    code: { header: { vi: "Mã giống", en: "Code" }, cell: cells.text(30), required: true },
    nameVi: { header: { vi: "Tên giống", en: "Name" }, cell: cells.text(100), required: true },
    nameEn: { header: { vi: "Tên tiếng Anh", en: "English name" }, cell: cells.text(100) },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200) },
  },
};

/** Key products, from when to when. */
export const productKeySheet: Sheet = {
  name: "productKeys",
  title: { vi: "Sản phẩm chủ lực", en: "Key products" },
  entity: () => ProductKey,
  key: ["productId", "validFrom"],
  columns: {
    productId: product,
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    basis: { header: { vi: "Căn cứ", en: "Basis" }, cell: cells.text(200) },
  },
};
