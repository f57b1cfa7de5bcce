import { type Context, invalidInput, Listing, LocalDate } from "@hoptac/kit";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { CalendarDay } from "./CalendarDay.js";
import { WorkSetting } from "./WorkSetting.js";
import { workCalendar } from "./workCalendar.js";
import { workingDayAfter } from "./workingDays.js";

const MOST = 500;

/** Which days are worked. */
@Resolver()
export class CalendarReads {
  @Listing(() => CalendarDay, { orderBy: { day: "ASC" }, description: "Ngày nghỉ lễ, ngày làm bù · Holidays and days worked instead" })
  calendarDays!: Listing<CalendarDay>;

  @Listing(() => WorkSetting, { orderBy: { code: "ASC" }, description: "Quy ước làm việc · What the office sets for its work" })
  workSettings!: Listing<WorkSetting>;

  @Query(() => LocalDate, { description: "Ngày làm việc thứ mấy kể từ ngày mai · The day on which so many working days are over" })
  async workingDay(
    @Arg("after", () => LocalDate, { description: "Sau ngày · After this day" }) after: string,
    @Arg("count", () => Int, { description: "Số ngày làm việc, 0–500 · Working days, 0 to 500" }) count: number,
    @Ctx() { db }: Context,
  ): Promise<string> {
    if (count < 0 || count > MOST) throw invalidInput({ path: "count", text: { vi: `từ 0 đến ${MOST}`, en: `from 0 to ${MOST}` } });
    return workingDayAfter(after, count, await workCalendar(db));
  }
}
