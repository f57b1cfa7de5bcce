import { type Context, Cursor, DateTime, invalidInput, PlatformError, toGlobalId } from "@hoptac/kit";
import type { LogEntry, RecordFilter } from "@hoptac/store";
import { GraphQLObjectType, type GraphQLSchema } from "graphql";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { RequestContext } from "../execute/RequestContext.js";
import type { KnownTable } from "../execute/Tables.js";
import { entryCursor } from "../history/entryCursor.js";
import { type ShownProperty, shownProperties } from "../history/shownProperties.js";
import { valueText } from "../history/valueText.js";
import { fieldWords, sentence, valueWords, type WordedChange, wordsOf } from "../history/words.js";
import { AuditConnection, type AuditEntry } from "./AuditTypes.js";
import { automationsOf } from "./automationsOf.js";
import { absent, asked } from "./HistoryResolver.js";
import type { FieldChange } from "./HistoryTypes.js";
import { can } from "./permissions.js";

const MOST = 200;
const cursors = entryCursor("a", "auditTrail");

/** The audit trail: of one object for who is in charge of it, of everything for who inspects. Both see only rows of their scope and values that the type shows them. */
@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, {
    description:
      "Nhật ký kiểm tra: ai, vai trò gì, sửa gì, lúc nào, bằng thao tác nào; một đối tượng, hoặc mọi đối tượng cho thanh tra · The audit trail: who, in which role, what, when, by which mutation; of one object, or of all for inspectors",
  })
  async auditTrail(
    @Arg("of", () => ID, {
      nullable: true,
      description: "Mã đối tượng; bỏ trống: mọi đối tượng, cần quyền thanh tra · Global id of an object; absent: all, for inspectors",
    })
    of: string | null,
    @Arg("actor", () => String, { nullable: true, description: "Tài khoản đã làm · The login that did it" }) actor: string | null,
    @Arg("entity", () => String, { nullable: true, description: "Kiểu của đối tượng · Type of the objects" }) entity: string | null,
    @Arg("from", () => DateTime, { nullable: true, description: "Từ thời điểm · From this moment on" }) from: Date | null,
    @Arg("to", () => DateTime, { nullable: true, description: "Trước thời điểm · Before this moment" }) to: Date | null,
    @Arg("first", () => Int, { nullable: true, description: `Nhiều nhất bao nhiêu (50, tối đa ${MOST}) · How many at most (50; up to ${MOST})` }) given:
      | number
      | null,
    @Arg("after", () => Cursor, { nullable: true, description: "Sau con trỏ này · After this cursor" }) after: string | null,
    @Ctx() context: Context,
  ): Promise<AuditConnection> {
    const first = given ?? 50;
    if (first < 1 || first > MOST) throw invalidInput({ path: "first", text: { vi: `từ 1 đến ${MOST}`, en: `from 1 to ${MOST}` } });
    if (context.viewer.login === undefined) throw new PlatformError("UNAUTHENTICATED");
    const { tables } = RequestContext.servicesOf(context);
    const { row, ...objects } = await objectsOf(context, of, entity);
    const which = {
      ...objects,
      ...(actor ? { actor } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(after ? { before: cursors.read(after) } : {}),
    };
    const found = await RequestContext.recordOf(context).newest(which, first + 1);
    // Of an object that is gone, what the viewer may still see is what happened to it.
    if (typeof of === "string" && !row && found.length === 0) throw absent(of);
    const page = found.slice(0, first);
    const tell = await teller(context, page, row);
    const nodes = page.flatMap((entry) => {
      const table = tables().byName.get(entry.table);
      return table ? [tell(entry, table)] : [];
    });
    const last = page.at(-1);
    return { nodes, pageInfo: { endCursor: last && cursors.write(last.position), hasNextPage: found.length > first } };
  }
}

async function objectsOf(
  context: Context,
  of: string | null | undefined,
  entity: string | null | undefined,
): Promise<Pick<RecordFilter, "tables" | "id"> & { readonly row?: object | undefined }> {
  const { tables } = RequestContext.servicesOf(context);
  const wanted = tables().byType.get(entity ?? "");
  if (typeof entity === "string" && !wanted) {
    throw invalidInput({ path: "entity", text: { vi: `không có kiểu "${entity}"`, en: `there is no type "${entity}"` } });
  }
  if (typeof of === "string") {
    const { table, id, row } = await asked(context, of);
    return { tables: wanted && wanted !== table ? [] : [table.name], id, row };
  }
  if (!context.viewer.permissions.has(can.readAudit.id)) {
    throw new PlatformError("FORBIDDEN", {
      vi: "Nhật ký của mọi đối tượng chỉ dành cho thanh tra; hãy nêu một đối tượng (of) thuộc phạm vi phụ trách của bạn",
      en: "The trail of all objects is for inspectors: name one object (of) that is in your charge",
    });
  }
  return { tables: wanted ? [wanted.name] : [...tables().byName.keys()] };
}

