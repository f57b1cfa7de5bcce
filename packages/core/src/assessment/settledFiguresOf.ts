import { PlatformError, type Reader, type Row } from "@hoptac/kit";
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

const TRIES = 5;

/** The figures as they stood at one moment, also while others write: read until two readings agree. `CONFLICT` when they never do. */
export async function settledFiguresOf(read: Reader, period: Row<Period>, asOf: string): Promise<AssessmentFigures> {
  let figures = await assessmentFiguresOf(read, period, asOf);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const again = await assessmentFiguresOf(read, period, asOf);
    if (JSON.stringify(again) === JSON.stringify(figures)) return figures;
    figures = again;
  }
  throw new PlatformError("CONFLICT", {
    vi: "Số liệu đang được cập nhật liên tục; hãy chốt lại sau ít phút",
    en: "The figures keep changing while they are read: freeze them again in some minutes",
  });
}

/** The figures of `overview` as of a day, by names instead of rows: those may change. */
async function assessmentFiguresOf(read: Reader, period: Row<Period>, asOf: string): Promise<AssessmentFigures> {
  const tasks = await halfYearTasks(read, period.id, asOf);
  const support = await supportCountsOf(read, period, asOf);
  return {
    cooperatives: await overviewCooperatives(read, period, asOf),
    plan: await planFiguresOf(read, period.year, asOf),
    tasks: tasks.total,
    tasksByDepartment: tasks.byDepartment.map(({ department, ...figures }) => ({ ...named(department), ...figures })),
    obstacles: (await obstacleFiguresOf(read, asOf, period)).total,
    supportActions: support.actions,
    supportedCooperatives: support.cooperatives,
    supportByDepartment: support.byDepartment.map(({ department, actions, cooperatives }) => ({ ...named(department), actions, cooperatives })),
    reviews: await read.query<FrozenReview>(REVIEWS, [period.id]),
  };
}
