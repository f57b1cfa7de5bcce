import { Can, type Context, type Db } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../can.js";
import { enterInRegister } from "./acceptedCase.js";
import { RegistrationCase } from "./RegistrationCase.js";
import { FileRegistrationCaseInput, RegistrationAnswerInput, RegistrationCasePayload, RegistrationStepInput } from "./registrationInputs.js";
import { checkFiling, type RegistrationVerb, stateAfter } from "./registrationRules.js";

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
    return db.write(async (tx) => ({ registrationCase: await tx.insert(RegistrationCase, { ...input, state: "FILED", filedOn: today }) }));
  }

  /** Law 17/2023/QH15, Art. 42.4 (and the law of 2012 before it): the registrar enters what it accepts. */
  @Can(can.decideRegistration)
  @Mutation(() => RegistrationCasePayload, { description: "Chấp thuận hồ sơ và ghi vào sổ đăng ký · Accept a case and enter it in the register" })
  acceptRegistrationCase(
    @Arg("input", () => RegistrationStepInput) input: RegistrationStepInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    return db.write(async (tx) => {
      const filed = await tx.require(RegistrationCase, input.id);
      const state = stateAfter("accept", filed.state);
      const cooperativeId = await enterInRegister(tx, filed, today);
      return { registrationCase: await tx.update(RegistrationCase, filed.id, input.expectedVersion, { state, cooperativeId, decidedOn: today }) };
    });
  }

  @Can(can.decideRegistration)
  @Mutation(() => RegistrationCasePayload, { description: "Yêu cầu sửa đổi, bổ sung, có lý do · Ask for changes, with the reason" })
  askRegistrationChanges(
    @Arg("input", () => RegistrationAnswerInput) input: RegistrationAnswerInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    return answer(db, "askChanges", input, today);
  }

  @Can(can.decideRegistration)
  @Mutation(() => RegistrationCasePayload, { description: "Từ chối, có lý do · Refuse, with the reason" })
  refuseRegistrationCase(
    @Arg("input", () => RegistrationAnswerInput) input: RegistrationAnswerInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    return answer(db, "refuse", input, today);
  }

  @Can(can.fileRegistration)
  @Mutation(() => RegistrationCasePayload, { description: "Nộp lại hồ sơ đã sửa đổi · File a case again after changes" })
  refileRegistrationCase(
    @Arg("input", () => RegistrationStepInput) input: RegistrationStepInput,
    @Ctx() { db, today }: Context,
  ): Promise<RegistrationCasePayload> {
    return db.write(async (tx) => {
      const filed = await tx.require(RegistrationCase, input.id);
      return {
        registrationCase: await tx.update(RegistrationCase, filed.id, input.expectedVersion, { state: stateAfter("fileAgain", filed.state), filedOn: today }),
      };
    });
  }
}

const answer = (db: Db, verb: RegistrationVerb, { id, expectedVersion, reason }: RegistrationAnswerInput, day: string): Promise<RegistrationCasePayload> =>
  db.write(async (tx) => {
    const filed = await tx.require(RegistrationCase, id);
    return { registrationCase: await tx.update(RegistrationCase, id, expectedVersion, { state: stateAfter(verb, filed.state), reason, decidedOn: day }) };
  });
