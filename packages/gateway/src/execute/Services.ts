import type { Composition } from "@hoptac/compose";
import type { AccessSource, Viewer } from "@hoptac/kit";
import type { Live } from "@hoptac/live";
import type { Imports } from "../imports/Imports.js";
import type { DemoTokens } from "../signIn/DemoTokens.js";
import type { SignIn } from "../signIn/SignIn.js";
import type { PluginStatistics } from "./PluginStatistics.js";
import type { Tables } from "./Tables.js";

/** What the platform's own fields reach, beside the request's context. */
export interface Services {
  readonly live: Live;
  readonly imports: Imports;
  readonly statistics: PluginStatistics;
  readonly signIn: SignIn;
  readonly access: AccessSource | undefined;
  /** Present when the demonstration's sign-in is open. */
  readonly demo: DemoTokens | undefined;
  composition(): Composition;
  tables(): Tables;
  setPlugin(id: string, enabled: boolean, by: Viewer | undefined): Promise<void>;
}
