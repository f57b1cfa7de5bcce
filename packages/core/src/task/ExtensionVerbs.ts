import { Can, type Context, invalidInput, NotSame, OnlyFrom, PlatformError, ruleViolated, Takes } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { extensionFlow } from "./extensionFlow.js";
import { GrantExtensionInput, RefuseExtensionInput, RequestExtensionInput, TaskExtensionPayload } from "./extensionInputs.js";
import { Task } from "./Task.js";
import { TaskExtension } from "./TaskExtension.js";
import { UNFINISHED } from "./TaskState.js";
import { extensionCounts } from "./timelinessOf.js";

/** More time: asked for by the lead, decided by who signs for the committee. */
@Resolver()
export class ExtensionVerbs {
  @OnlyFrom("leadDepartmentId", { of: "taskId", is: { vi: "cơ quan, địa phương chủ trì nhiệm vụ", en: "the body that leads the task" } })
  @Can(can.workOnTasks)
  @Mutation(() => TaskExtensionPayload, { description: "Đề nghị gia hạn nhiệm vụ · Ask for more time" })
  requestExtension(
    @Arg("input", () => RequestExtensionInput, { description: "Đề nghị · The request" }) { taskId, newDueOn, reason }: RequestExtensionInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<TaskExtensionPayload> {
    return db.write(async (tx) => {
      const { state, dueOn, leadDepartmentId, cooperatingIds } = await tx.require(Task, taskId);
      if (!dueOn || !UNFINISHED.includes(state)) {
        throw ruleViolated("EXTENSION_OF_UNFINISHED", { vi: "Chỉ gia hạn nhiệm vụ đang thực hiện", en: "Only a task that is under way gets more time" });
      }
      if (newDueOn <= dueOn || newDueOn < today)
        throw invalidInput({
          path: "input.newDueOn",
          text: { vi: `phải sau hạn hiện nay ${dueOn} và không trước hôm nay`, en: `a day after ${dueOn}, and not before today` },
        });
      const [pending] = await tx.select(TaskExtension, "where t.task_id = $1 and t.state = 'REQUESTED'", [taskId]);
      if (pending)
        throw new PlatformError("CONFLICT", {
          vi: `Đã có đề nghị gia hạn đến ${pending.newDueOn} chờ quyết định`,
          en: `A request for ${pending.newDueOn} waits for its decision already`,
        });
      const extension = await tx.insert(TaskExtension, {
        ...{ taskId, leadDepartmentId, cooperatingIds, oldDueOn: dueOn, newDueOn, reason },
        ...{ requestedOn: today, requestedBy: viewer.login ?? "", state: "REQUESTED" },
      });
      return { extension };
    });
  }

  /** The task gets its new day in any case; time is judged by it only when it was granted before the task was due. */
  @NotSame("requestedBy", { did: { vi: "đề nghị gia hạn", en: "asked for the extension" } })
  @Takes(extensionFlow)
  @Mutation(() => TaskExtensionPayload, { description: "Cho gia hạn; hạn cũ vẫn được giữ · Grant more time; the old day is kept" })
  grantExtension(
    @Arg("input", () => GrantExtensionInput, { description: "Quyết định · The decision" }) { id, expectedVersion, remark }: GrantExtensionInput,
    @Ctx() { db, today }: Context,
  ): Promise<TaskExtensionPayload> {
    return db.write(async (tx) => {
      const request = await tx.require(TaskExtension, id);
      const task = await tx.require(Task, request.taskId);
      extensionFlow.after("grantExtension", request.state);
      if (!UNFINISHED.includes(task.state)) {
        throw ruleViolated("EXTENSION_OF_UNFINISHED", { vi: "Nhiệm vụ không còn đang thực hiện", en: "The task is not under way any more" });
      }
      const counts = extensionCounts(today, task.countedDueOn ?? request.oldDueOn);
      const extension = await extensionFlow.take(tx, "grantExtension", request, expectedVersion, { decidedOn: today, counts, ...(remark ? { remark } : {}) });
      await tx.update(Task, task.id, task.version, { dueOn: request.newDueOn, ...(counts ? { countedDueOn: request.newDueOn } : {}) });
      return { extension };
    });
  }

  @NotSame("requestedBy", { did: { vi: "đề nghị gia hạn", en: "asked for the extension" } })
  @Takes(extensionFlow)
  @Mutation(() => TaskExtensionPayload, { description: "Không cho gia hạn, có lý do · Refuse more time, with the reason" })
  refuseExtension(
    @Arg("input", () => RefuseExtensionInput, { description: "Quyết định · The decision" }) { remark, ...input }: RefuseExtensionInput,
    @Ctx() { db, today }: Context,
  ): Promise<TaskExtensionPayload> {
    return db.write(async (tx) => ({
      extension: await extensionFlow.step<TaskExtension>(tx, "refuseExtension", input, () => ({ decidedOn: today, remark, counts: false })),
    }));
  }
}
