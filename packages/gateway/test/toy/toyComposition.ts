import { PlatformError } from "@hoptac/kit";
import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from "graphql";
import type { RequestContext } from "../../src/execute/RequestContext.js";
import type { Compose } from "../../src/Graph.js";

/** What the toy's resolvers did and share, one per gateway. */
export interface ToyWorld {
  value: string;
  writes: number;
  /** Ticks handed to subscribers of `ticks`. */
  readonly ticks: AsyncIterable<{ tick: number }>;
}

type Fields = GraphQLFieldConfigMap<unknown, RequestContext>;

/** A schema with everything that can go right or wrong in execution: lists, connections, interfaces, unions, null bubbling, errors of all kinds. */
export function toySchema(world: ToyWorld, withExtra = true): GraphQLSchema {
  const kind = new GraphQLEnumType({ name: "Kind", values: { BIG: {}, SMALL: {} } });
  const named = new GraphQLInterfaceType({
    name: "Named",
    fields: { name: { type: GraphQLString } },
    resolveType: (value) => (value as { __typename: string }).__typename,
  });
  const thing: GraphQLObjectType = new GraphQLObjectType<unknown, RequestContext>({
    name: "Thing",
    interfaces: [named],
    fields: (): Fields => ({
      id: { type: new GraphQLNonNull(GraphQLID) },
      name: { type: GraphQLString },
      kind: { type: kind },
      size: { type: GraphQLInt },
      ratio: { type: GraphQLFloat },
      later: { type: GraphQLString, resolve: async (source) => `later ${(source as { id: string }).id}` },
      broken: { type: GraphQLString, resolve: () => Promise.reject(new Error("password=hunter2 in select * from secret")) },
      brokenAtOnce: {
        type: GraphQLString,
        resolve: () => {
          throw new Error("stack of internals");
        },
      },
      must: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      refused: {
        type: GraphQLString,
        resolve: () => {
          throw new PlatformError("FORBIDDEN", { vi: "Không được xem", en: "Not for you" });
        },
      },
      things: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(thing))),
        args: { first: { type: GraphQLInt } },
        resolve: (_, { first }) => things(first ?? 3),
      },
      self: { type: thing, resolve: (source) => source },
    }),
  });
  const other = new GraphQLObjectType({ name: "Other", interfaces: [named], fields: { name: { type: GraphQLString }, only: { type: GraphQLString } } });
  const either = new GraphQLUnionType({ name: "Either", types: [thing, other], resolveType: (value) => (value as { __typename: string }).__typename });
  const connection = new GraphQLObjectType<unknown, RequestContext>({
    name: "ThingConnection",
    fields: { nodes: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(thing))) }, totalCount: { type: GraphQLInt } },
  });
  const input = new GraphQLInputObjectType({
    name: "ThingInput",
    fields: { name: { type: new GraphQLNonNull(GraphQLString), defaultValue: "unnamed" }, size: { type: GraphQLInt } },
  });
  const query: GraphQLObjectType = new GraphQLObjectType<unknown, RequestContext>({
    name: "Query",
    fields: (): Fields => ({
      hello: { type: GraphQLString, args: { name: { type: GraphQLString } }, resolve: (_, { name }) => (name === undefined ? "hello" : `hello ${name}`) },
      value: {
        type: GraphQLString,
        resolve: async (_, __, { db }) => {
          await db.query("select 1");
          return world.value;
        },
      },
      echo: {
        type: GraphQLString,
        args: { input: { type: input }, list: { type: new GraphQLList(GraphQLInt) }, kind: { type: kind, defaultValue: "BIG" } },
        resolve: (_, args) => JSON.stringify(args),
      },
      thing: { type: thing, args: { id: { type: new GraphQLNonNull(GraphQLID) } }, resolve: (_, { id }) => (id === "none" ? null : thingOf(id)) },
      things: {
        type: new GraphQLNonNull(connection),
        args: { first: { type: GraphQLInt }, last: { type: GraphQLInt } },
        resolve: (_, { first, last }) => ({ nodes: things(Math.min(first ?? last ?? 3, 100)), totalCount: 60 }),
      },
      named: { type: new GraphQLList(named), resolve: () => [thingOf("1"), { __typename: "Other", name: "o", only: "x" }] },
      either: { type: new GraphQLList(either), resolve: () => [thingOf("1"), { __typename: "Other", name: "o", only: "x" }] },
      plainList: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)), resolve: () => [1, null, 3] },
      slow: {
        type: GraphQLString,
        args: { ms: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_, { ms }) => new Promise((resolve) => setTimeout(() => resolve("slept"), ms)),
      },
      who: { type: GraphQLString, resolve: (_, __, { viewer }) => viewer.login ?? "nobody" },
      signed: { type: GraphQLBoolean, resolve: (_, __, { viewer }) => viewer.login !== undefined },
      viewer: {
        extensions: { perPerson: true },
        type: new GraphQLObjectType({ name: "Viewer", fields: { login: { type: GraphQLString } } }),
        resolve: (_, __, { viewer }) => viewer,
      },
      ...(withExtra ? { extra: { type: GraphQLString, resolve: () => "of the plugin extra" } } : {}),
    }),
  });
  const mutation = new GraphQLObjectType<unknown, RequestContext>({
    name: "Mutation",
    fields: {
      setValue: {
        type: GraphQLString,
        args: { value: { type: new GraphQLNonNull(GraphQLString) } },
        resolve: (_, { value }, context) =>
          context.mutation(
            async () => {
              world.writes += 1;
              return context.db.write(async (tx) => {
                await tx.query("update", [value]);
                return value;
              });
            },
            undefined,
            "setValue",
          ),
      },
    },
  });
  const subscription = new GraphQLObjectType<unknown, RequestContext>({
    name: "Subscription",
    fields: {
      live: { type: new GraphQLNonNull(query) },
      ticks: {
        type: GraphQLInt,
        args: { fail: { type: GraphQLBoolean } },
        subscribe: (_, { fail }) => {
          if (fail) throw new PlatformError("FORBIDDEN", { vi: "Không được nghe", en: "Not to be heard" });
          return world.ticks;
        },
        resolve: (event) => (event as { tick: number }).tick,
      },
    },
  });
  return new GraphQLSchema({ query, mutation, subscription, types: [other] });
}

/** Composes the toy's schema whatever the plugins; switching off "extra" takes its field away. */
export const toyCompose =
  (world: ToyWorld): Compose =>
  (plugins, { disabled }) => {
    const schema = toySchema(world, !disabled.has("extra"));
    return {
      plugins,
      disabled,
      schema,
      sdl: "",
      owners: new Map([
        ["Thing", "toy"],
        ["Query.thing", "toy"],
        ["Query.extra", "extra"],
      ]),
      entities: new Map(),
      panels: [],
      permissions: [],
      version: [...disabled].join() || "all",
    };
  };

const thingOf = (id: string) => ({ __typename: "Thing", id, name: `thing ${id}`, kind: "SMALL", size: 7, ratio: 0.5 });
const things = (count: number) => Array.from({ length: count }, (_, index) => thingOf(String(index + 1)));
