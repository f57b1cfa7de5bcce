import { type EntityClass, fromGlobalId, nodeIdsOf } from "@hoptac/kit";
import type { Args } from "./fields.js";
import type { ArgumentRecord, Metadata } from "./metadata.js";

type Decode = (value: unknown, path: string) => unknown;

/**
 * Turns the global ids in a method's arguments into uuids, however deep the input; `undefined` when there are none.
 * An id of another type is `INVALID_INPUT` with its path (`input.cooperativeId`), before the method runs.
 */
export function nodeIdDecoder(metadata: Metadata, args: readonly ArgumentRecord[]): ((args: Args) => Args) | undefined {
  const inputs = new Map<object, Decode | undefined>();
  const members = new Map<string, Decode>();
  for (const { kind, name, type } of args) {
    if (kind === "arg") set(members, name, inputDecoder(metadata, type, inputs));
    else for (const [member, decode] of memberDecoders(metadata, type, inputs)) members.set(member, decode);
  }
  if (members.size === 0) return undefined;
  return (given) => {
    const decoded: Record<string, unknown> = { ...given };
    for (const [name, decode] of members) if (name in decoded) decoded[name] = decode(decoded[name], name);
    return decoded;
  };
}

const set = (members: Map<string, Decode>, name: string, decode: Decode | undefined): void => {
  if (decode) members.set(name, decode);
};

/** Of an input class; found again for inputs that hold themselves. */
function inputDecoder(metadata: Metadata, type: unknown, inputs: Map<object, Decode | undefined>): Decode | undefined {
  if (typeof type !== "function" || metadata.kindOf(type) !== "input" || !holdsIds(metadata, type, new Set())) return undefined;
  if (inputs.has(type)) return inputs.get(type);
  let members: ReadonlyMap<string, Decode> = new Map();
  const decode = everywhere((value, path) => {
    const decoded: Record<string, unknown> = { ...(value as Args) };
    for (const [name, decodeMember] of members) if (name in decoded) decoded[name] = decodeMember(decoded[name], `${path}.${name}`);
    return decoded;
  });
  inputs.set(type, decode);
  members = memberDecoders(metadata, type, inputs);
  return decode;
}

function memberDecoders(metadata: Metadata, type: unknown, inputs: Map<object, Decode | undefined>): ReadonlyMap<string, Decode> {
  const members = new Map<string, Decode>();
  if (typeof type !== "function") return members;
  const ids = nodeIdsOf(type as EntityClass);
  for (const { name, schemaName, getType } of metadata.fieldsOf(type)) {
    const entity = ids.get(name);
    set(members, schemaName, entity ? idDecoder(metadata, entity) : inputDecoder(metadata, getType(), inputs));
  }
  return members;
}

function idDecoder(metadata: Metadata, entity: () => EntityClass): Decode {
  const type = metadata.nameOf(entity()) ?? "";
  return everywhere((value, path) => fromGlobalId(String(value), type, path));
}

/** Lists element by element; what is absent or null stays so. */
const everywhere = (decode: Decode): Decode => {
  const each: Decode = (value, path) => {
    if (value === null || value === undefined) return value;
    return Array.isArray(value) ? value.map((one, index) => each(one, `${path}.${index}`)) : decode(value, path);
  };
  return each;
};

const holdsIds = (metadata: Metadata, type: object, seen: Set<object>): boolean => {
  if (seen.has(type)) return false;
  seen.add(type);
  if (nodeIdsOf(type as EntityClass).size > 0) return true;
  return metadata.fieldsOf(type).some(({ getType }) => {
    const inner = getType();
    return typeof inner === "function" && metadata.kindOf(inner) === "input" && holdsIds(metadata, inner, seen);
  });
};
