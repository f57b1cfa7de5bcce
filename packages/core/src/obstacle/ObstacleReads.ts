import { BatchField, type Context, Listing, LocalDate, type Row } from "@hoptac/kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { workSettingsOn } from "../calendar/workCalendar.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { periodByCode } from "../period/periodByCode.js";
import { Obstacle } from "./Obstacle.js";
import { ObstacleFigures } from "./ObstacleFigures.js";
import { confirmsItself, isOverdue } from "./obstacleDays.js";
import { obstacleFiguresOf } from "./obstacleFiguresOf.js";

/** Obstacles that the viewer may see, and what they add up to. */
@Resolver()
export class ObstacleQueries {
  @Listing(() => Obstacle, { orderBy: { reportedOn: "DESC" }, description: "Khó khăn, vướng mắc, mới nhất trước · Obstacles, newest first" })
  obstacles!: Listing<Obstacle>;

  @Query(() => ObstacleFigures, {
    description: "Số liệu tháo gỡ theo loại và cơ quan, trong phạm vi người xem · Figures by kind and department, within what the viewer sees",
  })
  async obstacleFigures(
    @Arg("period", () => String, {
      nullable: true,
      description: "Phản ánh trong kỳ sáu tháng, như 2017-H2; trống: từ trước đến nay · Reported in a half-year, as 2017-H2; all if absent",
    })
    period: string | undefined,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Tính đến ngày; mặc định hôm nay · As of this day; today if absent" }) asOf:
      | string
      | undefined,
    @Ctx() { db, today }: Context,
  ): Promise<ObstacleFigures> {
    return obstacleFiguresOf(db, asOf ?? today, period ? await periodByCode(period, db) : undefined);
  }
}

/** The obstacles of a cooperative. */
@Resolver(() => Cooperative)
export class CooperativeObstacles {
  @Listing(() => Obstacle, {
    key: "cooperativeId",
    orderBy: { reportedOn: "DESC" },
    description: "Khó khăn, vướng mắc của hợp tác xã, mới nhất trước · Its obstacles, newest first",
  })
  obstacles!: Listing<Obstacle>;
}

/** The obstacles that a department was given. */
@Resolver(() => Department)
export class DepartmentObstacles {
  @Listing(() => Obstacle, {
    key: "departmentId",
    orderBy: { dueOn: "ASC" },
    description: "Khó khăn, vướng mắc được giao, hạn gần nhất trước · The obstacles it was given, first due first",
  })
  obstacles!: Listing<Obstacle>;
}

/** What follows from an obstacle's days. */
@Resolver(() => Obstacle)
export class ObstacleDays {
  @BatchField(() => Boolean, { asOf: true, description: "Quá hạn mà chưa tháo gỡ · Past its due day, and not resolved" })
  overdue(obstacles: readonly Row<Obstacle>[], _: Context, asOf: string): Promise<readonly boolean[]> {
    return Promise.resolve(obstacles.map((obstacle) => isOverdue(obstacle, asOf)));
  }

  @BatchField(() => LocalDate, {
    nullable: true,
    description: "Tự động xác nhận vào ngày, nếu hợp tác xã không trả lời · The day on which silence counts as a confirmation",
  })
  async confirmsItselfOn(obstacles: readonly Row<Obstacle>[], { db, today }: Context): Promise<readonly (string | undefined)[]> {
    const settings = await workSettingsOn(today, db);
    return obstacles.map((obstacle) => confirmsItself(obstacle, settings));
  }
}
