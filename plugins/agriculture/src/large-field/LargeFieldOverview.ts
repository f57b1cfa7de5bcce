import { Overview } from "@hoptac/core";
import { BatchField, type Context, Decimal } from "@hoptac/kit";
import { Field, Int, ObjectType, Resolver } from "type-graphql";

@ObjectType({ description: "Cánh đồng lớn trong kỳ · Large fields in a half-year" })
export class LargeFieldOverview {
  @Field(() => Int, { description: "Số cánh đồng đã đề xuất, trừ đã dừng · Fields proposed so far, without those stopped" })
  fields!: number;

  @Field(() => Decimal, { description: "Diện tích đăng ký của chúng, ha · Their registered area, hectares" })
  areaHa!: string;

  @Field(() => Int, { description: "Số vụ sản xuất trong kỳ · Seasons that ran within the half-year" })
  seasons!: number;
}

const FIGURES = `
  select count(*)::integer as fields, coalesce(sum(f.area_ha), 0)::text as "areaHa",
    (select count(*)::integer from agriculture.field_season s where s.starts_on <= $1::date and (s.ends_on is null or s.ends_on >= $2::date)) as seasons
  from agriculture.large_field f where f.proposed_on <= $1::date and f.state <> 'STOPPED'`;

/** What agriculture shows the head. */
@Resolver(() => Overview)
export class OverviewLargeFields {
  @BatchField(() => LargeFieldOverview, { description: "Cánh đồng lớn · Large fields" })
  largeFields(overviews: readonly Overview[], { db }: Context): Promise<readonly LargeFieldOverview[]> {
    return Promise.all(
      overviews.map(async ({ period, asOf }) => {
        const [figures] = await db.query<LargeFieldOverview>(FIGURES, [asOf, period.startsOn]);
        return figures ?? { fields: 0, areaHa: "0", seasons: 0 };
      }),
    );
  }
}
