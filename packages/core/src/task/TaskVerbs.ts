import { Can, type Context, invalidInput, NotSame, OnlyFrom, ruleViolated, Takes } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { given } from "../validity/given.js";
import { followTask } from "./followTask.js";
import { judge } from "./judge.js";
import { assignNewTask, assignTask, draftTask, dueDayOf } from "./newTask.js";
import { AssignTasksInput, DraftTaskInput, UpdateTaskInput } from "./newTaskInputs.js";
import { PlanItem } from "./PlanItem.js";
import { AddPlanItemInput, PlanItemPayload } from "./planInputs.js";
import { Task } from "./Task.js";
import { TaskEvidence } from "./TaskEvidence.js";
import { TaskReport } from "./TaskReport.js";
import { taskFlow } from "./taskFlow.js";
import * as inputs from "./taskInputs.js";
import { timeVerdictOf } from "./timelinessOf.js";

const LEAD = { is: { vi: "cơ quan, địa phương chủ trì nhiệm vụ", en: "the body that leads the task" } };

/** What happens to tasks, in the order in which it does. */
@Resolver()
export class TaskVerbs {
  @Can(can.keepPlan)
  @Mutation(() => PlanItemPayload, { description: "Ghi nội dung kế hoạch năm · Enter an item of a year's plan" })
  addPlanItem(
    @Arg("input", () => AddPlanItemInput, { description: "Nội dung · The item" }) { idempotencyKey: _, ...item }: AddPlanItemInput,
    @Ctx() { db }: Context,
  ): Promise<PlanItemPayload> {
    return db.write(async (tx) => ({ planItem: await tx.insert(PlanItem, item) }));
  }

