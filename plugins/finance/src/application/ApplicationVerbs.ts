import { Can, type Context, ruleViolated, Takes } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../can.js";
import { BudgetLine } from "../programme/BudgetLine.js";
import { SupportProgramme } from "../programme/SupportProgramme.js";
import { applicationFlow } from "./applicationFlow.js";
import { ApplyForSupportInput, AppraiseSupportInput, ApproveSupportInput, RejectSupportInput, SupportApplicationPayload } from "./applicationInputs.js";
import { addWithinBudget, checkAmount, checkAppraisal } from "./applicationRules.js";
import { SupportApplication } from "./SupportApplication.js";

/** What cooperatives and finance do with applications. */
@Resolver()
export class ApplicationVerbs {
  @Can(can.applyForSupport)
  @Mutation(() => SupportApplicationPayload, { description: "Gửi đề nghị hỗ trợ · Apply for support" })
  applyForSupport(@Arg("input", () => ApplyForSupportInput) input: ApplyForSupportInput, @Ctx() { db, today }: Context): Promise<SupportApplicationPayload> {
    checkAmount(input.requestedAmount, "input.requestedAmount");
    return db.write(async (tx) => {
      const programme = await tx.byId(SupportProgramme, input.programmeId);
      if (programme?.state !== "OPEN") {
        throw ruleViolated("PROGRAMME_NOT_OPEN", { vi: "Chương trình không ở trạng thái nhận đề nghị", en: "The programme does not take applications now" });
      }
      return { application: await tx.insert(SupportApplication, { ...input, state: "SUBMITTED", submittedOn: today }) };
    });
  }

  @Takes(applicationFlow)
  @Mutation(() => SupportApplicationPayload, { description: "Thẩm định đề nghị hỗ trợ · Appraise an application" })
  appraiseSupport(@Arg("input", () => AppraiseSupportInput) input: AppraiseSupportInput, @Ctx() { db }: Context): Promise<SupportApplicationPayload> {
    const { appraisedAmount } = input;
    return db.write(async (tx) => ({
      application: await applicationFlow.step<SupportApplication>(tx, "appraiseSupport", input, ({ requestedAmount }) => {
        checkAppraisal(requestedAmount, appraisedAmount);
        return { appraisedAmount };
      }),
    }));
  }

  @Takes(applicationFlow)
  @Mutation(() => SupportApplicationPayload, { description: "Phê duyệt hỗ trợ từ một dòng dự toán · Approve support from a budget line" })
  approveSupport(@Arg("input", () => ApproveSupportInput) input: ApproveSupportInput, @Ctx() { db }: Context): Promise<SupportApplicationPayload> {
    return db.write(async (tx) => {
      // The line first, locked: two approvals from one line wait for each other.
      const line = await tx.require(BudgetLine, input.budgetLineId);
      const asked = await tx.require(SupportApplication, input.id);
      applicationFlow.after("approveSupport", asked.state);
      if (line.programmeId !== asked.programmeId || line.supportType !== asked.supportType) {
        throw ruleViolated("BUDGET_LINE_PURPOSE", {
          vi: "Dòng dự toán thuộc chương trình hoặc nội dung hỗ trợ khác với đề nghị",
          en: "The budget line is of another programme or purpose than the application",
        });
      }
      const amount = asked.appraisedAmount ?? "0";
      await tx.update(BudgetLine, line.id, line.version, { approvedAmount: addWithinBudget(line.amount, line.approvedAmount, amount) });
      const values = { budgetLineId: line.id, approvedAmount: amount };
      return { application: await applicationFlow.take(tx, "approveSupport", asked, input.expectedVersion, values) };
    });
  }

  @Takes(applicationFlow)
  @Mutation(() => SupportApplicationPayload, { description: "Không chấp thuận đề nghị, có lý do · Reject an application, with the reason" })
  rejectSupport(@Arg("input", () => RejectSupportInput) input: RejectSupportInput, @Ctx() { db }: Context): Promise<SupportApplicationPayload> {
    return db.write(async (tx) => ({
      application: await applicationFlow.step<SupportApplication>(tx, "rejectSupport", input, () => ({ reason: input.reason })),
    }));
  }
}
