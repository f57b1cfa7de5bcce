import { permissionsOf } from "../claims.js";
import { type ClashRule, clash } from "./scene.js";

/** The rights that a sheet asks for are declared by its plugin, or by one that it stands on. */
export const sheetRight: ClashRule = ({ plugins, byId, survey }) =>
  plugins.flatMap(({ id, sheets = [] }) =>
    sheets.flatMap(({ sheet, import: mayImport, export: mayExport = mayImport }) =>
      [...new Set([mayImport, mayExport])].flatMap((right) => {
        const holder = byId.get(right.plugin);
        const declared = holder !== undefined && permissionsOf(holder).some((known) => known.id === right.id);
        if (declared && (right.plugin === id || survey.mayUse.get(id)?.has(right.plugin))) return [];
        return [
          clash("sheet-right", `sheet ${sheet.name}`, [id, right.plugin], {
            vi: `bảng tính "${sheet.name}" của ${id} dùng quyền ${right.id} mà ${right.plugin} không khai báo hoặc ${id} không khai báo cần; hãy thêm vào permissions hoặc needs`,
            en: `sheet "${sheet.name}" of ${id} asks for ${right.id}, which ${right.plugin} does not declare or ${id} does not need; add it to permissions or to needs`,
          }),
        ];
      }),
    ),
  );