  @Can(can.assignTasks)
  @Mutation(() => inputs.TaskPayload, { description: "Dự thảo nhiệm vụ · Draft a task" })
  draftTask(
    @Arg("input", () => DraftTaskInput, { description: "Nhiệm vụ · The task" }) { idempotencyKey: _, ...task }: DraftTaskInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<inputs.TaskPayload> {
    return db.write(async (tx) => ({ task: await draftTask(tx, task, { today, by: viewer.login ?? "" }) }));
  }

  @Can(can.assignTasks)
  @Mutation(() => inputs.TaskPayload, { description: "Sửa dự thảo nhiệm vụ · Change a draft" })
  updateTask(
    @Arg("input", () => UpdateTaskInput, { description: "Thay đổi · The changes" }) { id, expectedVersion, ...changes }: UpdateTaskInput,
    @Ctx() { db, today }: Context,
  ): Promise<inputs.TaskPayload> {
    const { dueInWorkingDays, dueOn, ...patch } = given(changes, "title", "isKey", "urgency", "cooperatingIds");
    return db.write(async (tx) => {
      const task = await tx.require(Task, id);
      if (task.state !== "DRAFT") {
        throw ruleViolated("TASK_DRAFT", {
          vi: "Chỉ sửa được khi còn dự thảo; đã giao thì gia hạn, chuyển hoặc hủy",
          en: "Only a draft is changed: what was assigned is extended, transferred or cancelled",
        });
      }
      const due = await dueDayOf(tx, { ...(dueOn ? { dueOn } : {}), ...(dueInWorkingDays ? { dueInWorkingDays } : {}) }, { today });
      const dates = due ? { dueOn: due, originalDueOn: due, countedDueOn: due } : {};
      return { task: await tx.update(Task, id, expectedVersion, { ...patch, ...dates }) };
    });
  }

  /** `INVALID_INPUT` with everything that is not clear yet. */
  @Takes(taskFlow)
  @Mutation(() => inputs.TaskPayload, { description: "Giao nhiệm vụ · Assign a task" })
  assignTask(
    @Arg("input", () => inputs.AssignTaskInput, { description: "Nhiệm vụ · The task" }) { id, expectedVersion }: inputs.AssignTaskInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<inputs.TaskPayload> {
    return db.write(async (tx) => ({ task: await assignTask(tx, await tx.require(Task, id), expectedVersion, { today, by: viewer.login ?? "" }) }));
  }

  @Can(can.assignTasks)
  @Mutation(() => inputs.TasksPayload, {
    description: "Giao nhiều nhiệm vụ mới và dự thảo một lần, tất cả hoặc không · Assign new tasks and drafts at once, all or none",
  })
  async assignTasks(
    @Arg("input", () => AssignTasksInput, { description: "Các nhiệm vụ · The tasks" }) input: AssignTasksInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<inputs.TasksPayload> {
    const tasks = input.tasks ?? [];
    const drafts = input.drafts ?? [];
    if (tasks.length + drafts.length === 0) {
      throw invalidInput({ path: "input.tasks", text: { vi: "cần ít nhất một nhiệm vụ mới hoặc một dự thảo", en: "expected a new task or a draft at least" } });
    }
    const frame = { today, by: viewer.login ?? "" };
    return db.write(async (tx) => {
      const assigned: Task[] = [];
      for (const [index, task] of tasks.entries()) assigned.push(await assignNewTask(tx, task, { ...frame, path: `input.tasks.${index}` }));
      for (const [index, { id, expectedVersion }] of drafts.entries()) {
        assigned.push(await assignTask(tx, await tx.require(Task, id), expectedVersion, { ...frame, path: `input.drafts.${index}` }));
      }
      return { tasks: assigned };
    });
  }

  @OnlyFrom("leadDepartmentId", LEAD)
  @Takes(taskFlow)
  @Mutation(() => inputs.TaskPayload, { description: "Nhận nhiệm vụ · Acknowledge a task" })
  acknowledgeTask(
    @Arg("input", () => inputs.AcknowledgeTaskInput, { description: "Nhiệm vụ · The task" }) input: inputs.AcknowledgeTaskInput,
    @Ctx() { db }: Context,
  ): Promise<inputs.TaskPayload> {
    return db.write(async (tx) => ({ task: await taskFlow.step<Task>(tx, "acknowledgeTask", input) }));
  }

  @OnlyFrom("leadDepartmentId", LEAD)
  @Takes(taskFlow)
  @Mutation(() => inputs.TaskPayload, { description: "Bắt đầu, hoặc làm lại sau khi bị trả · Start, or go on after it was returned" })
  startTask(
    @Arg("input", () => inputs.StartTaskInput, { description: "Nhiệm vụ · The task" }) input: inputs.StartTaskInput,
    @Ctx() { db }: Context,
  ): Promise<inputs.TaskPayload> {
    return db.write(async (tx) => ({ task: await taskFlow.step<Task>(tx, "startTask", input) }));
  }

  @OnlyFrom("leadDepartmentId", LEAD)
  @Takes(taskFlow)
  @Mutation(() => inputs.TaskPayload, { description: "Báo cáo hoàn thành, kèm tài liệu chứng minh · Report a task done, with evidence" })
  reportTask(
    @Arg("input", () => inputs.ReportTaskInput, { description: "Báo cáo · The report" }) { result, evidence, ...input }: inputs.ReportTaskInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<inputs.TaskPayload> {
    const reportedBy = viewer.login ?? "";
    return db.write(async (tx) => {
      const task = await taskFlow.step<Task>(tx, "reportTask", input, () => ({ reportedOn: today, reportedBy }));
      const { leadDepartmentId, cooperatingIds } = task;
      const seen = { taskId: task.id, leadDepartmentId, cooperatingIds };
      const report = await tx.insert(TaskReport, { ...seen, reportedOn: today, reportedBy, result });
      for (const one of evidence) await tx.insert(TaskEvidence, { ...one, ...seen, reportId: report.id });
      return { task };
    });
  }

  @NotSame("reportedBy", { did: { vi: "báo cáo hoàn thành", en: "reported it done" } })
  @Takes(taskFlow)
  @Mutation(() => inputs.TaskPayload, { description: "Nghiệm thu: đánh giá nội dung và thời gian riêng · Accept: content and time are judged apart" })
  acceptTask(
    @Arg("input", () => inputs.AcceptTaskInput, { description: "Đánh giá · The verdict" }) { contentVerdict, remark, ...input }: inputs.AcceptTaskInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<inputs.TaskPayload> {
    if (contentVerdict === "NOT_MET") {
      throw invalidInput({
        path: "input.contentVerdict",
        text: { vi: "không đạt thì trả lại (returnTask), không nghiệm thu", en: "what is not met is returned (returnTask), not accepted" },
      });
    }
    return db.write(async (tx) => {
      const accepted = await taskFlow.step<Task>(tx, "acceptTask", input, ({ reportedOn, countedDueOn }) => ({
        ...{ contentVerdict, acceptedOn: today, timeVerdict: timeVerdictOf(reportedOn ?? today, countedDueOn ?? today) },
      }));
      await judge(tx, accepted.id, { verdict: contentVerdict, judgedOn: today, judgedBy: viewer.login ?? "", ...(remark ? { remark } : {}) });
      return { task: accepted };
    });
  }

  /** The report stays with what was said to it; the task counts as not done. */
  @NotSame("reportedBy", { did: { vi: "báo cáo hoàn thành", en: "reported it done" } })
  @Takes(taskFlow)
  @Mutation(() => inputs.TaskPayload, { description: "Trả lại vì chưa đạt, có lý do · Return what is not as it was asked for" })
  returnTask(
    @Arg("input", () => inputs.ReturnTaskInput, { description: "Lý do · The reason" }) { reason, ...input }: inputs.ReturnTaskInput,
    @Ctx() { db, today, viewer }: Context,
  ): Promise<inputs.TaskPayload> {
    return db.write(async (tx) => {
      const returned = await taskFlow.step<Task>(tx, "returnTask", input, ({ timesReturned }) => ({ reason, timesReturned: timesReturned + 1 }));
      await judge(tx, returned.id, { verdict: "NOT_MET", judgedOn: today, judgedBy: viewer.login ?? "", remark: reason });
      return { task: returned };
    });
  }

  @Takes(taskFlow)
  @Mutation(() => inputs.TaskPayload, { description: "Chuyển cơ quan chủ trì, có lý do · Transfer a task to another lead" })
  transferTask(
    @Arg("input", () => inputs.TransferTaskInput, { description: "Chủ trì mới · The new lead" }) input: inputs.TransferTaskInput,
    @Ctx() { db }: Context,
  ): Promise<inputs.TaskPayload> {
    const { id, expectedVersion, leadDepartmentId, reason, cooperatingIds } = input;
    return db.write(async (tx) => {
      const task = await tx.require(Task, id);
      if (task.leadDepartmentId === leadDepartmentId) {
        throw invalidInput({ path: "input.leadDepartmentId", text: { vi: "đang là cơ quan chủ trì", en: "it leads the task already" } });
      }
      const others = (cooperatingIds ?? task.cooperatingIds).filter((other) => other !== leadDepartmentId);
      const moved = await taskFlow.take(tx, "transferTask", task, expectedVersion, { leadDepartmentId, cooperatingIds: others, reason });
      await followTask(tx, moved);
      return { task: moved };
    });
  }

  @Takes(taskFlow)
  @Mutation(() => inputs.TaskPayload, { description: "Hủy nhiệm vụ, có lý do · Cancel a task, with the reason" })
  cancelTask(
    @Arg("input", () => inputs.CancelTaskInput, { description: "Lý do · The reason" }) { reason, ...input }: inputs.CancelTaskInput,
    @Ctx() { db }: Context,
  ): Promise<inputs.TaskPayload> {
    return db.write(async (tx) => ({ task: await taskFlow.step<Task>(tx, "cancelTask", input, () => ({ reason })) }));
  }
}
