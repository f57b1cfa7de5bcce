import type { Reader } from "@hoptac/kit";
import { Department } from "../department/Department.js";
import type { ObstacleCategory } from "./ObstacleCategory.js";
import type { ObstacleFigure, ObstacleFigures } from "./ObstacleFigures.js";

/** Days, both inclusive. */
export interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

type Counted = Omit<ObstacleFigure, "category" | "department" | "medianDays" | "reopenRate"> & {
  readonly category: ObstacleCategory | null;
  readonly department: string | null;
  readonly ofAllCategories: boolean;
  readonly ofAllDepartments: boolean;
  readonly medianDays: string | null;
  readonly reopenRate: string | null;
};

/** What was reported within the span ($2 to $3, open where empty) and by day $1, and what was known of it by then. */
const COUNTED = `
  with known as (
    select o.category, o.department_id, o.reported_on, o.due_on, o.state, o.reopened_times,
      case when o.resolved_on <= $1::date then o.resolved_on end as resolved_on, coalesce(o.first_resolved_on <= $1::date, false) as ever
    from core.obstacle o
    where o.duplicate_of_id is null and o.state <> 'REJECTED' and o.reported_on <= $1::date
      and ($2::date is null or o.reported_on >= $2::date) and ($3::date is null or o.reported_on <= $3::date)
  ), counted as (
    select category, department_id, grouping(category) = 1 as of_all_categories, grouping(department_id) = 1 as of_all_departments,
      count(*)::integer as reported, count(resolved_on)::integer as solved,
      (count(*) filter (where resolved_on is null and due_on < $1::date and state in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED')))::integer as overdue,
      percentile_cont(0.5) within group (order by (resolved_on - reported_on)) as median_days,
      (count(*) filter (where ever))::integer as ever_solved, (count(*) filter (where ever and reopened_times > 0))::integer as reopened
    from known group by grouping sets ((category, department_id), (category), (department_id), ())
  )
  select category, department_id as department, of_all_categories as "ofAllCategories", of_all_departments as "ofAllDepartments", reported, solved,
    reported - solved as missing, overdue, median_days::numeric(10, 1)::text as "medianDays", ever_solved as "everSolved", reopened,
    case when ever_solved > 0 then (reopened::numeric / ever_solved)::numeric(6, 4)::text end as "reopenRate"
  from counted order by category, department_id`;

/** The figures of obstacles as of a day: one statement, and one for the departments' names. */
export async function obstacleFiguresOf(read: Reader, asOf: string, span?: Span): Promise<ObstacleFigures> {
  const rows = await read.query<Counted>(COUNTED, [asOf, span?.startsOn ?? null, span?.endsOn ?? null]);
  const departments = await read.select(Department, "where t.id = any($1::uuid[])", [[...new Set(rows.flatMap(({ department }) => department ?? []))]]);
  const figures = (category: boolean, department: boolean): readonly ObstacleFigure[] =>
    rows
      .filter(({ ofAllCategories, ofAllDepartments }) => ofAllCategories !== category && ofAllDepartments !== department)
      .map(({ category: kind, department: id, medianDays, reopenRate, ...counts }) => {
        const body = departments.find((one) => one.id === id);
        return { ...counts, ...(kind ? { category: kind } : {}), ...(body ? { department: body } : {}), ...told({ medianDays, reopenRate }) };
      });
  const [total = NOTHING] = figures(false, false);
  return { asOf, total, byCategory: figures(true, false), byDepartment: figures(false, true), cells: figures(true, true) };
}

const told = ({ medianDays, reopenRate }: Pick<Counted, "medianDays" | "reopenRate">) => ({
  ...(medianDays === null ? {} : { medianDays }),
  ...(reopenRate === null ? {} : { reopenRate }),
});

const NOTHING: ObstacleFigure = { reported: 0, solved: 0, missing: 0, overdue: 0, everSolved: 0, reopened: 0 };
