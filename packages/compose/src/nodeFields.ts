import { type EntityClass, invalidInput, PlatformError, readGlobalId, toGlobalId } from "@hoptac/kit";
import { type GraphQLAbstractType, GraphQLID, type GraphQLInterfaceType, GraphQLList, GraphQLNonNull, type GraphQLObjectType } from "graphql";
import { PLATFORM } from "./dependencies.js";
import type { ExecutionContext } from "./ExecutionContext.js";
import { addField, type Resolve } from "./fields.js";

const MOST = 100;

/** Shows the row's uuid as a global id of its type. */
export const globalIdOf =
  (type: string): Resolve<{ id: string }> =>
  ({ id }) =>
    toGlobalId(type, id);

/**
 * Rows are plain objects, so `instanceof` tells nothing: an interface or union goes by `__typename`,
 * and only then by what the plugin itself said.
 */
export function resolveByTypename(type: GraphQLAbstractType): void {
  const own = type.resolveType;
  type.resolveType = (value, context, info, abstractType) => {
    const name = (value as { __typename?: unknown }).__typename;
    return typeof name === "string" ? name : own?.(value, context, info, abstractType);
  };
}

/** Adds `node` and `nodes`: any entity of the enabled plugins by its global id. */
export function addNodeFields(query: GraphQLObjectType, node: GraphQLInterfaceType, entities: ReadonlyMap<string, EntityClass>): void {
  const extensions = { owner: PLATFORM };
  addField(query, "node", {
    type: node,
    description: "Đối tượng theo mã định danh; trống khi không có hoặc không được xem · Anything by its global id; null when absent or hidden",
    args: { id: { type: new GraphQLNonNull(GraphQLID), description: "Mã định danh · Global id" } },
    extensions,
    resolve: (_source, { id }, context) => nodeOf(entities, String(id), "id", context),
  });
  addField(query, "nodes", {
    type: new GraphQLNonNull(new GraphQLList(node)),
    description: `Nhiều đối tượng theo mã định danh, cùng thứ tự, không quá ${MOST} · Several of them, in the order asked, at most ${MOST}`,
    args: { ids: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLID))), description: "Các mã định danh · Global ids" } },
    extensions,
    resolve: (_source, args, context) => {
      const ids = args.ids as readonly string[];
      if (ids.length > MOST) {
        throw new PlatformError(
          "LIMIT_EXCEEDED",
          {
            vi: `nodes: không quá ${MOST} mã, đã gửi ${ids.length}; hãy hỏi nhiều lần`,
            en: `nodes: at most ${MOST} ids, got ${ids.length}; ask several times`,
          },
          { limit: "nodes", allowed: MOST, asked: ids.length },
        );
      }
      return Promise.all(ids.map((id, index) => nodeOf(entities, String(id), `ids.${index}`, context)));
    },
  });
}

async function nodeOf(entities: ReadonlyMap<string, EntityClass>, globalId: string, path: string, context: ExecutionContext): Promise<object | undefined> {
  const parts = readGlobalId(globalId);
  if (!parts) {
    throw invalidInput({ path, text: { vi: "cần mã (id) do hệ thống cấp", en: "expected an id as the platform gave it out" } });
  }
  const entity = entities.get(parts.type);
  // An id of a plugin that is switched off looks like one of a row that is gone.
  const row = entity && (await context.db.byId(entity, parts.id));
  return row && { ...row, __typename: parts.type };
}
