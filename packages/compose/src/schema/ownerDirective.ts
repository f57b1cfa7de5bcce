import { DirectiveLocation, GraphQLDirective, GraphQLNonNull, GraphQLString } from "graphql";

/** `@owner(plugin:)`: which plugin answers for a type, and for a field where it is another than its type's. */
export const ownerDirective = new GraphQLDirective({
  name: "owner",
  description: "Phân hệ chịu trách nhiệm · The plugin that answers for this",
  locations: [
    DirectiveLocation.OBJECT,
    DirectiveLocation.INTERFACE,
    DirectiveLocation.INPUT_OBJECT,
    DirectiveLocation.ENUM,
    DirectiveLocation.UNION,
    DirectiveLocation.SCALAR,
    DirectiveLocation.FIELD_DEFINITION,
  ],
  args: { plugin: { type: new GraphQLNonNull(GraphQLString), description: "Mã phân hệ · Id of the plugin" } },
});
