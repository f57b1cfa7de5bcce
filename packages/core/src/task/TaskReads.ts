import { BatchField, type Context, filePath, invalidInput, Listing, Related, type Row, toGlobalId } from "@hoptac/kit";
import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import { workCalendar, workSettingsOn } from "../calendar/workCalendar.js";
import { workingDaysBetween } from "../calendar/workingDays.js";
import { Department } from "../department/Department.js";
import { Instruction } from "../meeting/Instruction.js";
import { HalfYearArgs, halfYearOn } from "../period/halfYearOn.js";
import { ClearTaskCheck } from "./ClearTaskCheck.js";
import { halfYearTasks } from "./halfYearTasks.js";
import { PlanItem } from "./PlanItem.js";
import { PlanStanding } from "./PlanStanding.js";
import { standingsOf } from "./standingsOf.js";
import { Task } from "./Task.js";
import { TaskCarryOver } from "./TaskCarryOver.js";
import { TaskEvidence } from "./TaskEvidence.js";
import { TaskExtension } from "./TaskExtension.js";
import { TaskPerformance } from "./TaskPerformance.js";
import { TaskReport } from "./TaskReport.js";
import { Timeliness } from "./Timeliness.js";
import { timelinessOf } from "./timelinessOf.js";

const MOST = 500;

/** Tasks that the viewer may see. */
@Resolver()
export class TaskQueries {
  @Listing(() => Task, { orderBy: { dueOn: "ASC" }, description: "Nhiệm vụ, theo hạn · Tasks, by their due day" })
  tasks!: Listing<Task>;

  @Listing(() => TaskExtension, { orderBy: { requestedOn: "DESC" }, description: "Đề nghị gia hạn, mới nhất trước · Requests for more time, newest first" })
  taskExtensions!: Listing<TaskExtension>;

  @Listing(() => PlanItem, { orderBy: { code: "ASC" }, description: "Nội dung kế hoạch năm · Items of the years' plans" })
  planItems!: Listing<PlanItem>;

  @Listing(() => ClearTaskCheck, { orderBy: { clarity: "ASC" }, description: "Tiêu chí giao việc rõ · What has to be clear before a task is assigned" })
  clearTaskChecks!: Listing<ClearTaskCheck>;

  @Query(() => [Task], {
    description:
      "Việc của cơ quan tôi: đang chủ trì hoặc phối hợp, chưa xong; trọng tâm trước, rồi đến hạn trước · What my body leads or takes part in and is not done: key tasks first, then by due day",
  })
  async myTasks(
    @Arg("first", () => Int, { defaultValue: 100, description: "Nhiều nhất, 1–500 · At most, 1 to 500" }) first: number,
    @Ctx() { db, viewer }: Context,
  ): Promise<readonly Task[]> {
    if (first < 1 || first > MOST) throw invalidInput({ path: "first", text: { vi: `từ 1 đến ${MOST}`, en: `from 1 to ${MOST}` } });
    return db.select(
      Task,
      `where (t.lead_department_id = any ($1::uuid[]) or t.cooperating_ids && $1::uuid[]) and t.state not in ('DRAFT', 'ACCEPTED', 'CANCELLED')
       order by t.is_key desc, t.due_on, t.id limit $2`,
      [viewer.scope.departments, first],
    );
  }

  @Query(() => [TaskPerformance], {
    description:
      "Tỷ lệ đúng hạn và đạt nội dung của từng cơ quan, địa phương trong một kỳ · How each body carries out the tasks of a half-year: on time, and as they were asked for",
  })
  async taskPerformance(@Args(() => HalfYearArgs) args: HalfYearArgs, @Ctx() context: Context): Promise<readonly TaskPerformance[]> {
    const { period, asOf } = await halfYearOn(args, context);
    return (await halfYearTasks(context.db, period.id, asOf)).byDepartment;
  }
}

