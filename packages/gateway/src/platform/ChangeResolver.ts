import { type Context, Cursor, invalidInput, Node } from "@hoptac/kit";
import type { ChangeBatch as Batch } from "@hoptac/live";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import { Change, ChangeBatch, ChangeFilter } from "./ChangeTypes.js";
import { changeBatch, changesRequest } from "./changesRequest.js";

const MOST = 1_000;
const AFTER = "Con trỏ đã nhận; bỏ trống là từ bây giờ · A cursor that was given out; absent: from now on";

/** The change log, by pages or kept open. */
@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeBatch, { description: "Một trang của nhật ký thay đổi · A page of the change log" })
  async changes(
    @Arg("after", () => Cursor, { nullable: true, description: AFTER }) after: string | null,
    @Arg("filter", () => ChangeFilter, { nullable: true, description: "Chọn thay đổi · Which changes" }) filter: ChangeFilter | null,
    @Arg("first", () => Int, { nullable: true, description: "Nhiều nhất bao nhiêu (100, tối đa 1000) · How many at most (100; up to 1000)" }) first:
      | number
      | null,
    @Ctx() context: Context,
  ): Promise<ChangeBatch> {
    const { live, tables } = RequestContext.servicesOf(context);
    if (typeof first === "number" && (first < 1 || first > MOST)) {
      throw invalidInput({ path: "first", text: { vi: `từ 1 đến ${MOST}`, en: `from 1 to ${MOST}` } });
    }
    const request = changesRequest(context, tables(), after, filter);
    return changeBatch(await live.changesPage({ ...request, ...(first ? { first } : {}) }, RequestContext.logOf(context)), tables(), context);
  }

  @Subscription(() => ChangeBatch, {
    name: "changes",
    description: "Nhật ký thay đổi theo thứ tự, không mất, không lặp · The change log, in order, nothing lost, nothing twice",
    subscribe: ({ args, context }: { args: { after?: string | null; filter?: ChangeFilter | null }; context: Context }) => {
      const { live, tables } = RequestContext.servicesOf(context);
      return live.changes(changesRequest(context, tables(), args.after, args.filter));
    },
  })
  changesSince(
    @Arg("after", () => Cursor, { nullable: true, description: AFTER }) _after: string | null,
    @Arg("filter", () => ChangeFilter, { nullable: true, description: "Chọn thay đổi · Which changes" }) _filter: ChangeFilter | null,
    @Root() batch: Batch,
    @Ctx() context: Context,
  ): ChangeBatch {
    return changeBatch(batch, RequestContext.servicesOf(context).tables(), context);
  }

  @FieldResolver(() => Node, { nullable: true })
  async node(@Root() change: Change, @Ctx() context: Context): Promise<Node | undefined> {
    const table = RequestContext.servicesOf(context).tables().byType.get(change.row.type);
    const row = table && change.operation !== "DELETE" ? await context.db.byId(table.entity, change.row.id) : undefined;
    return row && ({ ...row, __typename: change.row.type } as unknown as Node);
  }
}
