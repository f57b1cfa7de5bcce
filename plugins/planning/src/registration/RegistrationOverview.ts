import { Overview } from "@hoptac/core";
import { BatchField, type Context } from "@hoptac/kit";
import { Field, Int, ObjectType, Resolver } from "type-graphql";

@ObjectType({ description: "Hồ sơ đăng ký trong kỳ · Registration cases in a half-year" })
export class RegistrationOverview {
  @Field(() => Int, { description: "Đã nộp trong kỳ · Filed within it" })
  filed!: number;

  @Field(() => Int, { description: "Trong đó đã chấp thuận · Of them accepted" })
  accepted!: number;

  @Field(() => Int, { description: "Trong đó chưa trả lời · Of them not answered yet" })
  waiting!: number;
}

const FIGURES = `
  select count(*)::integer as filed, (count(*) filter (where state = 'ACCEPTED'))::integer as accepted, (count(*) filter (where state = 'FILED'))::integer as waiting
  from planning.registration_case where filed_on between $1::date and $2::date`;

/** What planning shows the head. */
@Resolver(() => Overview)
export class OverviewRegistration {
  @BatchField(() => RegistrationOverview, { description: "Hồ sơ đăng ký hợp tác xã · Registration cases" })
  registration(overviews: readonly Overview[], { db }: Context): Promise<readonly RegistrationOverview[]> {
    return Promise.all(
      overviews.map(async ({ period, asOf }) => {
        const [figures] = await db.query<RegistrationOverview>(FIGURES, [period.startsOn, asOf]);
        return figures ?? { filed: 0, accepted: 0, waiting: 0 };
      }),
    );
  }
}
