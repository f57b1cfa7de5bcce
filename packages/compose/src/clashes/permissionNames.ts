import { permissionsOf } from "../claims.js";
import { type ClashRule, clash, distinct, grouped, list } from "./scene.js";

/** A right belongs to the plugin that its id names, and is declared once. */
export const permissionNames: ClashRule = ({ plugins }) => {
  const declared = plugins.flatMap((plugin) => permissionsOf(plugin).map((permission) => ({ permission, plugin: plugin.id })));
  return [...grouped(declared, ({ permission }) => permission.id)].flatMap(([id, same]) => {
    const owners = distinct(same.map(({ plugin }) => plugin));
    if (owners.length > 1) {
      return [
        clash("permission", id, owners, {
          vi: `quyền ${id}: ${list(owners, "và")} cùng khai báo; hãy để phân hệ có tên trong mã quyền giữ, bên kia đặt tên khác`,
          en: `permission ${id}: ${list(owners, "and")} both declare it; leave it to the plugin that its id names, and rename the other`,
        }),
      ];
    }
    const [first] = same;
    if (!first || (first.permission.plugin === first.plugin && id.startsWith(`${first.plugin}.`))) return [];
    return [
      clash("permission", id, [first.plugin, first.permission.plugin], {
        vi: `quyền ${id}: ${first.plugin} khai báo dưới tên ${first.permission.plugin}; hãy viết permissions("${first.plugin}", …)`,
        en: `permission ${id}: ${first.plugin} declares it in the name of ${first.permission.plugin}; write permissions("${first.plugin}", …)`,
      }),
    ];
  });
};
