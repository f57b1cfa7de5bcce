import { Cursor, type DeclaredField, type EntityClass, guardOf, type ListingField, ownershipOf } from "@hoptac/kit";
import { type GraphQLArgument, type GraphQLField, GraphQLInt, GraphQLList, GraphQLNonNull, type GraphQLInputType, type GraphQLOutputType } from "graphql";
import type { ExecutionContext } from "../ExecutionContext.js";
import { tableOf } from "../metadata.js";
import { type Connection, connectionOf, readOrder } from "./connections.js";
import { guarded, type Resolve } from "./guarded.js";
import type { Types } from "./Types.js";

/** Makes GraphQL fields of declared reads; their resolvers do nothing but ask the unit of work. */
export class DeclaredFields {
  readonly #types: Types;
  readonly #connections = new Map<EntityClass, Connection>();

  constructor(types: Types) {
    this.#types = types;
  }

  /** A field for the parent type that a class (entity or resolver) puts it on. */
  field(declared: DeclaredField, parent: EntityClass | undefined, declarer: EntityClass, owner: string): GraphQLField<unknown, ExecutionContext> {
    const resolve = guarded(declarer, declared.name, this.#resolver(declared));
    return {
      name: declared.name,
      description: declared.description,
      type: this.#type(declared, parent, guardOf(declarer, declared.name) !== undefined),
      args: this.#args(declared),
      ...(resolve ? { resolve } : {}),
      deprecationReason: undefined,
      extensions: { owner },
      astNode: undefined,
    } as GraphQLField<unknown, ExecutionContext>;
  }

  #type(declared: DeclaredField, parent: EntityClass | undefined, isGuarded: boolean): GraphQLOutputType {
    switch (declared.kind) {
      case "one": {
        const type = this.#types.object(declared.entity());
        // The guard of rows may hide the other row, unless its table is everybody's.
        const nullable = parent === undefined || tableOf(parent)?.columns.get(declared.from) !== false || ownershipOf(declared.entity())?.kind !== "public";
        return nullable || isGuarded ? type : new GraphQLNonNull(type);
      }
      case "many":
        return new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(this.#types.object(declared.entity()))));
      case "listing":
        return new GraphQLNonNull(this.#connection(declared).type);
      case "batch": {
        const type = this.#types.output(declared.type());
        return declared.nullable ? type : new GraphQLNonNull(type);
      }
    }
  }

  #resolver(declared: DeclaredField): Resolve {
    switch (declared.kind) {
      case "one":
        return (parent, _args, { db }) => db.declared.one(declared, parent as object);
      case "many":
        return (parent, args, { db }) => db.declared.many(declared, parent as object, args.first);
      case "batch":
        return (parent, _args, context) => context.db.declared.batch(declared, parent as object, (parents) => declared.compute(parents as never, context));
      case "listing": {
        const { readFilter } = this.#connection(declared);
        return async (parent, args, { db }) => ({
          page: await db.declared.page(declared, parent as object | undefined, { ...args, filter: args.filter && readFilter(args.filter), orderBy: readOrder(args.orderBy) ?? null }),
        });
      }
    }
  }

  #args(declared: DeclaredField): GraphQLArgument[] {
    if (declared.kind === "many") return [argument("first", GraphQLInt, "Nhiều nhất bấy nhiêu dòng đầu · At most so many, from the first")];
    if (declared.kind !== "listing") return [];
    const { filter, order } = this.#connection(declared);
    return [
      argument("after", Cursor, "Đọc tiếp sau con trỏ · Read on after this cursor"),
      argument("before", Cursor, "Đọc ngược trước con trỏ · Read back before this cursor"),
      argument("filter", filter, "Bộ lọc · Filter"),
      argument("first", GraphQLInt, "Số dòng, từ đầu (mặc định 50, nhiều nhất 100) · So many from the start (50 unless said, at most 100)"),
      argument("last", GraphQLInt, "Số dòng, từ cuối (nhiều nhất 100) · So many from the end (at most 100)"),
      argument("orderBy", new GraphQLList(new GraphQLNonNull(order)), "Thứ tự sắp xếp, cột đầu trước · Order, first column first"),
    ];
  }

  #connection(declared: ListingField): Connection {
    return connectionOf(this.#types, declared.entity(), this.#connections);
  }
}

const argument = (name: string, type: GraphQLInputType, description: string): GraphQLArgument =>
  ({ name, type, description, defaultValue: undefined, deprecationReason: undefined, extensions: {}, astNode: undefined }) as GraphQLArgument;
