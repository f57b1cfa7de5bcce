import { Can, type Context } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import type { HalfYear } from "./HalfYear.js";
import { Period } from "./Period.js";
import { requireHalfYearCode } from "./periodByCode.js";
import { OpenHalfYearInput, PeriodPayload } from "./periodInputs.js";

const SPAN: Readonly<Record<HalfYear, readonly [first: string, last: string]>> = { H1: ["01-01", "06-30"], H2: ["07-01", "12-31"] };

/** Half-years are opened before they are worked in; a meeting that assessed one closes it. */
@Resolver()
export class PeriodVerbs {
  /** `CONFLICT` (`period_once`) for a half-year that is there already. */
  @Can(can.keepMeetings)
  @Mutation(() => PeriodPayload, { description: "Mở kỳ sáu tháng để giao việc · Open a half-year, so that tasks may be assigned in it" })
  openHalfYear(
    @Arg("input", () => OpenHalfYearInput, { description: "Kỳ · The half-year" }) { period: code }: OpenHalfYearInput,
    @Ctx() { db }: Context,
  ): Promise<PeriodPayload> {
    requireHalfYearCode(code, "input.period");
    const [year = "", half] = code.split("-") as [string, HalfYear];
    const [first, last] = SPAN[half];
    const values = { year: Number(year), half, startsOn: `${year}-${first}`, endsOn: `${year}-${last}`, state: "OPEN" as const };
    return db.write(async (tx) => ({ period: await tx.insert(Period, values) }));
  }
}
