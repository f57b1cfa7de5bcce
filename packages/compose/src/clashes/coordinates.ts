import type { EntityClass, Plugin } from "@hoptac/kit";
import type { Claims } from "../claims.js";
import { ownerOf } from "../claims.js";
import type { Clash } from "../contract.js";
import { plainFieldsOf, tableOf, typeOf } from "../metadata.js";

const between = (owners: readonly string[]): string => owners.map((owner) => `"${owner}"`).join(" and ");
const giua = (owners: readonly string[]): string => owners.map((owner) => `"${owner}"`).join(" và ");

/** Names that the platform puts into every schema. */
const RESERVED_ROOTS = new Set(["Query.node", "Query.nodes", "Subscription.live"]);
const RESERVED_TYPES = /^(PageInfo|Query|Mutation|Subscription|(Text|Number|Decimal|Money|Date|Moment|Boolean|Id)Filter|SortDirection)$/;

/** One name, one type. */
export function doubledTypes(claims: Claims): Clash[] {
  const byName = new Map<string, { kind: string; owners: string[] }>();
  for (const [key, owners] of claims.types) {
    const type = typeOf(key);
    if (!type) continue;
    const same = byName.get(type.name) ?? { kind: type.kind, owners: [] };
    same.owners.push(...owners);
    byName.set(type.name, same);
  }
  return [...byName].flatMap(([name, { kind, owners }]) => {
    if (RESERVED_TYPES.test(name) && owners.some((owner) => owner !== "platform")) return [reserved(name, owners[0] ?? "")];
    if (owners.length < 2) return [];
    return [
      {
        kind: kind === "enum" ? "enum" : "type",
        coordinate: name,
        plugins: owners,
        text: {
          vi: `Kiểu ${name} được ${giua(owners)} cùng khai báo; hãy đổi tên một bên, hoặc để một phân hệ khai báo và phân hệ kia ghi vào "needs"`,
          en: `Type ${name} is declared by ${between(owners)}: rename one, or let one declare it and the other name that one in "needs"`,
        },
      },
    ];
  });
}

const reserved = (coordinate: string, plugin: string): Clash => ({
  kind: "reserved",
  coordinate,
  plugins: [plugin, "platform"],
  text: {
    vi: `${coordinate} của "${plugin}" là tên dành riêng của "platform"; hãy đổi tên`,
    en: `${coordinate} of "${plugin}" is a name that "platform" keeps for itself: rename it`,
  },
});

/** One root field, one plugin. */
export function doubledRoots(claims: Claims): Clash[] {
  const byName = new Map<string, string[]>();
  const claim = (coordinate: string, plugin: string): void => void byName.set(coordinate, [...(byName.get(coordinate) ?? []), plugin]);
  for (const { root, name, plugin } of claims.roots) claim(`${root}.${name}`, plugin);
  for (const { name, plugin } of claims.listings) claim(`Query.${name}`, plugin);
  return [...byName].flatMap(([coordinate, owners]) => {
    if (RESERVED_ROOTS.has(coordinate)) return owners.map((owner) => reserved(coordinate, owner));
    if (owners.length < 2) return [];
    return [
      {
        kind: "root-field",
        coordinate,
        plugins: owners,
        text: {
          vi: `${coordinate} được ${giua(owners)} cùng khai báo; hãy đặt tên theo đối tượng của từng phân hệ`,
          en: `${coordinate} is declared by ${between(owners)}: name each after its own plugin's thing`,
        },
      },
    ];
  });
}

/** One field of a type, one plugin; and nobody replaces a field that another declared. */
export function doubledFields(claims: Claims): Clash[] {
  const clashes: Clash[] = [];
  const byField = new Map<string, string[]>();
  for (const { parent, name, plugin, declared } of claims.fields) {
    const type = typeOf(parent)?.name ?? parent.name;
    const coordinate = `${type}.${name}`;
    const owner = ownerOf(claims, parent) ?? "platform";
    const own = plainFieldsOf(parent).some((field) => field.name === name);
    if (own && (declared !== undefined || owner !== plugin)) {
      clashes.push({
        kind: "replaced-field",
        coordinate,
        plugins: [plugin, owner],
        text: {
          vi: `"${plugin}" thay thế ${coordinate} của "${owner}"; hãy thêm một trường có tên riêng`,
          en: `"${plugin}" replaces ${coordinate} of "${owner}": add a field with a name of its own`,
        },
      });
      continue;
    }
    byField.set(coordinate, [...(byField.get(coordinate) ?? []), plugin]);
  }
  for (const [coordinate, owners] of byField) {
    if (owners.length < 2) continue;
    clashes.push({
      kind: "field",
      coordinate,
      plugins: owners,
      text: {
        vi: `${coordinate} được ${giua(owners)} cùng thêm vào; hãy đổi tên một bên`,
        en: `${coordinate} is added by ${between(owners)}: rename one`,
      },
    });
  }
  return clashes;
}

/** One table, one plugin, in the plugin's own schema. */
export function wrongTables(plugins: readonly Plugin[]): Clash[] {
  const clashes: Clash[] = [];
  const owners = new Map<string, { plugin: string; entity: EntityClass }>();
  for (const plugin of plugins) {
    for (const entity of plugin.entities) {
      const table = tableOf(entity);
      if (!table) {
        clashes.push({
          kind: "no-table",
          coordinate: entity.name,
          plugins: [plugin.id],
          text: { vi: `${entity.name} của "${plugin.id}" thiếu @Entity({ schema: "${plugin.id}" })`, en: `${entity.name} of "${plugin.id}" lacks @Entity({ schema: "${plugin.id}" })` },
        });
        continue;
      }
      const full = `${table.schema}.${table.table}`;
      const before = owners.get(full);
      if (before && before.entity !== entity) {
        clashes.push({
          kind: "table",
          coordinate: full,
          plugins: [before.plugin, plugin.id],
          text: {
            vi: `Bảng ${full} được ${giua([before.plugin, plugin.id])} cùng khai báo; mỗi bảng thuộc một phân hệ, phân hệ kia đọc qua "needs"`,
            en: `Table ${full} is declared by ${between([before.plugin, plugin.id])}: a table belongs to one plugin, the other reads it through "needs"`,
          },
        });
        continue;
      }
      owners.set(full, { plugin: plugin.id, entity });
      if (table.schema !== plugin.id && !plugins.some((other) => other.id === table.schema && other.entities.includes(entity))) {
        clashes.push({
          kind: "foreign-schema",
          coordinate: full,
          plugins: [plugin.id, table.schema],
          text: {
            vi: `Bảng ${full} của "${plugin.id}" nằm trong lược đồ của "${table.schema}"; hãy đặt @Entity({ schema: "${plugin.id}" })`,
            en: `Table ${full} of "${plugin.id}" lies in the schema of "${table.schema}": put it into @Entity({ schema: "${plugin.id}" })`,
          },
        });
      }
    }
  }
  return clashes;
}
