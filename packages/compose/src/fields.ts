import type { Context } from "@hoptac/kit";
import { type GraphQLFieldConfig, type GraphQLFieldConfigMap, GraphQLObjectType } from "graphql";
import type { ExecutionContext } from "./ExecutionContext.js";

/** A row, a page, or whatever a resolver hangs below itself. */
export type Source = object;
export type Args = Readonly<Record<string, unknown>>;
// biome-ignore format: one line reads better
export type FieldConfig<S extends Source = Source> = GraphQLFieldConfig<S, ExecutionContext, Args>;
export type Resolve<S = unknown, C extends Context = ExecutionContext> = NonNullable<GraphQLFieldConfig<S, C, Args>["resolve"]>;

/** Gives a freshly built type one more field. */
export function addField(type: GraphQLObjectType, name: string, config: FieldConfig): void {
  const carrier = new GraphQLObjectType({ name: type.name, fields: { [name]: config } as GraphQLFieldConfigMap<unknown, unknown> });
  Object.assign(type.getFields(), carrier.getFields());
}

/** Takes a field away from a freshly built type. */
export function removeField(type: { getFields(): Record<string, unknown> }, name: string): void {
  delete type.getFields()[name];
}
