import { type CellKind, cells } from "@hoptac/kit";
import { Department } from "./Department.js";

const title = { vi: "mã cơ quan", en: "department code" };

/** A cell that names a department by its code. */
export const departmentByCode: CellKind = cells.rowOf(() => Department, "code", { title });

/** A cell that names departments by their codes: `STC; UBND_587`. */
export const departmentsByCode: CellKind = cells.rowsOf(() => Department, "code", { title });
