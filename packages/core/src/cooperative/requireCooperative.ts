import { notFound, type Row, type Tx } from "@hoptac/kit";
import { Cooperative } from "./Cooperative.js";

/** The cooperative that something is entered for; `NOT_FOUND` where the viewer sees none. Whether the viewer may write for it the row guard says. */
export async function requireCooperative(tx: Tx, id: string): Promise<Row<Cooperative>> {
  const cooperative = await tx.byId(Cooperative, id);
  if (!cooperative) throw notFound({ vi: "hợp tác xã", en: "cooperative" }, id);
  return cooperative;
}
