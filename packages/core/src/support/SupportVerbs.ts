import { Can, type Context, notAfterToday, OnlyFrom, PlatformError, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { requireCooperative } from "../cooperative/requireCooperative.js";
import { can } from "../permissions.js";
import { SupportAction } from "./SupportAction.js";
import { RecordSupportActionInput, SupportActionPayload, WithdrawSupportActionInput } from "./supportInputs.js";

/** What offices write down of what they did for cooperatives. */
@Resolver()
export class SupportVerbs {
  /** For the department in which the officer serves. That an obstacle was removed is written down by itself. */
  @Can(can.recordSupport)
  @Mutation(() => SupportActionPayload, { description: "Ghi nhận việc đã hỗ trợ hợp tác xã · Write down what was done for a cooperative" })
  recordSupportAction(
    @Arg("input", () => RecordSupportActionInput, { description: "Việc hỗ trợ · The support action" })
    { idempotencyKey: _, ...values }: RecordSupportActionInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<SupportActionPayload> {
    notAfterToday("input.doneOn", values.doneOn, today);
    const [departmentId] = viewer.scope.departments;
    const { login } = viewer;
    if (departmentId === undefined || login === undefined) {
      throw new PlatformError("FORBIDDEN", { vi: "Chỉ người thuộc một cơ quan ghi nhận được", en: "Only who serves in a department writes this down" });
    }
    if (values.kind === "OBSTACLE") {
      throw ruleViolated("SUPPORT_OF_OBSTACLE", {
        vi: "Việc tháo gỡ khó khăn tự ghi khi hợp tác xã xác nhận; hãy dùng phản ánh khó khăn",
        en: "That an obstacle was removed is written down when the cooperative confirms: resolve the obstacle",
      });
    }
    return db.write(async (tx) => {
      await requireCooperative(tx, values.cooperativeId);
      return { action: await tx.insert(SupportAction, { ...values, departmentId, doneBy: login }) };
    });
  }

  @OnlyFrom("departmentId", { is: { vi: "cơ quan đã ghi nhận", en: "the department that wrote it down" } })
  @Can(can.recordSupport)
  @Mutation(() => SupportActionPayload, { description: "Rút việc ghi nhầm · Withdraw what was entered by mistake" })
  withdrawSupportAction(
    @Arg("input", () => WithdrawSupportActionInput, { description: "Việc hỗ trợ · The support action" })
    { id, expectedVersion, reason }: WithdrawSupportActionInput,
    @Ctx() { db, today }: Context,
  ): Promise<SupportActionPayload> {
    return db.write(async (tx) => {
      const { withdrawnOn } = await tx.require(SupportAction, id);
      if (withdrawnOn) throw ruleViolated("support_action_stands", { vi: `Đã rút ngày ${withdrawnOn}`, en: `It was withdrawn on ${withdrawnOn}` });
      return { action: await tx.update(SupportAction, id, expectedVersion, { withdrawnOn: today, withdrawalReason: reason }) };
    });
  }
}
