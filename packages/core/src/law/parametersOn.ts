import type { Reader, Row } from "@hoptac/kit";
import { validOn } from "../validity/validOn.js";
import { LawParameter } from "./LawParameter.js";
import type { LawParameterCode } from "./LawParameterCode.js";

/** The numbers that laws set on a day. */
export type LawParameters = ReadonlyMap<LawParameterCode, Row<LawParameter>>;

/** Reads them: one statement. */
export async function parametersOn(day: string, read: Reader): Promise<LawParameters> {
  const rows = await read.select(LawParameter, `where ${validOn("t", "$1::date")}`, [day]);
  return new Map(rows.map((row) => [row.code, row]));
}
