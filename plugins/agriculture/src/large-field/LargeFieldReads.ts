import { Cooperative } from "@hoptac/core";
import { BatchField, type Context, Decimal, Listing, Related, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { FieldSeason } from "./FieldSeason.js";
import { LargeField } from "./LargeField.js";
import { profitUplift } from "./largeFieldRules.js";

/** Large fields of the province that the viewer may see. */
@Resolver()
export class LargeFieldQueries {
  @Listing(() => LargeField, { orderBy: { name: "ASC" }, description: "Các cánh đồng lớn · Large fields" })
  largeFields!: Listing<LargeField>;
}

/** What agriculture adds to a cooperative. */
@Resolver(() => Cooperative)
export class CooperativeLargeFields {
  @Related(() => LargeField, { key: "cooperativeId", orderBy: { name: "ASC" }, description: "Các cánh đồng lớn của hợp tác xã · Its large fields" })
  largeFields!: Related<LargeField>;
}

/** What is computed of a large field. */
@Resolver(() => LargeField)
export class LargeFieldFigures {
  /** Sown area adds the seasons up; the field's own area does not count a hectare twice. */
  @BatchField(() => Decimal, { description: "Tổng diện tích gieo trồng các vụ, ha · Sown area, all seasons added, hectares" })
  async sownAreaHa(fields: readonly Row<LargeField>[], { db }: Context): Promise<readonly string[]> {
    const sums = await db.query<{ id: string; ha: string }>(
      "select large_field_id as id, sum(area_ha)::text as ha from agriculture.field_season where large_field_id = any($1) group by 1",
      [fields.map((field) => field.id)],
    );
    const byField = new Map(sums.map(({ id, ha }) => [id, ha]));
    return fields.map(({ id }) => byField.get(id) ?? "0");
  }
}

/** What is computed of a season. */
@Resolver(() => FieldSeason)
export class FieldSeasonFigures {
  @BatchField(() => Decimal, {
    nullable: true,
    description: "Mức tăng lợi nhuận so với ngoài cánh đồng, tỷ lệ (0.25 = 25 %) · Profit uplift over the control group, as a ratio",
  })
  async profitUplift(seasons: readonly Row<FieldSeason>[]): Promise<readonly (string | undefined)[]> {
    return seasons.map((season) => profitUplift(season.profitPerHa, season.profitPerHaOutside));
  }
}
