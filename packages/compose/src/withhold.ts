import { type GraphQLNamedType, type GraphQLObjectType, GraphQLSchema, lexicographicSortSchema, specifiedDirectives, validateSchema } from "graphql";
import type { RootName } from "./metadata.js";
import { ownerDirective } from "./ownerDirective.js";

/**
 * The sorted schema of what is left: the roots, the types shown by the enabled plugins, and whatever these reach. Types that only a plugin
 * which is off would reach are not there, so that it leaves no trace.
 */
export function withhold(roots: Readonly<Record<RootName, GraphQLObjectType>>, shown: readonly GraphQLNamedType[]): GraphQLSchema {
  const whole = new GraphQLSchema({
    query: roots.Query,
    ...(hasFields(roots.Mutation) ? { mutation: roots.Mutation } : {}),
    subscription: roots.Subscription,
    types: [...shown],
    directives: [...specifiedDirectives, ownerDirective],
  });
  const schema = lexicographicSortSchema(whole);
  const errors = validateSchema(schema);
  if (errors.length > 0) throw new Error(`the composed schema is not valid: ${errors.map(({ message }) => message).join("; ")}`);
  return schema;
}

const hasFields = (type: GraphQLObjectType): boolean => Object.keys(type.getFields()).length > 0;
