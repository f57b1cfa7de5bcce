import { type CellKind, cells, type Reference } from "@hoptac/kit";
import { Area } from "./Area.js";

/** A cell that names an administrative unit by its code; `validOn` says on which day the code is meant. */
export const areaOn = (validOn: NonNullable<Reference["validOn"]>): CellKind =>
  cells.rowOf(() => Area, "code", {
    title: { vi: "mã đơn vị hành chính có hiệu lực vào ngày của dòng này", en: "code of an administrative unit valid on the day of this row" },
    validOn,
  });

/** The day of a cell, or none. */
export const dayOf = (cell: unknown): string | undefined => (typeof cell === "string" ? cell : undefined);
