import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";

/** The page of a listing that names no size. */
const PAGE = 50;
/** Rows of a related list that names no size. */
const ROWS = 10;
/** Entries of an introspection list: cheap to answer, so they count for few. */
const INTROSPECTED = 8;
const MOST = Number.MAX_SAFE_INTEGER;

/** Estimated fields of an operation's answer. */
export interface Cost {
  readonly cost: number;
  /** It depends on the variables: count again for each request. */
  readonly varies: boolean;
}

/** What an operation stands in: its document's fragments and the schema. */
export interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Counts the fields an answer may have: lists multiply what is below them, a fragment is counted once however often it is spread. Never overflows. */
export function costOf({ schema, fragments }: Surroundings, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Cost {
  const known = new Map<string, number>();
  let varies = false;

  const number = (field: FieldNode, name: string): number | undefined => {
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind !== Kind.VARIABLE) return undefined;
    varies = true;
    const given = variables[value.name.value] ?? defaultOf(operation, value.name.value);
    return typeof given === "number" ? given : undefined;
  };

  const times = (field: FieldNode, definition: GraphQLField<unknown, unknown>, parent: GraphQLNamedType): number => {
    const named = getNamedType(definition.type);
    if (!isCompositeType(named)) return 1;
    const sized = definition.args.some((argument) => argument.name === "first");
    const listing = named.name.endsWith("Connection");
    if (sized || listing) return Math.max(1, number(field, "first") ?? number(field, "last") ?? (listing ? PAGE : ROWS));
    // Rows of a connection were counted at the connection.
    if (!isListType(getNullableType(definition.type)) || parent.name.endsWith("Connection")) return 1;
    return isIntrospectionType(named) ? INTROSPECTED : ROWS;
  };

  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined): number => {
    const definition = parent && fieldOf(schema, parent, field.name.value);
    if (!field.selectionSet) return 1;
    const below = ofSet(field.selectionSet, definition && getNamedType(definition.type));
    return Math.min(MOST, 1 + (definition && parent ? times(field, definition, parent) : 1) * below);
  };

  const ofFragment = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, 0); // a cycle: validation refuses it
    const fragment = fragments.get(name);
    const cost = fragment ? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)) : 0;
    known.set(name, cost);
    return cost;
  };

  const ofSet = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): number => {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, parent);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value);
      else cost += ofSet(selection.selectionSet, selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent);
    }
    return Math.min(MOST, cost);
  };

  const cost = ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return { cost, varies };
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function defaultOf(operation: OperationDefinitionNode, variable: string): number | undefined {
  const value = operation.variableDefinitions?.find((definition) => definition.variable.name.value === variable)?.defaultValue;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}
