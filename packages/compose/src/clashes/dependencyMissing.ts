import { requirementsOf } from "../dependencies.js";
import { type ClashRule, clash } from "./scene.js";

/** What a plugin needs is in the configuration. */
export const dependencyMissing: ClashRule = ({ plugins, byId }) =>
  plugins.flatMap((plugin) =>
    Object.entries(requirementsOf(plugin))
      .filter(([id]) => !byId.has(id))
      .map(([id, range]) =>
        clash("dependency-missing", plugin.id, [plugin.id, id], {
          vi: `phân hệ ${plugin.id}: cần ${id} ${range} nhưng không có; hãy thêm ${id} vào cấu hình hoặc bỏ ${plugin.id}`,
          en: `plugin ${plugin.id}: needs ${id} ${range}, which is not there; add ${id} to the configuration or take ${plugin.id} out`,
        }),
      ),
  );
