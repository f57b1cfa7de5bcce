import { Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { Column, PrimaryColumn } from "typeorm";
import type { EntityClass } from "./owner.js";

/** Anything with an id of its own. The row holds a UUIDv7; clients see a Relay global id. */
@InterfaceType({ description: "Đối tượng có mã định danh toàn cục · Anything with a global id", autoRegisterImplementations: false })
export abstract class Node {
  @PrimaryColumn("uuid", { default: () => "platform.uuidv7()" })
  @Field(() => ID, { description: "Mã định danh toàn cục · Global id" })
  id!: string;
}

/** A row that several people may edit: every update names the version it was read at (`expectedVersion`). */
@ObjectType()
export abstract class Versioned extends Node {
  @Column("integer", { default: () => "1" })
  @Field(() => Int, { description: "Phiên bản, tăng sau mỗi lần sửa · Version, one more after each change" })
  version!: number;
}

const nodeIds = new WeakMap<object, Map<string, () => EntityClass>>();

/**
 * An id of another object in an input: `@NodeId(() => Cooperative) cooperativeId!: string`; with `list`, several.
 * Clients send the global id; the resolver gets the uuid. An id of another type is refused by name before the resolver runs.
 */
export const NodeId =
  (entity: () => EntityClass, { list = false, ...options }: { list?: boolean; nullable?: boolean; description?: string } = {}) =>
  (target: object, member: string): void => {
    Field(() => (list ? [ID] : ID), options)(target, member);
    nodeIds.set(target, (nodeIds.get(target) ?? new Map()).set(member, entity));
  };

/** The members of an input class that hold ids of other objects, base classes included. */
export function nodeIdsOf(input: abstract new (...args: never[]) => unknown): ReadonlyMap<string, () => EntityClass> {
  const all = new Map<string, () => EntityClass>();
  for (let p: object | null = input.prototype as object; p; p = Object.getPrototypeOf(p)) {
    for (const [member, entity] of nodeIds.get(p) ?? []) if (!all.has(member)) all.set(member, entity);
  }
  return all;
}
