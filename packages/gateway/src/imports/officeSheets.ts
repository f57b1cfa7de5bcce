import { type Composition, checkPermission } from "@hoptac/compose";
import { ALL_SHEETS, guardOf, notFound, type OfficeSheet, PlatformError, type Sheet, type Viewer } from "@hoptac/kit";

/** The sheet of a name when its plugin serves and the viewer may use it this way: `NOT_FOUND`, `UNAUTHENTICATED` or `FORBIDDEN` otherwise. */
export function sheetFor(composition: Composition, name: string, viewer: Viewer, use: "import" | "export"): Sheet {
  const found = officeSheets(composition).find(({ sheet }) => sheet.name === name);
  if (!found) throw notFound({ vi: "bảng", en: "sheet" }, `"${name.slice(0, 60)}"`);
  checkPermission(use === "export" ? (found.export ?? found.import) : found.import, viewer);
  return columnsFor(found.sheet, viewer);
}

/**
 * A sheet with the columns that the viewer may read: of the others a file neither shows nor says anything, so that nothing is found out by sending in a guess.
 * Who may read a column of the own rows alone has none: a cell left empty for the rest would empty it on the way back.
 */
export function columnsFor(sheet: Sheet, { permissions }: Viewer): Sheet {
  const entity = sheet.entity();
  const open = Object.entries(sheet.columns).filter(([property]) => {
    const guard = guardOf(entity, property);
    return typeof guard !== "object" || permissions.has(guard.id);
  });
  return open.length === Object.keys(sheet.columns).length ? sheet : { ...sheet, columns: Object.fromEntries(open) };
}

/** The sheet of a name, or by `workbook` all that the viewer may use this way, in the order in which they name each other. As `sheetFor`; never empty. */
export function sheetsFor(composition: Composition, name: string, viewer: Viewer, use: "import" | "export"): readonly Sheet[] {
  if (name !== ALL_SHEETS) return [sheetFor(composition, name, viewer, use)];
  const sheets = officeSheets(composition)
    .filter((one) => viewer.permissions.has((use === "export" ? (one.export ?? one.import) : one.import).id))
    .map(({ sheet }) => columnsFor(sheet, viewer));
  const { login } = viewer;
  if (sheets.length > 0) return sheets;
  if (login === undefined) throw new PlatformError("UNAUTHENTICATED");
  throw new PlatformError("FORBIDDEN", {
    vi: `${login} không được ${use === "export" ? "xuất" : "nhập"} bảng nào`,
    en: `${login} may not ${use} any sheet`,
  });
}

/** The sheets of the plugins that serve. */
export const officeSheets = ({ plugins, disabled }: Composition): readonly OfficeSheet[] =>
  plugins.filter(({ id }) => !disabled.has(id)).flatMap(({ sheets = [] }) => sheets);
