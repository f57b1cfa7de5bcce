import { Can, type Context, PlatformError } from "@hoptac/kit";
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import { PluginType, pluginType } from "./PluginType.js";
import { can } from "./permissions.js";

/** What switching a plugin answers. */
@ObjectType({ description: "Kết quả bật, tắt phân hệ · What switching a plugin answers" })
export class PluginPayload {
  @Field(() => PluginType, { description: "Phân hệ · The plugin" })
  plugin!: PluginType;
}

/** The platform describes itself, and plugins are switched on and off while it serves. */
@Resolver()
export class PluginResolver {
  @Query(() => [PluginType], { description: "Các phân hệ đang được ghép · The composed plugins, in dependency order" })
  plugins(@Ctx() context: Context): PluginType[] {
    const { statistics, composition } = RequestContext.servicesOf(context);
    return composition().plugins.map((plugin) => pluginType(plugin, composition(), statistics, context.language));
  }

  @Can(can.managePlugins)
  @Mutation(() => PluginPayload, { description: "Bật một phân hệ · Switch a plugin on" })
  enablePlugin(@Arg("id", () => ID, { description: "Mã phân hệ · Id of the plugin" }) id: string, @Ctx() context: Context): Promise<PluginPayload> {
    return switched(context, id, true);
  }

  @Can(can.managePlugins)
  @Mutation(() => PluginPayload, {
    description: "Tắt một phân hệ: không còn dấu vết trong lược đồ, dữ liệu vẫn giữ · Switch a plugin off: no trace in the schema, its tables stay",
  })
  disablePlugin(@Arg("id", () => ID, { description: "Mã phân hệ · Id of the plugin" }) id: string, @Ctx() context: Context): Promise<PluginPayload> {
    return switched(context, id, false);
  }
}

async function switched(context: Context, id: string, enabled: boolean): Promise<PluginPayload> {
  const services = RequestContext.servicesOf(context);
  await services.setPlugin(id, enabled, context.viewer);
  const composition = services.composition();
  const plugin = composition.plugins.find((known) => known.id === id);
  if (!plugin) throw new PlatformError("INTERNAL");
  return { plugin: pluginType(plugin, composition, services.statistics, context.language) };
}
