import { panel } from "@hoptac/kit";

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
