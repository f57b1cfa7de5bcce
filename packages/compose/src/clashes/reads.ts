import { type DeclaredField, declaredFieldsOf, type EntityClass, type Plugin } from "@hoptac/kit";
import type { Claims } from "../claims.js";
import type { Clash } from "../contract.js";
import { tableOf } from "../metadata.js";

/** A declared read names an entity of these plugins, and properties that it has. */
export function wrongReads(plugins: readonly Plugin[], claims: Claims): Clash[] {
  const entities = new Set(plugins.flatMap((plugin) => plugin.entities));
  const all: { readonly plugin: string; readonly parent?: EntityClass; readonly field: DeclaredField }[] = [
    ...plugins.flatMap((plugin) => plugin.entities.flatMap((entity) => declaredFieldsOf(entity).map((field) => ({ plugin: plugin.id, parent: entity, field })))),
    ...claims.fields.flatMap(({ plugin, parent, declared }) => (declared ? [{ plugin, parent, field: declared }] : [])),
    ...claims.listings.flatMap(({ plugin, declared }) => (declared ? [{ plugin, field: declared }] : [])),
  ];
  const parentless = claims.parentless.map(({ plugin, resolver, name }) => ({
    kind: "read",
    coordinate: `${resolver.name}.${name}`,
    plugins: [plugin],
    text: {
      vi: `${resolver.name}.${name} của "${plugin}" không nói thuộc kiểu nào; hãy ghi @Resolver(() => …)`,
      en: `${resolver.name}.${name} of "${plugin}" does not say on which type it stands: write @Resolver(() => …)`,
    },
  }));
  const wrongNames = all.flatMap(({ plugin, parent, field }) => {
    if (field.kind === "batch") return [];
    const entity = field.entity();
    const coordinate = `${parent?.name ?? "Query"}.${field.name}`;
    const wrong = (vi: string, en: string): Clash[] => [
      { kind: "read", coordinate, plugins: [plugin], text: { vi: `${coordinate} của "${plugin}": ${vi}`, en: `${coordinate} of "${plugin}": ${en}` } },
    ];
    if (!entity || !entities.has(entity)) {
      return wrong(`đọc ${entity?.name ?? "một thực thể không có"}, không thuộc phân hệ nào trong cấu hình; thêm vào "entities"`, `reads ${entity?.name ?? "an entity that is undefined"}, which is in no plugin's entities here: add it to a manifest`);
    }
    const missing = (of: EntityClass, names: readonly string[]): string | undefined => names.find((name) => !tableOf(of)?.columns.has(name));
    const [of, names] =
      field.kind === "one" ? ([parent ?? entity, [field.from]] as const) : ([entity, [...("key" in field && field.key ? [field.key] : []), ...Object.keys(field.orderBy)]] as const);
    const name = missing(of, names);
    return name === undefined ? [] : wrong(`${of.name} không có cột "${name}"`, `${of.name} has no column "${name}"`);
  });
  return [...parentless, ...wrongNames];
}
