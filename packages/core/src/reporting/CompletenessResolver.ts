import { type Context, LocalDate, notFound, type Row } from "@hoptac/kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Area } from "../area/Area.js";
import { AreaLevel } from "../area/AreaLevel.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { validOn } from "../validity/validOn.js";
import { Completeness } from "./Completeness.js";
import { type AreaCount, completenessOf, type Handed } from "./completenessOf.js";
import { ReportingWindow } from "./ReportingWindow.js";

/** Who has reported, who has not, and how late. */
@Resolver()
export class CompletenessResolver {
  /** Only cooperatives in the viewer's charge count, one by one: whose reports a viewer may not see, of them nothing is said, so that no cell needs to be withheld. */
  @Query(() => Completeness, { description: "Tình hình nộp báo cáo của một kỳ · Who has reported for a window, who has not, and how late" })
  async completeness(
    @Arg("window", () => String, { description: "Mã kỳ báo cáo, ví dụ 2017-H1 · Code of the window, such as 2017-H1" }) code: string,
    @Arg("level", () => AreaLevel, { defaultValue: "DISTRICT", description: "Theo cấp · By this tier" }) level: AreaLevel,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Vào ngày; mặc định hôm nay · On this day; today if absent" }) asOf: string | undefined,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<Completeness> {
    const [window] = await db.select(ReportingWindow, "where t.code = $1", [code]);
    if (!window) throw notFound({ vi: "kỳ báo cáo", en: "reporting window" }, code);
    const { all, areas, cooperatives } = viewer.scope;
    const rows = await db.query<Handed>(HANDED, [window.id, window.endsOn, level, all, areas, cooperatives]);
    const counts = completenessOf(rows, window.dueOn, asOf ?? today);
    const [units, owing] = await Promise.all([
      db.select(Area, "where t.id = any($1::uuid[]) order by t.code, t.id", [counts.map(({ area }) => area)]),
      db.select(Cooperative, "where t.id = any($1::uuid[]) order by t.code, t.id", [counts.flatMap((one) => one.owing)]),
    ]);
    const byArea = new Map(counts.map((one) => [one.area, one]));
    return {
      window,
      expected: rows.length,
      areas: units.flatMap((area) => {
        const here = byArea.get(area.id);
        return here ? [{ ...here, area, owing: owingIn(here, owing) }] : [];
      }),
    };
  }
}

const owingIn = (here: AreaCount, cooperatives: readonly Row<Cooperative>[]): readonly Cooperative[] => {
  const ids = new Set(here.owing);
  return cooperatives.filter(({ id }) => ids.has(id));
};

/** Those on the register at the end of the window ($2), by the unit of tier $3 that their commune of that day lay in. */
const HANDED = `
  with recursive seat as (
    select c.id as cooperative, a.id, a.parent_id, a.level
    from core.register_entry e join core.cooperative c on c.id = e.cooperative_id join core.area a on a.id = e.area_id
    where ${validOn("e", "$2::date")} and e.legal_status <> 'TERMINATED' and ($4 or c.area_id = any($5::uuid[]) or c.id = any($6::uuid[]))
  ), up (cooperative, id, parent_id, level) as (
    select * from seat
    union all
    select u.cooperative, a.id, a.parent_id, a.level from up u join core.area a on a.id = u.parent_id where u.level <> $3
  )
  select u.cooperative, u.id as area, m.submitted_on as "membershipOn", case when s.state <> 'DRAFT' then s.submitted_on end as "statementOn"
  from up u
    left join core.membership_stat m on m.cooperative_id = u.cooperative and m.window_id = $1
    left join core.financial_statement s on s.cooperative_id = u.cooperative and s.window_id = $1
  where u.level = $3 order by u.cooperative`;
