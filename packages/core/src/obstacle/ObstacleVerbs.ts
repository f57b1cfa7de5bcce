import { Can, type Context, type Db, invalidInput, NotSame, OnlyFrom, type Row, Takes, type Tx, type Values } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { OnlyItself } from "../cooperative/onlyItself.js";
import { requireCooperative } from "../cooperative/requireCooperative.js";
import { can } from "../permissions.js";
import { Obstacle } from "./Obstacle.js";
import { NoDuplicate, NotItsOwnWord } from "./obstacleDuties.js";
import { obstacleFlow } from "./obstacleFlow.js";
import {
  AssignObstacleInput,
  EscalateObstacleInput,
  ObstaclePayload,
  ObstacleReasonInput,
  ObstacleStepInput,
  ReportObstacleInput,
  ResolveObstacleInput,
  TriageObstacleInput,
} from "./obstacleInputs.js";
import { requireDepartmentOn, requireEvidence, requireOriginal } from "./obstacleRules.js";

/** Whose an obstacle is while it is being solved. */
const GIVEN = { is: { vi: "cơ quan được giao tháo gỡ", en: "the department that the obstacle was given to" } };
const STEP = "Bước và nội dung · The step and what goes with it";

/** What cooperatives, the standing agency and departments do about obstacles. */
@Resolver()
export class ObstacleVerbs {
  /** By the cooperative itself, or for it by an office that has charge of it. */
  @Can(can.reportObstacle)
  @Mutation(() => ObstaclePayload, { description: "Phản ánh khó khăn, vướng mắc · Report an obstacle" })
  reportObstacle(
    @Arg("input", () => ReportObstacleInput, { description: STEP }) { idempotencyKey: _, ...values }: ReportObstacleInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<ObstaclePayload> {
    return db.write(async (tx) => {
      await requireCooperative(tx, values.cooperativeId);
      const origin = viewer.scope.cooperatives.includes(values.cooperativeId) ? "COOPERATIVE" : "ON_BEHALF";
      return { obstacle: await tx.insert(Obstacle, { ...values, origin, state: "REPORTED", reportedOn: today }) };
    });
  }

  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Phân loại, mức độ, phát hiện trùng · Say what kind it is, how grave, and whether it repeats another" })
  triageObstacle(
    @Arg("input", () => TriageObstacleInput, { description: STEP }) { id, expectedVersion, category, severity, duplicateOfId }: TriageObstacleInput,
    @Ctx() { db }: Context,
  ): Promise<ObstaclePayload> {
    return step(db, "triageObstacle", { id, expectedVersion }, async (tx, obstacle) => {
      if (duplicateOfId) await requireOriginal(tx, obstacle, duplicateOfId);
      return { category: category ?? obstacle.category, severity, duplicateOfId: duplicateOfId ?? null };
    });
  }

  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Không tiếp nhận, có lý do · Reject it, with the reason" })
  rejectObstacle(
    @Arg("input", () => ObstacleReasonInput, { description: STEP }) { reason, ...input }: ObstacleReasonInput,
    @Ctx() { db }: Context,
  ): Promise<ObstaclePayload> {
    return step(db, "rejectObstacle", input, () => ({ reason }));
  }

  /** Also hands it over, or gives a new day, while it is under way. */
  @NoDuplicate
  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Giao cơ quan tháo gỡ và hạn · Give it to a department, with a due day" })
  assignObstacle(
    @Arg("input", () => AssignObstacleInput, { description: STEP }) { departmentId, dueOn, ...input }: AssignObstacleInput,
    @Ctx() { db, today }: Context,
  ): Promise<ObstaclePayload> {
    if (dueOn < today) throw invalidInput({ path: "input.dueOn", text: { vi: `cần một ngày từ ${today} trở đi`, en: `expected a day from ${today} on` } });
    return step(db, "assignObstacle", input, async (tx) => {
      await requireDepartmentOn(tx, departmentId, today);
      return { departmentId, dueOn };
    });
  }

  @OnlyFrom("departmentId", GIVEN)
  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Bắt đầu tháo gỡ · Start working on it" })
  startObstacle(@Arg("input", () => ObstacleStepInput, { description: STEP }) input: ObstacleStepInput, @Ctx() { db }: Context): Promise<ObstaclePayload> {
    return step(db, "startObstacle", input, () => ({}));
  }

  @OnlyFrom("departmentId", GIVEN)
  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Báo đã tháo gỡ, có tài liệu hoặc số văn bản · Say what was done, with the evidence" })
  resolveObstacle(
    @Arg("input", () => ResolveObstacleInput, { description: STEP }) { solution, evidenceId, documentNo, ...input }: ResolveObstacleInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<ObstaclePayload> {
    return step(db, "resolveObstacle", input, async (tx, obstacle) => {
      await requireEvidence(tx, obstacle, evidenceId, documentNo);
      const evidence = { solution, evidenceId: evidenceId ?? null, documentNo: documentNo ?? null };
      return { ...evidence, resolvedOn: today, resolvedBy: viewer.login, firstResolvedOn: obstacle.firstResolvedOn ?? today };
    });
  }

  @OnlyFrom("departmentId", GIVEN)
  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Báo vượt thẩm quyền, có lý do · Say that it is beyond the department's authority" })
  referObstacle(
    @Arg("input", () => ObstacleReasonInput, { description: STEP }) { reason, ...input }: ObstacleReasonInput,
    @Ctx() { db }: Context,
  ): Promise<ObstaclePayload> {
    return step(db, "referObstacle", input, () => ({ reason }));
  }

  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Trình cấp trên · Put it to a higher authority" })
  escalateObstacle(
    @Arg("input", () => EscalateObstacleInput, { description: STEP }) { escalatedTo, ...input }: EscalateObstacleInput,
    @Ctx() { db }: Context,
  ): Promise<ObstaclePayload> {
    return step(db, "escalateObstacle", input, () => ({ escalatedTo }));
  }

  @OnlyItself
  @NotSame("resolvedBy", { did: { vi: "báo đã tháo gỡ", en: "reported it resolved" } })
  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Hợp tác xã xác nhận đã tháo gỡ · The cooperative confirms that it is gone" })
  confirmObstacle(
    @Arg("input", () => ObstacleStepInput, { description: STEP }) input: ObstacleStepInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<ObstaclePayload> {
    return step(db, "confirmObstacle", input, () => ({ confirmation: "COOPERATIVE", confirmedOn: today, confirmedBy: viewer.login }));
  }

  @OnlyItself
  @NotItsOwnWord
  @Takes(obstacleFlow)
  @Mutation(() => ObstaclePayload, { description: "Hợp tác xã báo chưa xong, có lý do · The cooperative says that it is not gone" })
  reopenObstacle(
    @Arg("input", () => ObstacleReasonInput, { description: STEP }) { reason, ...input }: ObstacleReasonInput,
    @Ctx() { db }: Context,
  ): Promise<ObstaclePayload> {
    return step(db, "reopenObstacle", input, (_, { reopenedTimes }) => ({ reason, reopenedTimes: reopenedTimes + 1, ...NOT_RESOLVED }));
  }
}

const NOT_RESOLVED = { resolvedOn: null, resolvedBy: null, confirmedOn: null, confirmedBy: null, confirmation: null } satisfies Values<Obstacle>;

const step = (
  db: Db,
  name: keyof typeof obstacleFlow.steps,
  input: ObstacleStepInput,
  work: (tx: Tx, obstacle: Row<Obstacle>) => Values<Obstacle> | Promise<Values<Obstacle>>,
): Promise<ObstaclePayload> => db.write(async (tx) => ({ obstacle: await obstacleFlow.step<Obstacle>(tx, name, input, (obstacle) => work(tx, obstacle)) }));
