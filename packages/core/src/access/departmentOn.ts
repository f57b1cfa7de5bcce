import type { Reader } from "@hoptac/kit";
import { validOn } from "../validity/validOn.js";

/** A department as it stands on a day, and the functions it runs. */
export interface DepartmentInCharge {
  readonly id: string;
  readonly functions: readonly string[];
}

/** A department or, when it has ended by the day, the body that took over; `undefined` when neither is there. */
export async function departmentOn(id: string, asOf: string, read: Reader): Promise<DepartmentInCharge | undefined> {
  const rows = await read.query<{ id: string; plugin: string | null }>(
    `with recursive line (id, successor_id, valid_to) as (
       select d.id, d.successor_id, d.valid_to from core.department d where d.id = $1
       union
       select d.id, d.successor_id, d.valid_to from line l join core.department d on d.id = l.successor_id where l.valid_to < $2::date
     )
     select l.id, o.plugin from line l left join core.plugin_owner o on o.department_id = l.id and ${validOn("o", "$2::date")}
     where l.valid_to is null or l.valid_to >= $2::date order by o.plugin`,
    [id, asOf],
  );
  const [first] = rows;
  return first && { id: first.id, functions: rows.flatMap((row) => (row.plugin === null ? [] : [row.plugin])) };
}
