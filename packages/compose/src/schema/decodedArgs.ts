import { type EntityClass, fromGlobalId, nodeIdsOf } from "@hoptac/kit";
import { getNamedType, type GraphQLArgument, isInputObjectType } from "graphql";
import { inputClassOf, type TypeKey, typeOf } from "../metadata.js";

export type Decode = (value: unknown, path: string) => unknown;

/** Turns the global ids of a field's inputs (`@NodeId`) into uuids; `undefined` when it has none. */
export function decoderOf(args: readonly GraphQLArgument[], among: ReadonlySet<TypeKey>): ((args: Record<string, unknown>) => Record<string, unknown>) | undefined {
  const decoders = args.flatMap((arg) => {
    const decode = decoderOfInput(getNamedType(arg.type).name, arg.type, among, new Set());
    return decode ? [[arg.name, decode] as const] : [];
  });
  if (decoders.length === 0) return undefined;
  return (given) => ({ ...given, ...Object.fromEntries(decoders.filter(([name]) => given[name] != null).map(([name, decode]) => [name, decode(given[name], name)])) });
}

function decoderOfInput(name: string, type: GraphQLArgument["type"], among: ReadonlySet<TypeKey>, above: ReadonlySet<string>): Decode | undefined {
  const input = getNamedType(type);
  const target = inputClassOf(name, among);
  if (!isInputObjectType(input) || !target || above.has(name)) return undefined;
  const ids = nodeIdsOf(target);
  const members = Object.values(input.getFields()).flatMap((field) => {
    const entity = ids.get(field.name);
    if (entity) return [[field.name, idOf(entity)] as const];
    const inner = decoderOfInput(getNamedType(field.type).name, field.type, among, new Set([...above, name]));
    return inner ? [[field.name, inner] as const] : [];
  });
  if (members.length === 0) return undefined;
  const one: Decode = (value, path) => {
    const decoded: Record<string, unknown> = { ...(value as object) };
    for (const [member, decode] of members) if (decoded[member] != null) decoded[member] = decode(decoded[member], `${path}.${member}`);
    return decoded;
  };
  return (value, path) => (Array.isArray(value) ? value.map((item, index) => one(item, `${path}.${index}`)) : one(value, path));
}

const idOf =
  (entity: () => EntityClass): Decode =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => fromGlobalId(String(item), typeOf(entity())?.name ?? "", `${path}.${index}`))
      : fromGlobalId(String(value), typeOf(entity())?.name ?? "", path);
