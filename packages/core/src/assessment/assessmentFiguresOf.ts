import type { Reader, Row } from "@hoptac/kit";
import type { Department } from "../department/Department.js";
import { obstacleFiguresOf } from "../obstacle/obstacleFiguresOf.js";
import { overviewCooperatives } from "../overview/overviewCooperatives.js";
import type { Period } from "../period/Period.js";
import { supportCountsOf } from "../support/supportCountsOf.js";
import { halfYearTasks } from "../task/halfYearTasks.js";
import { planFiguresOf } from "../task/standingsOf.js";
import type { AssessmentFigures, FrozenReview } from "./AssessmentFigures.js";

const REVIEWS = `
  select r.code, count(s.id)::integer as scope, (count(*) filter (where s.state = 'ACCEPTED'))::integer as accepted,
    (count(*) filter (where s.state = 'EXCUSED'))::integer as excused
  from core.review_campaign r left join core.review_sheet s on s.campaign_id = r.id where r.period_id = $1 group by r.code order by r.code`;

const named = ({ code, nameVi }: Department) => ({ departmentCode: code, departmentNameVi: nameVi });

/** The figures of `overview` as of a day, by names instead of rows: those may change. */
export async function assessmentFiguresOf(read: Reader, { id, year, startsOn, endsOn }: Row<Period>, asOf: string): Promise<AssessmentFigures> {
  const tasks = await halfYearTasks(read, id, asOf);
  const support = await supportCountsOf(read, startsOn, asOf);
  return {
    cooperatives: await overviewCooperatives(read, startsOn, asOf),
    plan: await planFiguresOf(read, year, asOf),
    tasks: tasks.total,
    tasksByDepartment: tasks.byDepartment.map(({ department, ...figures }) => ({ ...named(department), ...figures })),
    obstacles: (await obstacleFiguresOf(read, asOf, { startsOn, endsOn })).total,
    supportActions: support.actions,
    supportedCooperatives: support.cooperatives,
    supportByDepartment: support.byDepartment.map(({ department, actions, cooperatives }) => ({ ...named(department), actions, cooperatives })),
    reviews: await read.query<FrozenReview>(REVIEWS, [id]),
  };
}
