import { type EntityClass, guardOf, ownershipOf, type Plugin } from "@hoptac/kit";
import type { Claims } from "../claims.js";
import type { Clash } from "../contract.js";
import { restsOn } from "../order.js";

/** One permission id, one plugin, under that plugin's own name. */
export function wrongPermissions(plugins: readonly Plugin[]): Clash[] {
  const owners = new Map<string, string>();
  return plugins.flatMap((plugin) =>
    Object.values(plugin.permissions ?? {}).flatMap((permission): Clash[] => {
      const before = owners.get(permission.id);
      owners.set(permission.id, before ?? plugin.id);
      if (permission.plugin !== plugin.id || (before !== undefined && before !== plugin.id)) {
        return [
          {
            kind: "permission",
            coordinate: permission.id,
            plugins: [plugin.id, before ?? permission.plugin],
            text: {
              vi: `Quyền ${permission.id} do "${plugin.id}" khai báo thuộc tên của "${before ?? permission.plugin}"; hãy dùng permissions("${plugin.id}", …)`,
              en: `Permission ${permission.id}, declared by "${plugin.id}", is in the name of "${before ?? permission.plugin}": declare it with permissions("${plugin.id}", …)`,
            },
          },
        ];
      }
      return [];
    }),
  );
}

/** Every mutation says who may: `@Can(…)`, or `@Anyone()`. */
export const unguardedMutations = (claims: Claims): Clash[] =>
  claims.roots
    .filter(({ root, target, method }) => root === "Mutation" && guardOf(target, method) === undefined)
    .map(({ name, plugin }) => ({
      kind: "unguarded",
      coordinate: `Mutation.${name}`,
      plugins: [plugin],
      text: {
        vi: `Mutation.${name} của "${plugin}" chưa nói ai được thực hiện; thêm @Can(…) hoặc @Anyone()`,
        en: `Mutation.${name} of "${plugin}" does not say who may: add @Can(…), or @Anyone()`,
      },
    }));

/** A right that a guard asks for is declared by its plugin, or by one it rests on. */
export function unknownRights(plugins: readonly Plugin[], claims: Claims): Clash[] {
  const members = [...claims.roots.map(({ root, name, target, method, plugin }) => ({ coordinate: `${root}.${name}`, target: target as EntityClass, method, plugin }))];
  return members.flatMap(({ coordinate, target, method, plugin }) => {
    const guard = guardOf(target, method);
    if (guard === undefined || guard === "anyone") return [];
    const own = plugins.find((one) => one.id === plugin);
    const near = own ? new Set([plugin, ...restsOn(own, plugins)]) : new Set([plugin]);
    const declared = plugins.some((one) => near.has(one.id) && Object.values(one.permissions ?? {}).includes(guard));
    if (declared) return [];
    return [
      {
        kind: "unknown-right",
        coordinate,
        plugins: [plugin, guard.plugin],
        text: {
          vi: `${coordinate} của "${plugin}" đòi quyền ${guard.id} mà "${plugin}" và các phân hệ nó cần không khai báo; thêm vào "permissions" của manifest hoặc ghi "${guard.plugin}" vào "needs"`,
          en: `${coordinate} of "${plugin}" asks for the right ${guard.id}, which neither "${plugin}" nor what it needs declares: put it into the manifest's permissions, or name "${guard.plugin}" in "needs"`,
        },
      },
    ];
  });
}

/** A table without an owner has no guard. */
export const ownerlessEntities = (plugins: readonly Plugin[]): Clash[] =>
  plugins.flatMap((plugin) =>
    plugin.entities
      .filter((entity) => ownershipOf(entity) === undefined)
      .map((entity) => ({
        kind: "ownerless",
        coordinate: entity.name,
        plugins: [plugin.id],
        text: {
          vi: `${entity.name} của "${plugin.id}" chưa khai báo chủ sở hữu; thêm @Owned(…) hoặc kế thừa CooperativeOwned`,
          en: `${entity.name} of "${plugin.id}" declares no owner: add @Owned(…), or extend CooperativeOwned`,
        },
      })),
  );
