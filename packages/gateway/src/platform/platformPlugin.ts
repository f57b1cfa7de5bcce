import { definePlugin } from "@hoptac/kit";
import { AuditResolver } from "./AuditResolver.js";
import { AutomationResolver } from "./AutomationResolver.js";
import { ChangeResolver } from "./ChangeResolver.js";
import { HistoryResolver } from "./HistoryResolver.js";
import { ImportResolver } from "./ImportResolver.js";
import { PanelResolver } from "./PanelResolver.js";
import { PluginResolver } from "./PluginResolver.js";
import { can } from "./permissions.js";
import { RightHolders, RightQueries } from "./RightResolver.js";
import { SignInResolver } from "./SignInResolver.js";

/** What the platform itself adds to the graph: who asks, which plugins there are, what changes. Its tables belong to the database room. */
export const platformPlugin = definePlugin({
  id: "platform",
  title: { vi: "Nền tảng", en: "The platform" },
  version: "1.0.0",
  permissions: can,
  entities: [],
  resolvers: [
    SignInResolver,
    RightQueries,
    RightHolders,
    PluginResolver,
    PanelResolver,
    AutomationResolver,
    ChangeResolver,
    HistoryResolver,
    AuditResolver,
    ImportResolver,
  ],
  migrations: [],
});
