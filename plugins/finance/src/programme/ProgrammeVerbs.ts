import { Can, type Context, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../can.js";
import { BudgetLine } from "./BudgetLine.js";
import { AddBudgetLineInput, BudgetLinePayload, OpenSupportProgrammeInput, SupportProgrammePayload } from "./programmeInputs.js";
import { SupportProgramme } from "./SupportProgramme.js";

/** What finance does with programmes. */
@Resolver()
export class ProgrammeVerbs {
  @Can(can.manageProgramme)
  @Mutation(() => SupportProgrammePayload, { description: "Mở chương trình hỗ trợ · Open a support programme" })
  openSupportProgramme(
    @Arg("input", () => OpenSupportProgrammeInput) input: OpenSupportProgrammeInput,
    @Ctx() { db }: Context,
  ): Promise<SupportProgrammePayload> {
    if (input.endsOn && input.endsOn < input.startsOn) {
      throw ruleViolated("PROGRAMME_DAYS", { vi: "Ngày kết thúc trước ngày bắt đầu chương trình", en: "The programme would end before it starts" });
    }
    return db.write(async (tx) => ({ programme: await tx.insert(SupportProgramme, { ...input, state: "OPEN" }) }));
  }

  @Can(can.manageProgramme)
  @Mutation(() => BudgetLinePayload, { description: "Thêm dòng dự toán · Add a budget line to a programme" })
  addBudgetLine(@Arg("input", () => AddBudgetLineInput) input: AddBudgetLineInput, @Ctx() { db }: Context): Promise<BudgetLinePayload> {
    return db.write(async (tx) => {
      await tx.require(SupportProgramme, input.programmeId);
      return { budgetLine: await tx.insert(BudgetLine, input) };
    });
  }
}
