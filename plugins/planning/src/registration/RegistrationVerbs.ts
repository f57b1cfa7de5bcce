import { Cooperative } from "@hoptac/core";
import { Can, type Context, type Db, notFound, Takes } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../can.js";
import { enterInRegister } from "./acceptedCase.js";
import { RegistrationCase } from "./RegistrationCase.js";
import { registrationFlow } from "./registrationFlow.js";
import { FileRegistrationCaseInput, RegistrationAnswerInput, RegistrationCasePayload, RegistrationStepInput } from "./registrationInputs.js";
import { checkFiling, checkSeat } from "./registrationRules.js";

/** What the registrar does. */
@Resolver()
export class RegistrationVerbs {
  @Can(can.fileRegistration)
  @Mutation(() => RegistrationCasePayload, { description: "Tiếp nhận hồ sơ đăng ký · File a registration case" })
  fileRegistrationCase(
    @Arg("input", () => FileRegistrationCaseInput) input: FileRegistrationCaseInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    checkFiling(input);
    return db.write(async (tx) => {
      if (input.cooperativeId) {
        const cooperative = await tx.byId(Cooperative, input.cooperativeId);
        if (!cooperative) throw notFound({ vi: "hợp tác xã", en: "cooperative" }, input.cooperativeId);
        checkSeat(cooperative.areaId, input.areaId);
      }
      return { registrationCase: await tx.insert(RegistrationCase, { ...input, state: "FILED", filedOn: today }) };
    });
  }

  /** Law 17/2023/QH15, Art. 42.4 (and the law of 2012 before it): the registrar enters what it accepts. */
  @Takes(registrationFlow)
  @Mutation(() => RegistrationCasePayload, { description: "Chấp thuận hồ sơ và ghi vào sổ đăng ký · Accept a case and enter it in the register" })
  acceptRegistrationCase(
    @Arg("input", () => RegistrationStepInput) input: RegistrationStepInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    return db.write(async (tx) => ({
      registrationCase: await registrationFlow.step<RegistrationCase>(tx, "acceptRegistrationCase", input, async (filed) => ({
        ...{ cooperativeId: await enterInRegister(tx, filed, today), decidedOn: today },
      })),
    }));
  }

  @Takes(registrationFlow)
  @Mutation(() => RegistrationCasePayload, { description: "Yêu cầu sửa đổi, bổ sung, có lý do · Ask for changes, with the reason" })
  askRegistrationChanges(
    @Arg("input", () => RegistrationAnswerInput) input: RegistrationAnswerInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    return answer(db, "askRegistrationChanges", input, today);
  }

  @Takes(registrationFlow)
  @Mutation(() => RegistrationCasePayload, { description: "Từ chối, có lý do · Refuse, with the reason" })
  refuseRegistrationCase(
    @Arg("input", () => RegistrationAnswerInput) input: RegistrationAnswerInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    return answer(db, "refuseRegistrationCase", input, today);
  }

  @Takes(registrationFlow)
  @Mutation(() => RegistrationCasePayload, { description: "Nộp lại hồ sơ đã sửa đổi · File a case again after changes" })
  refileRegistrationCase(
    @Arg("input", () => RegistrationStepInput) input: RegistrationStepInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    return db.write(async (tx) => ({
      registrationCase: await registrationFlow.step<RegistrationCase>(tx, "refileRegistrationCase", input, () => ({ filedOn: today })),
    }));
  }
}

const answer = (
  db: Db,
  step: "askRegistrationChanges" | "refuseRegistrationCase",
  { reason, ...input }: RegistrationAnswerInput,
  decidedOn: string,
): Promise<RegistrationCasePayload> =>
  db.write(async (tx) => ({
    registrationCase: await registrationFlow.step<RegistrationCase>(tx, step, input, () => ({ reason, decidedOn })),
  }));
