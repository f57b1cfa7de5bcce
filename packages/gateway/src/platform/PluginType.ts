import type { Composition } from "@hoptac/compose";
import { enumeration, type Language, type Plugin } from "@hoptac/kit";
import { isInterfaceType, isObjectType } from "graphql";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { PluginStatistics } from "../execute/PluginStatistics.js";

/** Whether a plugin takes part. */
export const PluginState = enumeration(
  "PluginState",
  { vi: "Trạng thái phân hệ", en: "State of a plugin" },
  { SERVING: { vi: "Đang phục vụ", en: "Serving" }, OFF: { vi: "Đã tắt, dữ liệu vẫn giữ", en: "Switched off, its tables stay" } },
);

/** What a plugin answers for. */
@ObjectType({ description: "Những gì phân hệ chịu trách nhiệm · What a plugin answers for" })
export class PluginOwnership {
  @Field(() => [String], { description: "Kiểu dữ liệu · Types" })
  types!: readonly string[];
  @Field(() => [String], { description: "Bảng dữ liệu · Tables" })
  tables!: readonly string[];
  @Field(() => [String], { description: "Trường, dạng Kiểu.trường · Fields, as Type.field" })
  fields!: readonly string[];
}

/** A right that a plugin declares. */
@ObjectType({ description: "Quyền do phân hệ khai báo · A right that a plugin declares" })
export class PluginPermission {
  @Field(() => ID, { description: "Mã quyền · Id of the right" })
  id!: string;
  @Field({ description: "Tên quyền · Title" })
  title!: string;
}

/** How long a plugin's fields take. */
@ObjectType({ description: "Thời gian trả lời · How long answers take" })
export class PluginLatency {
  @Field(() => Float, { nullable: true, description: "Trung vị, mili giây · Median, ms" })
  median: number | undefined;
  @Field(() => Int, { description: "Số lượt hỏi · Operations measured" })
  count!: number;
}

/** A department's plugin, as the platform describes itself. */
@ObjectType("Plugin", { description: "Phân hệ của một ngành · A department's plugin" })
export class PluginType {
  @Field(() => ID, { description: "Mã phân hệ · Id" })
  id!: string;
  @Field({ description: "Tên · Title" })
  title!: string;
  @Field({ description: "Phiên bản · Version" })
  version!: string;
  @Field({ description: "Đang bật · Whether it is on" })
  enabled!: boolean;
  @Field(() => PluginState, { description: "Trạng thái · State" })
  state!: keyof typeof PluginState;
  @Field(() => PluginOwnership, { description: "Những gì phân hệ chịu trách nhiệm; trống khi tắt · What it answers for; empty when off" })
  owns!: PluginOwnership;
  @Field(() => [PluginPermission], { description: "Các quyền · Rights it declares" })
  permissions!: readonly PluginPermission[];
  @Field(() => PluginLatency, { description: "Thời gian trả lời từ lúc khởi động · How long its answers take, since the start" })
  latency!: PluginLatency;
  @Field(() => Int, { description: "Số lỗi từ lúc khởi động · Errors since the start" })
  errors!: number;
}

/** A plugin as the graph's type. */
export function pluginType(plugin: Plugin, composition: Composition, statistics: PluginStatistics, language: Language): PluginType {
  const { id, title, version, permissions = {} } = plugin;
  const enabled = !composition.disabled.has(id);
  const { median, count, errors } = statistics.of(id);
  return {
    id,
    title: title[language],
    version,
    enabled,
    state: enabled ? "SERVING" : "OFF",
    owns: ownershipOf(composition, id),
    permissions: Object.values(permissions).map((permission) => ({ id: permission.id, title: permission.title[language] })),
    latency: { median, count },
    errors,
  };
}

const TYPE = /^\w+$/;
const MEMBER = /^(\w+)\.\w+$/;

function ownershipOf({ owners, schema, permissions }: Composition, plugin: string): PluginOwnership {
  const rights = new Set(permissions.map(({ id }) => id));
  const types: string[] = [];
  const fields: string[] = [];
  const tables: string[] = [];
  for (const [coordinate, owner] of owners) {
    if (owner !== plugin) continue;
    const of = MEMBER.exec(coordinate)?.[1];
    if (TYPE.test(coordinate)) types.push(coordinate);
    else if (of === undefined || rights.has(coordinate)) continue;
    else if (!schema.getType(of)) tables.push(coordinate);
    else if (isOutputType(schema.getType(of))) fields.push(coordinate);
  }
  return { types: types.sort(), fields: fields.sort(), tables: tables.sort() };
}

const isOutputType = (type: unknown): boolean => isObjectType(type) || isInterfaceType(type);
