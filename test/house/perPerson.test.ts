import { configuredPlugins } from "@hoptac/cli";
import { compose } from "@hoptac/compose";
import { isPerPerson } from "@hoptac/kit";

test("what a plugin marks as depending on the person is marked in the composed schema", () => {
  const fields = compose(configuredPlugins, { disabled: new Set() }).schema.getQueryType()?.getFields() ?? {};
  const marked = Object.entries(fields).filter(([, field]) => isPerPerson(field));
  expect(marked.map(([name]) => name).sort()).toEqual([
    "cohort",
    "cohorts",
    "cooperativesByArea",
    "notificationPreference",
    "notifications",
    "unreadNotifications",
  ]);
});
