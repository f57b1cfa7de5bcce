import { type EntityClass, invalidInput, readGlobalId } from "@hoptac/kit";
import { type GraphQLField, GraphQLID, type GraphQLInterfaceType, GraphQLList, GraphQLNonNull, type GraphQLObjectType } from "graphql";
import type { ExecutionContext } from "../ExecutionContext.js";

const MOST_NODES = 100;

type Field = GraphQLField<unknown, ExecutionContext>;
const field = (config: Partial<Field> & Pick<Field, "name" | "type" | "description">): Field =>
  ({ args: [], deprecationReason: undefined, extensions: { owner: "platform" }, astNode: undefined, ...config }) as Field;

/** `node` and `nodes`: anything by its global id; hidden and absent look alike. */
export function nodeFields(node: GraphQLInterfaceType, entities: ReadonlyMap<string, EntityClass>): readonly Field[] {
  const load = async (globalId: string, { db }: ExecutionContext): Promise<object | undefined> => {
    const parts = readGlobalId(globalId);
    if (!parts) throw invalidInput({ path: "id", text: { vi: "cần mã (id) do hệ thống cấp", en: "expected an id as the platform gave it out" } });
    const entity = entities.get(parts.type);
    const row = entity && (await db.byId(entity, parts.id));
    return row && { ...row, __typename: parts.type };
  };
  const id = { name: "id", type: new GraphQLNonNull(GraphQLID), description: "Mã định danh toàn cục · Global id" };
  const ids = { name: "ids", type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLID))), description: `Nhiều nhất ${MOST_NODES} mã · At most ${MOST_NODES} ids` };
  return [
    field({
      name: "node",
      type: node,
      description: "Đối tượng theo mã toàn cục; trống khi không có hoặc không được xem · Anything by its id; null when absent or hidden",
      args: [{ ...id, defaultValue: undefined, deprecationReason: undefined, extensions: {}, astNode: undefined }],
      resolve: (_root, args, context) => load(args.id, context),
    }),
    field({
      name: "nodes",
      type: new GraphQLNonNull(new GraphQLList(node)),
      description: "Nhiều đối tượng theo thứ tự các mã · Several, in the order of their ids",
      args: [{ ...ids, defaultValue: undefined, deprecationReason: undefined, extensions: {}, astNode: undefined }],
      resolve: (_root, args, context) => {
        if (args.ids.length > MOST_NODES) throw invalidInput({ path: "ids", text: { vi: `nhiều nhất ${MOST_NODES} mã`, en: `at most ${MOST_NODES} ids` } });
        return args.ids.map((one: string) => load(one, context));
      },
    }),
  ];
}


/** `Subscription.live`: any query kept open. The platform executes what stands below it as a query, again and again. */
export const liveField = (query: GraphQLObjectType): Field =>
  field({
    name: "live",
    type: new GraphQLNonNull(query),
    description:
      "Câu hỏi bất kỳ, được trả lời lại mỗi khi dữ liệu đã đọc thay đổi hoặc sang ngày mới · Any query, answered again whenever what it was read from has changed, or the local day has",
  });
