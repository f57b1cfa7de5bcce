import { guardOf } from "@hoptac/kit";
import { permissionsOf } from "../claims.js";
import { type ClashRule, clash } from "./scene.js";

/** `@Can` names a right that its plugin, or one it stands on, declares. */
export const guardUnknown: ClashRule = ({ survey, byId }) => {
  const places = [
    ...survey.roots.map((claim) => ({ ...claim, coordinate: `${claim.root}.${claim.field}` })),
    ...survey.fields.map((claim) => ({ ...claim, coordinate: `${claim.type}.${claim.field}` })),
  ];
  return places.flatMap(({ plugin, carrier, member, coordinate }) => {
    const guard = guardOf(carrier, member);
    if (typeof guard !== "object") return [];
    const holder = byId.get(guard.plugin);
    const declared = holder !== undefined && permissionsOf(holder).some(({ id }) => id === guard.id);
    if (declared && survey.mayUse.get(plugin)?.has(guard.plugin)) return [];
    return [
      clash("guard-unknown", coordinate, [plugin, guard.plugin], {
        vi: declared
          ? `${coordinate} của ${plugin}: @Can dùng quyền ${guard.id} của ${guard.plugin} mà ${plugin} không khai báo cần; hãy thêm needs hoặc dùng quyền riêng`
          : `${coordinate} của ${plugin}: @Can dùng quyền ${guard.id} mà ${guard.plugin} không khai báo; hãy thêm vào permissions của ${guard.plugin}`,
        en: declared
          ? `${coordinate} of ${plugin}: @Can asks for ${guard.id} of ${guard.plugin}, which ${plugin} does not need; add it to needs or use a right of your own`
          : `${coordinate} of ${plugin}: @Can asks for ${guard.id}, which ${guard.plugin} does not declare; add it to the permissions of ${guard.plugin}'s manifest`,
      }),
    ];
  });
};
