import { type GraphQLNamedType, type GraphQLObjectType, type GraphQLOutputType, GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString, isNamedType, isOutputType } from "graphql";
import { typeOf } from "../metadata.js";

/** The types of a schema under construction, by name; generated ones are added as they are made. */
export class Types {
  readonly #byName: Map<string, GraphQLNamedType>;

  constructor(typeMap: Readonly<Record<string, GraphQLNamedType>>) {
    this.#byName = new Map(Object.entries(typeMap).filter(([name]) => !name.startsWith("__")));
  }

  get<T extends GraphQLNamedType>(name: string): T | undefined {
    return this.#byName.get(name) as T | undefined;
  }

  /** The type of that name, made now when it is not there yet. */
  once<T extends GraphQLNamedType>(name: string, make: () => T): T {
    const found = this.get<T>(name);
    if (found) return found;
    const made = make();
    this.#byName.set(name, made);
    return made;
  }

  object(target: object): GraphQLObjectType {
    const name = typeOf(target)?.name ?? "";
    const type = this.get<GraphQLObjectType>(name);
    if (!type) throw new Error(`no type ${name || String(target)} in the schema`);
    return type;
  }

  /** A type as type-graphql's decorators name it: a class, a scalar, an enumeration, or one of these in brackets. */
  output(named: unknown): GraphQLOutputType {
    if (Array.isArray(named)) return new GraphQLList(new GraphQLNonNull(this.output(named[0])));
    const builtIn = new Map<unknown, GraphQLOutputType>([
      [String, GraphQLString],
      [Number, GraphQLFloat],
      [Boolean, GraphQLBoolean],
    ]).get(named);
    if (builtIn) return builtIn;
    if (isNamedType(named) && isOutputType(named)) return [GraphQLString, GraphQLInt, GraphQLFloat, GraphQLBoolean, GraphQLID].includes(named as never) ? named : (this.once(named.name, () => named) as GraphQLOutputType);
    return this.get(typeOf(named)?.name ?? "") as GraphQLOutputType;
  }
}
