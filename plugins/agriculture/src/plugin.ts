import { definePlugin } from "@hoptac/kit";
import { can } from "./can.js";
import { FieldSeason } from "./large-field/FieldSeason.js";
import { LargeField } from "./large-field/LargeField.js";
import { OverviewLargeFields } from "./large-field/LargeFieldOverview.js";
import { CooperativeLargeFields, FieldSeasonFigures, LargeFieldFigures, LargeFieldQueries } from "./large-field/LargeFieldReads.js";
import { LargeFieldVerbs } from "./large-field/LargeFieldVerbs.js";
import { cooperativeFieldsPanel, largeFieldPanel } from "./large-field/largeFieldPanel.js";
import { fieldSeasonSheet, largeFieldSheet } from "./large-field/largeFieldSheets.js";
import { AddSteps1764000000001 } from "./migrations/AddSteps1764000000001.js";
import { CreateLargeFields1764000000000 } from "./migrations/CreateLargeFields1764000000000.js";

export default definePlugin({
  id: "agriculture",
  title: { vi: "Nông nghiệp", en: "Agriculture" },
  version: "1.0.0",
  core: "^1.0",
  permissions: can,
  entities: [LargeField, FieldSeason],
  resolvers: [LargeFieldQueries, CooperativeLargeFields, LargeFieldFigures, FieldSeasonFigures, LargeFieldVerbs, OverviewLargeFields],
  migrations: [CreateLargeFields1764000000000, AddSteps1764000000001],
  data: [
    { sheet: largeFieldSheet, file: new URL("../data/demonstration/large-fields.csv", import.meta.url), demonstration: true },
    { sheet: fieldSeasonSheet, file: new URL("../data/demonstration/field-seasons.csv", import.meta.url), demonstration: true },
  ],
  panels: [largeFieldPanel, cooperativeFieldsPanel],
});