type Tell = (entry: LogEntry, table: KnownTable) => AuditEntry;

/** Reads once for the page what its sentences need: who the actors are, and what the rows that values name are called. */
async function teller(context: Context, page: readonly LogEntry[], row?: object): Promise<Tell> {
  const { composition, signIn } = RequestContext.servicesOf(context);
  const { schema } = composition();
  const done = page.flatMap(({ actor, roles, at, position }) =>
    actor === undefined || actor.startsWith("db:") ? [] : [{ login: actor, roles, at, position }],
  );
  const known = await signIn.actorsAt(done, RequestContext.platformOf(context));
  const actors = new Map(done.map(({ position }, index) => [position, known[index]]));
  const automatic = new Map(
    composition()
      .plugins.flatMap((plugin) => automationsOf(plugin, context.language))
      .map(({ actor, title }) => [actor, title]),
  );
  const shown = new Map<string, ReadonlyMap<string, ShownProperty>>();
  const shownOf = ({ type, entity }: KnownTable): ReadonlyMap<string, ShownProperty> => {
    const found = shown.get(type) ?? shownProperties(schema, type, entity, context.viewer, row);
    shown.set(type, found);
    return found;
  };
  const names = await namesOf(context, page, (table) => shownOf(table));
  return (entry, table) => {
    const object = schema.getType(table.type) as GraphQLObjectType;
    const { language } = context;
    const changes: FieldChange[] = [];
    const worded: WordedChange[] = [];
    for (const [column, change] of Object.entries(entry.changed)) {
      const property = table.propertyOf(column);
      const known = shownOf(table).get(property);
      if (!known || change.length === 0) {
        changes.push({ field: known?.field ?? property, before: undefined, after: undefined, hidden: true });
        if (known) worded.push({ label: fieldWords(object, known.field, language), hidden: true });
        continue;
      }
      const as = property === "id" ? { idOf: table.type } : known;
      const [before, after] = change.map((value) => valueText(value, as));
      changes.push({ field: known.field, before, after, hidden: false });
      if (property === "id") continue;
      const say = (raw: unknown, text: string | undefined): string | undefined =>
        text === undefined
          ? undefined
          : known.idOf === undefined
            ? valueWords(object, known.field, text, language)
            : (names.get(String(raw)) ?? hiddenRow(schema, known.idOf, language));
      worded.push({ label: fieldWords(object, known.field, language), before: say(change[0], before), after: say(change[1], after), hidden: false });
    }
    const { actor, field, roles = [], at, operation, version, requestId, position } = entry;
    return {
      cursor: cursors.write(position),
      ...{ at, actor, operation, version, requestId, changes, entity: table.type, id: toGlobalId(table.type, entry.id) },
      actorTitle: automatic.get(actor ?? "") ?? actors.get(position)?.title?.[language],
      actorPerson: actors.get(position)?.person,
      actorRoles: roles.map((role) => roleWords(schema, role, language)),
      mutation: field,
      action: field === undefined ? undefined : wordsOf(schema.getMutationType()?.getFields()[field]?.description, language),
      words: sentence(operation, wordsOf(object.description, language) ?? table.type, worded, language),
    };
  };
}

/** What the rows that values name are called, as far as the viewer may see them. */
async function namesOf(
  context: Context,
  page: readonly LogEntry[],
  shownOf: (table: KnownTable) => ReadonlyMap<string, ShownProperty>,
): Promise<Map<string, string>> {
  const { tables } = RequestContext.servicesOf(context);
  const wanted = new Map<string, KnownTable>();
  for (const entry of page) {
    const table = tables().byName.get(entry.table);
    for (const [column, change] of table ? Object.entries(entry.changed) : []) {
      const other = tables().byType.get((table && shownOf(table).get(table.propertyOf(column))?.idOf) ?? "");
      for (const value of other ? change : []) if (typeof value === "string" && other) wanted.set(value, other);
    }
  }
  const names = new Map<string, string>();
  await Promise.all(
    [...wanted].map(async ([id, { entity }]) => {
      const row = (await context.db.byId(entity, id)) as Readonly<Record<string, unknown>> | undefined;
      const name = row?.nameVi ?? row?.name ?? row?.title ?? row?.number ?? row?.code;
      if (typeof name === "string") names.set(id, name);
    }),
  );
  return names;
}

const hiddenRow = (schema: GraphQLSchema, type: string, language: Context["language"]): string => wordsOf(schema.getType(type)?.description, language) ?? type;

/** Roles are the shared model's: its enumeration says what they are called. */
function roleWords(schema: GraphQLSchema, role: string, language: Context["language"]): string {
  const named = schema.getType("Role");
  const value = named && "getValue" in named ? named.getValue(role) : undefined;
  return wordsOf(value?.description, language) ?? role;
}
