import type { Context } from "@hoptac/kit";
import { Ctx, Query, Resolver } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import { PanelType, panelType } from "./PanelType.js";

/** What the plugins show on the committee's page. */
@Resolver()
export class PanelResolver {
  @Query(() => [PanelType], { description: "Các ô của các phân hệ đang bật, theo thứ tự · The panels of the plugins that are on, in order" })
  panels(@Ctx() context: Context): PanelType[] {
    return RequestContext.servicesOf(context)
      .composition()
      .panels.map((panel) => panelType(panel, context.language));
  }
}
