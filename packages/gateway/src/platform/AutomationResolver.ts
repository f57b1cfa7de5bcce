import { BatchField, Can, type Context, type Text } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import { Automation } from "./AutomationType.js";
import { automationsOf } from "./automationsOf.js";
import { PluginType } from "./PluginType.js";
import { can } from "./permissions.js";

interface Stands {
  readonly id: string;
  readonly runs: number;
  readonly ran_at: Date | null;
  readonly due: string | null;
  readonly attempts: number;
  readonly retry_at: Date | null;
  readonly problem: Text | null;
}

/** How the reactions and jobs of each plugin are going, for whoever looks after the platform. */
@Resolver(() => PluginType)
export class AutomationResolver {
  @Can(can.managePlugins)
  @BatchField(() => [Automation], { description: "Những việc hệ thống tự làm · What the platform does by itself for it" })
  async automations(plugins: readonly PluginType[], context: Context): Promise<readonly (readonly Automation[])[]> {
    const { language, db } = context;
    const rows = await db.query<Stands>("select id, runs::integer as runs, ran_at, due, attempts, retry_at, problem from platform.automation");
    const standing = new Map(rows.map((row) => [row.id, row]));
    const { composition } = RequestContext.servicesOf(context);
    return plugins.map(({ id }) => {
      const plugin = composition().plugins.find((one) => one.id === id);
      return (plugin ? automationsOf(plugin, language) : []).map((one) => {
        const stands = standing.get(one.actor);
        return {
          ...one,
          runs: stands?.runs ?? 0,
          attempts: stands?.attempts ?? 0,
          ranAt: stands?.ran_at ?? undefined,
          due: stands?.due ?? undefined,
          retryAt: stands?.retry_at ?? undefined,
          problem: stands?.problem?.[language],
        };
      });
    });
  }
}
