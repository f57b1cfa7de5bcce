import { type Context, fromGlobalId, invalidInput, readGlobalId, toGlobalId } from "@hoptac/kit";
import { type ChangeBatch as Batch, type ChangesRequest, encodeCursor, type LogEntryLike } from "@hoptac/live";
import { RequestContext } from "../execute/RequestContext.js";
import type { Tables } from "../execute/Tables.js";
import type { Change, ChangeBatch, ChangeFilter } from "./ChangeTypes.js";

type Filter = NonNullable<ChangesRequest["filter"]>;

/** What a client asks of the log, in the log's terms. Without a filter: every table of a composed type. */
export function changesRequest(context: Context, tables: Tables, after: string | null | undefined, filter: ChangeFilter | null | undefined): ChangesRequest {
  const { entities, ids, cooperative } = filter ?? {};
  const narrowed: Filter = {
    tables: entities ? new Set(entities.map((type) => tableOfType(tables, type))) : new Set(tables.byName.keys()),
    ...(ids ? { ids: new Set(ids.map(uuidOf)) } : {}),
    ...(cooperative ? { cooperative: fromGlobalId(cooperative, tables.ownerType("cooperative") ?? "Cooperative", "filter.cooperative") } : {}),
  };
  const until = RequestContext.rightsOf(context);
  return { scope: context.viewer.scope, filter: narrowed, ...(after ? { after } : {}), ...(until ? { until } : {}) };
}

/** A batch of the log as the graph's type. */
export function changeBatch({ cursor, resync, epoch, events }: Batch, tables: Tables, context: Context): ChangeBatch {
  return { cursor, resync, events: events.flatMap((entry) => changeOf(entry, epoch, tables, context) ?? []) };
}

function changeOf(entry: LogEntryLike, epoch: string, tables: Tables, context: Context): Change | undefined {
  const table = tables.byName.get(entry.table);
  if (!table) return undefined;
  const owner = entry.after ?? entry.before;
  const cooperative = tables.ownerType("cooperative");
  return {
    cursor: encodeCursor({ epoch, position: entry.position }),
    entity: table.type,
    id: toGlobalId(table.type, entry.id),
    operation: entry.operation,
    version: entry.version,
    at: entry.at,
    actor: context.viewer.login === undefined ? undefined : entry.actor,
    changedFields: Object.keys(entry.changed).map((column) => table.propertyOf(column)),
    cooperative: owner?.kind === "cooperative" && owner.id !== undefined && cooperative !== undefined ? toGlobalId(cooperative, owner.id) : undefined,
    node: undefined,
    row: { type: table.type, id: entry.id },
  };
}

function tableOfType(tables: Tables, type: string): string {
  const table = tables.byType.get(type);
  if (table) return table.name;
  const known = [...tables.byType.keys()].sort().join(", ");
  throw invalidInput({ path: "filter.entities", text: { vi: `không có kiểu "${type}"; có: ${known}`, en: `there is no type "${type}"; there are: ${known}` } });
}

function uuidOf(id: string): string {
  const parts = readGlobalId(id);
  if (!parts)
    throw invalidInput({ path: "filter.ids", text: { vi: `"${id}" không phải mã do hệ thống cấp`, en: `"${id}" is no id that the platform gave out` } });
  return parts.id;
}
