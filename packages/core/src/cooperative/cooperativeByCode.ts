import { type CellKind, cells } from "@hoptac/kit";
import { Cooperative } from "./Cooperative.js";

/** A cell that names a cooperative by its code. */
export const cooperativeByCode: CellKind = cells.rowOf(() => Cooperative, "code", { title: { vi: "mã số hợp tác xã", en: "cooperative code" } });
