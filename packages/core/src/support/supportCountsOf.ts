import type { Reader } from "@hoptac/kit";
import { Department } from "../department/Department.js";
import type { Span } from "../obstacle/obstacleFiguresOf.js";
import type { SupportCounts } from "./SupportCounts.js";

interface Counted {
  readonly department: string | null;
  readonly actions: number;
  readonly cooperatives: number;
}

const COUNTED = `
  select department_id as department, count(*)::integer as actions, count(distinct cooperative_id)::integer as cooperatives
  from core.support_action where withdrawn_on is null and done_on between $1::date and least($2::date, $3::date)
  group by grouping sets ((department_id), ()) order by 2 desc, 1`;

/** Counts what was done within a span, up to a day. */
export async function supportCountsOf(read: Reader, { startsOn, endsOn }: Span, asOf: string): Promise<SupportCounts> {
  const rows = await read.query<Counted>(COUNTED, [startsOn, endsOn, asOf]);
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
