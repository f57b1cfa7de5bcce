import { Overview } from "@hoptac/core";
import { BatchField, type Context, VND } from "@hoptac/kit";
import { Field, Int, ObjectType, Resolver } from "type-graphql";

@ObjectType({ description: "Đề nghị hỗ trợ trong kỳ · Applications for support in a half-year" })
export class SupportOverview {
  @Field(() => Int, { description: "Số đề nghị đã gửi · Applications handed in" })
  applications!: number;

  @Field(() => Int, { description: "Trong đó đã phê duyệt · Of them approved" })
  approved!: number;

  @Field(() => VND, { description: "Số tiền đề nghị, đồng · Asked for, đồng" })
  requestedAmount!: string;

  @Field(() => VND, { description: "Số tiền phê duyệt, đồng · Approved, đồng" })
  approvedAmount!: string;
}

const FIGURES = `
  select count(*)::integer as applications, (count(*) filter (where state = 'APPROVED'))::integer as approved,
    coalesce(sum(requested_amount), 0)::text as "requestedAmount", coalesce(sum(approved_amount), 0)::text as "approvedAmount"
  from finance.support_application where submitted_on between $1::date and $2::date`;

/** What finance shows the head. */
@Resolver(() => Overview)
export class OverviewApplications {
  @BatchField(() => SupportOverview, { description: "Đề nghị hỗ trợ · Applications for support" })
  supportApplications(overviews: readonly Overview[], { db }: Context): Promise<readonly SupportOverview[]> {
    return Promise.all(
      overviews.map(async ({ period, asOf }) => {
        const [figures] = await db.query<SupportOverview>(FIGURES, [period.startsOn, asOf]);
        return figures ?? { applications: 0, approved: 0, requestedAmount: "0", approvedAmount: "0" };
      }),
    );
  }
}
