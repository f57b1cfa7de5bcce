import type { Reader } from "@hoptac/kit";
import { Department } from "../department/Department.js";
import type { SupportCounts } from "./SupportCounts.js";

interface Counted {
  readonly department: string | null;
  readonly actions: number;
  readonly cooperatives: number;
}

const COUNTED = `
  select department_id as department, count(*)::integer as actions, count(distinct cooperative_id)::integer as cooperatives
  from core.support_action where withdrawn_on is null and done_on between $1::date and $2::date
  group by grouping sets ((department_id), ()) order by 2 desc, 1`;

/** Counts what was done from a day to a day, both inclusive. */
export async function supportCountsOf(read: Reader, from: string, to: string): Promise<SupportCounts> {
  const rows = await read.query<Counted>(COUNTED, [from, to]);
  const departments = await read.select(Department, "where t.id = any($1::uuid[])", [rows.flatMap(({ department }) => department ?? [])]);
  const whole = rows.find(({ department }) => department === null);
  return {
    actions: whole?.actions ?? 0,
    cooperatives: whole?.cooperatives ?? 0,
    byDepartment: rows.flatMap(({ department: id, ...counts }) => {
      const department = departments.find((one) => one.id === id);
      return department ? [{ department, ...counts }] : [];
    }),
  };
}
