import { type Context, notFound, PlatformError, type PublishedCell, ruleViolated, type Statistic } from "@hoptac/kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Area } from "../area/Area.js";
import type { CoopSector } from "../cooperative/CoopSector.js";
import { validOn } from "../validity/validOn.js";
import { ReportedBy, type ReportedCell, ReportedTotals } from "./ReportedTotals.js";
import { ReportingWindow } from "./ReportingWindow.js";

/**
 * What cooperatives, enterprises and everybody else signed in may know of figures that are not theirs to read: sums by one fixed dimension, small cells withheld.
 * One table for all, so that nobody's table is another's difference.
 */
@Resolver()
export class ReportedTotalsResolver {
  @Query(() => ReportedTotals, {
    description:
      "Số liệu đã khóa của một kỳ, tổng hợp toàn tỉnh cho mọi người dùng; nhóm dưới ba hợp tác xã không công bố · A locked window's figures summed over the province, for everybody signed in; groups of fewer than three cooperatives are withheld",
  })
  async reportedTotals(
    @Arg("window", () => String, { description: "Mã kỳ báo cáo · Code of the window" }) code: string,
    @Arg("by", () => ReportedBy, { description: "Tổng hợp theo · Summed by" }) by: ReportedBy,
    @Ctx() { db, viewer }: Context,
  ): Promise<ReportedTotals> {
    if (viewer.login === undefined) throw new PlatformError("UNAUTHENTICATED");
    const [window] = await db.select(ReportingWindow, "where t.code = $1", [code]);
    if (!window) throw notFound({ vi: "kỳ báo cáo", en: "reporting window" }, code);
    if (window.state !== "LOCKED") {
      throw ruleViolated("WINDOW_NOT_LOCKED", {
        vi: `Số liệu kỳ ${code} chỉ được tổng hợp công khai sau khi khóa: hai lần hỏi khi còn nhận báo cáo sẽ làm lộ ai vừa nộp`,
        en: `Figures of ${code} are summed for everybody once it is locked: two askings while reports come would differ by whoever reported in between`,
      });
    }
    const { cells, total } = await db.statistic(TOTALS[by], [window.id, window.endsOn]);
    const areas = new Map(
      by === "DISTRICT" ? (await db.select(Area, "where t.id = any($1::uuid[])", [cells.map(({ key }) => key)])).map((area) => [area.id, area]) : [],
    );
    const cell = (one: PublishedCell): ReportedCell => ({
      ...(areas.has(one.key) ? { area: areas.get(one.key) as Area } : by === "SECTOR" && one.key ? { sector: one.key as CoopSector } : {}),
      withheld: one.withheld,
      ...(one.contributors === undefined ? {} : { contributors: one.contributors }),
      ...(one.sums?.members ? { officialMembers: Number(one.sums.members) } : {}),
      ...(one.sums?.revenue ? { revenue: one.sums.revenue } : {}),
    });
    return { window, total: cell(total), cells: cells.map(cell) };
  }
}

/** The figures of window $1 by a cell, of those on the register at its end ($2); those that no cell takes stand in one of their own, so that the cells sum to the total. */
const totals = (key: string, joins = ""): Statistic => ({
  measures: ["members", "revenue"],
  sql: `select case when grouping(k.key) = 1 then null else coalesce(k.key, '') end as key,
      sum(k.members)::text as members, count(k.members)::int as "membersBy", sum(k.revenue)::text as revenue, count(k.revenue)::int as "revenueBy"
    from (
      select ${key} as key, m.official_end as members, s.revenue
      from core.register_entry e ${joins}
        left join core.membership_stat m on m.cooperative_id = e.cooperative_id and m.window_id = $1
        left join core.financial_statement s on s.cooperative_id = e.cooperative_id and s.window_id = $1 and s.state <> 'DRAFT'
      where ${validOn("e", "$2::date")}
    ) k group by grouping sets ((k.key), ()) order by grouping(k.key), k.key`,
});

/** One tier alone on any day, since the sums of communes would add up to those of their district. */
const DISTRICT = `left join lateral (
  select u.id from core.area a left join core.area d on d.id = a.parent_id
    cross join lateral (select case when d.level = 'DISTRICT' then d.id else a.id end as id) u where a.id = e.area_id) unit on true`;

const TOTALS: Readonly<Record<ReportedBy, Statistic>> = { DISTRICT: totals("unit.id::text", DISTRICT), SECTOR: totals("e.sector") };
