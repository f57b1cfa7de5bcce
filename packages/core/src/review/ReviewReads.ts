import { BatchField, type Context, Listing, Related, type Row } from "@hoptac/kit";
import { Ctx, Query, Resolver } from "type-graphql";
import { Area } from "../area/Area.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Obstacle } from "../obstacle/Obstacle.js";
import { Task } from "../task/Task.js";
import { coverageOf, type SheetCount } from "./coverageOf.js";
import { ReviewCampaign } from "./ReviewCampaign.js";
import { ReviewCoverage } from "./ReviewCoverage.js";
import { ReviewExclusion } from "./ReviewExclusion.js";
import { ReviewSheet } from "./ReviewSheet.js";
import { SheetDifference } from "./SheetDifference.js";
import { SheetSuggestion } from "./SheetSuggestion.js";
import { differencesOf, suggestionFor } from "./sheetRules.js";

/** Reviews, and the sheets that the viewer may see. */
@Resolver()
export class ReviewQueries {
  @Query(() => [ReviewCampaign], { description: "Các đợt rà soát, mới nhất trước · Reviews, newest first" })
  reviewCampaigns(@Ctx() { db }: Context): Promise<readonly ReviewCampaign[]> {
    return db.select(ReviewCampaign, "order by coalesce(t.opened_on, t.due_on) desc, t.id desc");
  }

  @Listing(() => ReviewSheet, { orderBy: { signedOn: "DESC" }, description: "Phiếu rà soát · Review sheets" })
  reviewSheets!: Listing<ReviewSheet>;
}

type CountRow = SheetCount & { readonly campaign: string };

/** By the district of the opening's day; where districts are gone, by commune. */
const COUNTED = `
  select s.campaign_id as campaign, coalesce(d.id, a.id) as area, s.state, s.review_group as "group", count(*)::integer as count
  from core.review_sheet s join core.area a on a.id = s.area_id left join core.area d on d.id = a.parent_id and d.level = 'DISTRICT'
  where s.campaign_id = any($1::uuid[]) group by 1, 2, 3, 4`;

/** What a review consists of, and how far it is. */
@Resolver(() => ReviewCampaign)
export class CampaignReads {
  @Listing(() => ReviewSheet, { key: "campaignId", orderBy: { signedOn: "DESC" }, description: "Các phiếu · Its sheets" })
  sheets!: Listing<ReviewSheet>;

  @Listing(() => ReviewExclusion, { key: "campaignId", orderBy: { reason: "ASC" }, description: "Không rà soát, kèm lý do · Who is left out, and why" })
  leftOut!: Listing<ReviewExclusion>;

  @BatchField(() => ReviewCoverage, { description: "Tiến độ, trong phạm vi người xem · How far it is, within what the viewer sees" })
  async coverage(campaigns: readonly Row<ReviewCampaign>[], { db }: Context): Promise<readonly ReviewCoverage[]> {
    const rows = await db.query<CountRow>(COUNTED, [campaigns.map(({ id }) => id)]);
    const areas = await db.select(Area, "where t.id = any($1::uuid[]) order by t.code, t.id", [[...new Set(rows.map(({ area }) => area))]]);
    return campaigns.map(({ id }) => {
      const here = rows.filter(({ campaign }) => campaign === id);
      const byArea = areas.flatMap((area) => {
        const there = here.filter((row) => row.area === area.id);
        return there.length > 0 ? [{ area, ...coverageOf(there) }] : [];
      });
      return { ...coverageOf(here), byArea };
    });
  }
}

/** A cooperative's sheets. */
@Resolver(() => Cooperative)
export class CooperativeReviews {
  @Listing(() => ReviewSheet, { key: "cooperativeId", orderBy: { signedOn: "DESC" }, description: "Phiếu rà soát của hợp tác xã · Its review sheets" })
  reviewSheets!: Listing<ReviewSheet>;
}

/** What helps whoever checks a sheet, and what came of it. */
@Resolver(() => ReviewSheet)
export class SheetReads {
  @Related(() => Obstacle, {
    key: "reviewSheetId",
    orderBy: { reviewItem: "ASC" },
    description: "Phản ánh lập từ các khó khăn của phiếu · The obstacles that its difficulties became",
  })
  obstacles!: Related<Obstacle>;

  @Related(() => Task, {
    key: "reviewSheetId",
    orderBy: { code: "ASC" },
    description: "Nhiệm vụ từ đề xuất của phiếu, nhiều nhất một · The task that its proposal became, at most one",
  })
  tasks!: Related<Task>;

  @BatchField(() => [SheetDifference], { description: "Chỗ khác với số liệu có sẵn · Where it differs from what was on record" })
  differences(sheets: readonly Row<ReviewSheet>[]): Promise<readonly (readonly SheetDifference[])[]> {
    return Promise.resolve(sheets.map(differencesOf));
  }

  @BatchField(() => SheetSuggestion, {
    nullable: true,
    description: "Gợi ý nhóm từ hồ sơ; huyện quyết định · A group that the record suggests; the district decides",
  })
  suggestion(sheets: readonly Row<ReviewSheet>[], { language }: Context): Promise<readonly (SheetSuggestion | undefined)[]> {
    return Promise.resolve(sheets.map((sheet) => suggestionFor(sheet, language)));
  }
}
