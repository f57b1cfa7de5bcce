import { BatchField, Can, type Context, type Holder, PerPerson } from "@hoptac/kit";
import { Ctx, Query, Resolver } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import { can } from "./permissions.js";
import { RightHolder, RightType } from "./RightType.js";

/** Which rights there are. */
@Resolver()
export class RightQueries {
  @PerPerson()
  @Query(() => [RightType], { description: "Mọi quyền của các phân hệ đang bật · Every right of the plugins that are on" })
  rights(@Ctx() context: Context): RightType[] {
    const { permissions } = RequestContext.servicesOf(context).composition();
    return permissions
      .map(({ id, plugin, title }) => ({ id, owner: plugin, titleVi: title.vi, titleEn: title.en, held: context.viewer.permissions.has(id) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Who holds them. */
@Resolver(() => RightType)
export class RightHolders {
  @Can(can.readHolders)
  @BatchField(() => [RightHolder], { description: "Ai giữ quyền này hôm nay, theo tài khoản · Who holds it today, by account" })
  async holders(rights: readonly RightType[], context: Context): Promise<readonly (readonly RightHolder[])[]> {
    const all = await RequestContext.servicesOf(context).signIn.holders(RequestContext.platformOf(context));
    return rights.map(({ id }) => all.filter(({ permissions }) => permissions.has(id)).map((holder) => shown(holder, context)));
  }
}

const shown = ({ login, title, roles }: Holder, { language }: Context): RightHolder => ({ login, title: title?.[language], roles });
