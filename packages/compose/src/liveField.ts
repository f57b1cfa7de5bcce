import { GraphQLNonNull, type GraphQLObjectType } from "graphql";
import { PLATFORM } from "./dependencies.js";
import { addField } from "./fields.js";

/**
 * Adds `live: Query!`. It has no stream of its own: whoever serves the schema executes its selection set as a query, again after each change.
 * It cannot be declared with type-graphql, which would make a second type named Query.
 */
export function addLiveField(subscription: GraphQLObjectType, query: GraphQLObjectType): void {
  addField(subscription, "live", {
    type: new GraphQLNonNull(query),
    description: "Mọi câu hỏi, trả lời lại mỗi khi dữ liệu thay đổi · Any query, answered again whenever what it was read from changes",
    extensions: { owner: PLATFORM },
  });
}
