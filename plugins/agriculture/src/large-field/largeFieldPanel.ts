import { panel } from "@hoptac/kit";

/** What the department knows of one cooperative. */
export const cooperativeFieldsPanel = panel({
  name: "cooperativeFields",
  title: { vi: "Cánh đồng lớn", en: "Large fields" },
  on: "Cooperative",
  selection: "largeFields { name areaHa state }",
  chart: "TABLE",
  rows: "largeFields",
  label: { path: "name", title: { vi: "Cánh đồng", en: "Field" } },
  values: [
    { path: "areaHa", title: { vi: "Diện tích", en: "Area" }, unit: "HECTARE" },
    { path: "state", title: { vi: "Trạng thái", en: "State" } },
  ],
});

export const largeFieldPanel = panel({
  name: "largeFields",
  title: { vi: "Cánh đồng lớn", en: "Large fields" },
  on: "Overview",
  selection: "largeFields { fields areaHa seasons }",
  chart: "FIGURES",
  values: [
    { path: "largeFields.fields", title: { vi: "Cánh đồng", en: "Fields" }, unit: "COUNT" },
    { path: "largeFields.areaHa", title: { vi: "Diện tích", en: "Area" }, unit: "HECTARE" },
    { path: "largeFields.seasons", title: { vi: "Vụ trong kỳ", en: "Seasons in the half-year" }, unit: "COUNT" },
  ],
});
