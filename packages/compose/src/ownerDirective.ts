import { DirectiveLocation, GraphQLDirective, GraphQLNonNull, GraphQLString } from "graphql";

/** `@owner(plugin: "finance")`: which plugin answers for a type, or for a field when that is another than its type's. */
export const ownerDirective = new GraphQLDirective({
  name: "owner",
  description: "Phân hệ chịu trách nhiệm · The plugin that answers for it; a field without it belongs to its type's plugin",
  locations: [
    DirectiveLocation.SCALAR,
    DirectiveLocation.OBJECT,
    DirectiveLocation.FIELD_DEFINITION,
    DirectiveLocation.INTERFACE,
    DirectiveLocation.UNION,
    DirectiveLocation.ENUM,
    DirectiveLocation.INPUT_OBJECT,
    DirectiveLocation.INPUT_FIELD_DEFINITION,
  ],
  args: { plugin: { type: new GraphQLNonNull(GraphQLString), description: "Mã phân hệ · Id of the plugin" } },
});

/** The owner written on a type or field of a composed schema. */
export const ownerWrittenOn = (element: { readonly extensions: Readonly<Record<string, unknown>> }): string | undefined => {
  const { owner } = element.extensions;
  return typeof owner === "string" ? owner : undefined;
};
