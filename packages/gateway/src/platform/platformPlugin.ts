import { definePlugin } from "@hoptac/kit";
import { ChangeResolver } from "./ChangeResolver.js";
import { PluginResolver } from "./PluginResolver.js";
import { can } from "./permissions.js";
import { SignInResolver } from "./SignInResolver.js";

/** What the platform itself adds to the graph: who asks, which plugins there are, what changes. Its tables belong to the database room. */
export const platformPlugin = definePlugin({
  id: "platform",
  title: { vi: "Nền tảng", en: "The platform" },
  version: "1.0.0",
  permissions: can,
  entities: [],
  resolvers: [SignInResolver, PluginResolver, ChangeResolver],
  migrations: [],
});
