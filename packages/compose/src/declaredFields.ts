import {
  type BatchedField,
  type Context,
  type DeclaredField,
  type EntityClass,
  type ListingField,
  LocalDate,
  ownershipOf,
  PER_PERSON,
  type RelatedMany,
  type RelatedOne,
} from "@hoptac/kit";
import {
  type GraphQLArgumentConfig,
  GraphQLInt,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
} from "graphql";
import type { Connection } from "./connectionTypes.js";
import type { FieldConfig } from "./fields.js";
import type { ListedColumn } from "./listedColumns.js";
import { listingArguments } from "./listingArguments.js";
import type { Metadata, Source } from "./metadata.js";
import { type Needs, wantedOf } from "./wanted.js";

/** What declared reads are built from. */
export interface ReadTypes {
  readonly metadata: Metadata;
  readonly typeOf: (source: Source) => GraphQLNamedType;
  readonly columnsOf: (entity: EntityClass) => readonly ListedColumn[];
  readonly connectionOf: (entity: EntityClass) => Connection;
}

/** The field that a declared read becomes. Its resolver only hands over to the request's snapshot, which batches. */
export function declaredField(types: ReadTypes, read: DeclaredField, parent: object | undefined): FieldConfig {
  switch (read.kind) {
    case "one":
      return relatedOne(types, read, parent);
    case "many":
      return relatedMany(types, read);
    case "listing":
      return listing(types, read);
    case "batch":
      return batched(types, read);
  }
}

function relatedOne({ metadata, typeOf }: ReadTypes, read: RelatedOne, parent: object | undefined): FieldConfig {
  const entity = read.entity();
  const type = typeOf(entity) as GraphQLObjectType;
  // A row that the viewer may not see looks like none: only what is public is sure to be there.
  const sure = parent !== undefined && metadata.columnsOf(parent).get(read.from)?.nullable === false && ownershipOf(entity)?.kind === "public";
  return {
    type: sure ? new GraphQLNonNull(type) : type,
    description: read.description,
    resolve: (row, _args, { db }, info) => db.declared.one(read, row, wantedOf(info)),
    extensions: { needs: [read.from] } satisfies Needs,
  };
}

function relatedMany({ typeOf }: ReadTypes, read: RelatedMany): FieldConfig {
  return {
    type: listOf(typeOf(read.entity())),
    description: read.description,
    args: { first: { type: GraphQLInt, description: "Chỉ chừng này dòng đầu · Only the first so many" } },
    resolve: (row, { first }, { db }, info) => db.declared.many(read, row, first as number | null | undefined, wantedOf(info)),
    extensions: OWN_ID,
  };
}

function listing(types: ReadTypes, read: ListingField): FieldConfig {
  const { columnsOf, connectionOf } = types;
  const { type, args } = connectionOf(read.entity());
  const argumentsOf = listingArguments(columnsOf(read.entity()));
  const below = read.key !== undefined;
  // A live answer from rows of one account, or their count, is for that account alone.
  const perPerson = ownershipOf(read.entity())?.kind === "account";
  return {
    type: new GraphQLNonNull(type),
    description: read.description,
    args: read.dated ? { ...args, asOf: asOfArgument(types) } : args,
    resolve: (row, given, { db, today }, info) => {
      const asOf = read.dated ? { asOf: (given.asOf as string | null | undefined) ?? today } : {};
      return db.declared.page(read, below ? row : undefined, { ...argumentsOf(given), ...asOf }, wantedOf(info, true));
    },
    extensions: perPerson ? { ...OWN_ID, ...PER_PERSON } : OWN_ID,
  };
}

function batched(types: ReadTypes, read: BatchedField): FieldConfig {
  const named: unknown = read.type();
  const type = Array.isArray(named) ? new GraphQLList(new GraphQLNonNull(outputOf(types, named[0]))) : outputOf(types, named);
  const computeFor = (context: Context, asOf: string) => (parents: readonly object[]) => read.compute(parents as readonly never[], context, asOf);
  const field = { type: read.nullable ? type : new GraphQLNonNull(type), description: read.description, ...(read.perPerson ? { extensions: PER_PERSON } : {}) };
  if (!read.dated) return { ...field, resolve: (row, _args, context) => context.db.declared.batch(read, row, computeFor(context, context.today)) };
  return {
    ...field,
    args: { asOf: asOfArgument(types) },
    resolve: (row, args, context) => {
      const asOf = (args.asOf as string | null | undefined) ?? context.today;
      return context.db.declared.batch(read, row, computeFor(context, asOf), asOf);
    },
  };
}

const asOfArgument = ({ typeOf }: ReadTypes): GraphQLArgumentConfig => ({
  type: typeOf(LocalDate) as GraphQLScalarType,
  description: "Vào ngày; mặc định hôm nay · On this day; today if absent",
});

/** Rows that name their parent are found by its id alone. */
const OWN_ID: { needs: string[] } = { needs: ["id"] };

const listOf = (type: GraphQLNamedType): GraphQLOutputType => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type as GraphQLObjectType)));

const outputOf = ({ typeOf }: ReadTypes, named: unknown): GraphQLObjectType => typeOf(named as Source) as GraphQLObjectType;