/** What follows from a task, and how it stands. */
@Resolver(() => Task)
export class TaskFields {
  @Related(() => TaskReport, { key: "taskId", orderBy: { reportedOn: "DESC" }, description: "Các lần báo cáo, mới nhất trước · Its reports, newest first" })
  reports!: Related<TaskReport>;

  @Related(() => TaskEvidence, { key: "taskId", orderBy: { title: "ASC" }, description: "Tài liệu chứng minh · Evidence" })
  evidence!: Related<TaskEvidence>;

  @Related(() => TaskExtension, { key: "taskId", orderBy: { requestedOn: "DESC" }, description: "Các lần đề nghị gia hạn · Requests for more time" })
  extensions!: Related<TaskExtension>;

  @Related(() => TaskCarryOver, { key: "taskId", orderBy: { carriedOn: "ASC" }, description: "Các lần chuyển kỳ · How it was carried over" })
  carryOvers!: Related<TaskCarryOver>;

  @BatchField(() => [Department], { description: "Cơ quan, địa phương phối hợp · Who cooperates" })
  async cooperating(tasks: readonly Task[], { db }: Context): Promise<readonly (readonly Department[])[]> {
    const ids = [...new Set(tasks.flatMap(({ cooperatingIds }) => cooperatingIds))];
    const departments = ids.length === 0 ? [] : await db.select(Department, "where t.id = any ($1::uuid[]) order by t.code", [ids]);
    return tasks.map(({ cooperatingIds }) => departments.filter(({ id }) => cooperatingIds.includes(id)));
  }

  @BatchField(() => Timeliness, {
    nullable: true,
    asOf: true,
    description:
      "Tiến độ so với hạn; trống với dự thảo, đã hủy, hoặc chưa giao vào ngày đó · The task beside its due day; none of drafts, of cancelled ones, and of those not assigned by then",
  })
  async timeliness(tasks: readonly Task[], { db }: Context, asOf: string): Promise<readonly (Timeliness | undefined)[]> {
    const calendar = await workCalendar(db);
    const { DUE_SOON_DAYS } = await workSettingsOn(asOf, db);
    return tasks.map((task) => timelinessOf(task, asOf, calendar, DUE_SOON_DAYS));
  }

  @BatchField(() => Int, { nullable: true, asOf: true, description: "Số ngày làm việc còn lại; âm là đã quá hạn · Working days left; below 0 it is overdue" })
  async workingDaysLeft(tasks: readonly Task[], { db }: Context, asOf: string): Promise<readonly (number | undefined)[]> {
    const calendar = await workCalendar(db);
    return tasks.map(({ dueOn }) => (dueOn ? workingDaysBetween(asOf, dueOn, calendar) : undefined));
  }
}

/** Where the content is. */
@Resolver(() => TaskEvidence)
export class TaskEvidenceContent {
  @BatchField(() => String, { description: "Đường dẫn tải nội dung (GET, cần đăng nhập) · Path of the content (GET, signed in)" })
  path(evidence: readonly TaskEvidence[]): Promise<readonly string[]> {
    return Promise.resolve(evidence.map(({ id }) => filePath(toGlobalId("TaskEvidence", id))));
  }
}

/** What came of an instruction. */
@Resolver(() => Instruction)
export class InstructionTasks {
  @Related(() => Task, { key: "instructionId", orderBy: { dueOn: "ASC" }, description: "Nhiệm vụ từ nội dung chỉ đạo này · The tasks that follow from it" })
  tasks!: Related<Task>;
}

/** What carries a plan item out. */
@Resolver(() => PlanItem)
export class PlanItemTasks {
  @Related(() => Task, { key: "planItemId", orderBy: { dueOn: "ASC" }, description: "Nhiệm vụ thực hiện nội dung này · The tasks that carry it out" })
  tasks!: Related<Task>;

  @BatchField(() => PlanStanding, { asOf: true, description: "Đúng kế hoạch hay chậm · Whether it is on plan" })
  standing(items: readonly Row<PlanItem>[], { db }: Context, asOf: string): Promise<readonly PlanStanding[]> {
    return standingsOf(db, items, asOf);
  }
}
