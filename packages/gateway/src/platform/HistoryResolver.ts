import { type Context, Cursor, DateTime, invalidInput, notFound, PlatformError, readGlobalId, sealedOf, toGlobalId } from "@hoptac/kit";
import { ownerInScope } from "@hoptac/live";
import type { LogEntry } from "@hoptac/store";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import type { KnownTable } from "../execute/Tables.js";
import { asKnownAt, NOT_KEPT } from "../history/asKnownAt.js";
import { entryCursor } from "../history/entryCursor.js";
import { requireCharge } from "../history/requireCharge.js";
import { type ShownProperty, shownProperties } from "../history/shownProperties.js";
import { valueText } from "../history/valueText.js";
import { type FieldChange, type HistoryEntry, HistoryPage, KnownObject } from "./HistoryTypes.js";

const MOST = 500;
const cursors = entryCursor("h", "historyOf");
/** Changes of one object that are taken back at most. */
const MOST_TAKEN_BACK = 10_000;
const OBJECT = "Mã đối tượng, của bất kỳ phân hệ nào · Global id of an object of any plugin";

interface Asked {
  readonly table: KnownTable;
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>> | undefined;
  readonly shown: ReadonlyMap<string, ShownProperty>;
}

/** What happened to one object, and what was known of it: for who is in charge of it, then and now. */
@Resolver()
export class HistoryResolver {
  @Query(() => HistoryPage, {
    description:
      "Lịch sử của một đối tượng: ai sửa gì, lúc nào, trước và sau; cho người phụ trách · What happened to one object: who, when, before and after; for those in charge of it",
  })
  async historyOf(
    @Arg("id", () => ID, { description: OBJECT }) globalId: string,
    @Arg("first", () => Int, { nullable: true, description: `Nhiều nhất bao nhiêu (100, tối đa ${MOST}) · How many at most (100; up to ${MOST})` }) given:
      | number
      | null,
    @Arg("after", () => Cursor, { nullable: true, description: "Sau con trỏ này · After this cursor" }) after: string | null,
    @Ctx() context: Context,
  ): Promise<HistoryPage> {
    const first = given ?? 100;
    if (first < 1 || first > MOST) throw invalidInput({ path: "first", text: { vi: `từ 1 đến ${MOST}`, en: `from 1 to ${MOST}` } });
    const { table, id, row, shown } = await asked(context, globalId);
    const found = await RequestContext.recordOf(context).after(table.name, id, after ? cursors.read(after) : 0, first + 1);
    // Of an object that is gone, its end is what the viewer may still see of it.
    if (!row && !found.some(({ operation }) => operation === "DELETE")) throw absent(globalId);
    const entries = found.slice(0, first).map((entry) => historyEntry(entry, table, shown));
    return { entries, endCursor: entries.at(-1)?.cursor, hasNextPage: found.length > first };
  }

  @Query(() => KnownObject, {
    nullable: true,
    description:
      "Đối tượng như đã biết vào một thời điểm; trống: lúc đó chưa có, đã xóa, hoặc chưa thuộc phạm vi phụ trách · An object as it was known at a moment; null: not there, or not in the viewer's charge then",
  })
  async asKnownAt(
    @Arg("id", () => ID, { description: OBJECT }) globalId: string,
    @Arg("knownAt", () => DateTime, { description: "Thời điểm · The moment" }) knownAt: Date,
    @Ctx() context: Context,
  ): Promise<KnownObject | undefined> {
    const { table, id, row, shown } = await asked(context, globalId);
    const since = await RequestContext.recordOf(context).since(table.name, id, knownAt, MOST_TAKEN_BACK + 1);
    if (since.length > MOST_TAKEN_BACK) throw tooLongAgo();
    if (!row && since.at(-1)?.operation !== "DELETE") throw absent(globalId);
    const known = asKnownAt(row, since, table.propertyOf);
    if (!known || (known.owner && !ownerInScope(context.viewer.scope, { ...known.owner, register: false }))) return undefined;
    const values = [...shown]
      .filter(([property]) => property !== "version")
      .map(([property, { field, idOf }]) => {
        const stored = known.values.get(property);
        const sealed = typeof stored === "string" && sealedOf(table.entity).has(property);
        const value = sealed ? context.db.declared.unseal(table.entity, property, stored) : stored;
        return {
          field,
          value: value === NOT_KEPT ? undefined : valueText(value, property === "id" ? { idOf: table.type } : { ...(idOf ? { idOf } : {}) }),
          hidden: value === NOT_KEPT,
        };
      });
    return { id: toGlobalId(table.type, id), entity: table.type, knownAt, version: known.version, values };
  }
}

/** The object, as far as the viewer may know of it. */
export async function asked(context: Context, globalId: string): Promise<Asked> {
  if (context.viewer.login === undefined) throw new PlatformError("UNAUTHENTICATED");
  const parts = readGlobalId(globalId);
  if (!parts) throw invalidInput({ path: "id", text: { vi: "cần mã (id) do hệ thống cấp", en: "expected an id as the platform gave it out" } });
  const { tables, composition } = RequestContext.servicesOf(context);
  const table = tables().byType.get(parts.type);
  if (!table) throw absent(globalId);
  const { schema, plugins } = composition();
  const reason = plugins.find(({ entities }) => entities.includes(table.entity))?.uncaptured?.[table.name.split(".")[1] ?? ""];
  if (reason !== undefined) {
    throw new PlatformError("NOT_FOUND", { vi: `Không giữ lịch sử của ${table.type}: ${reason}`, en: `No history is kept of ${table.type}: ${reason}` });
  }
  const row = (await context.db.byId(table.entity, parts.id)) as Asked["row"];
  if (row) await requireCharge(context, composition().entities, table, row);
  return { table, id: parts.id, row, shown: shownProperties(schema, table.type, table.entity, context.viewer, row) };
}

function historyEntry(entry: LogEntry, table: KnownTable, shown: ReadonlyMap<string, ShownProperty>): HistoryEntry {
  const changes = Object.entries(entry.changed).map(([column, change]): FieldChange => {
    const property = table.propertyOf(column);
    const known = shown.get(property);
    if (!known || change.length === 0) return { field: known?.field ?? property, before: undefined, after: undefined, hidden: true };
    const as = property === "id" ? { idOf: table.type } : known;
    return { field: known.field, before: valueText(change[0], as), after: valueText(change[1], as), hidden: false };
  });
  const { at, actor, operation, version } = entry;
  return { cursor: cursors.write(entry.position), at, actor, operation, version, changes };
}

/** There is no such object, or none that the viewer may know of. */
export const absent = (globalId: string): PlatformError => notFound({ vi: "đối tượng", en: "object" }, globalId.slice(0, 100));

const tooLongAgo = (): PlatformError =>
  new PlatformError(
    "LIMIT_EXCEEDED",
    {
      vi: `Đối tượng đã thay đổi hơn ${MOST_TAKEN_BACK} lần từ thời điểm đó; hãy đọc historyOf theo trang`,
      en: `The object changed more than ${MOST_TAKEN_BACK} times since that moment: read historyOf page by page`,
    },
    { limit: "changesTakenBack", allowed: MOST_TAKEN_BACK },
  );
