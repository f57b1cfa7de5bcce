import type { HeardChange, Row, Text, Tx } from "@hoptac/kit";
import { Department } from "../department/Department.js";
import { Task } from "../task/Task.js";
import { TaskExtension } from "../task/TaskExtension.js";
import type { Desk } from "./accountsOn.js";
import { signers, workersOf } from "./desks.js";
import { becomes, moves, tells } from "./tells.js";
import { because, dayText, quoted } from "./words.js";

/** A task, and who leads it. */
export interface KnownTask {
  readonly task: Row<Task>;
  readonly lead: Row<Department>;
}

/** `undefined` when it is not there any more. */
export async function knownTask(tx: Tx, task: Row<Task> | undefined): Promise<KnownTask | undefined> {
  const lead = task && (await tx.byId(Department, task.leadDepartmentId));
  return task && lead && { task, lead };
}

/** A task inside of a sentence. */
export const taskNamed = ({ task: { code, title } }: KnownTask): string => `${code} ${quoted(title)}`;
export const aboutTask = ({ task }: KnownTask): { type: string; id: string } => ({ type: "Task", id: task.id });
export const leadOf = ({ task }: KnownTask): readonly Desk[] => [workersOf(task.leadDepartmentId)];
const everybodyOn = ({ task }: KnownTask): readonly Desk[] => [task.leadDepartmentId, ...task.cooperatingIds].map(workersOf);

const said =
  (vi: string, en: string) =>
  (known: KnownTask): Text => ({ vi: `${vi} ${taskNamed(known)}`, en: `${en} ${taskNamed(known)}` });
const withReason =
  (vi: string, en: string) =>
  (known: KnownTask): Text => {
    const reason = because(known.task.reason);
    return { vi: `${vi} ${taskNamed(known)}${reason.vi}`, en: `${en} ${taskNamed(known)}${reason.en}` };
  };
const until = (vi: string, en: string) => (known: KnownTask) => ({
  vi: `${vi} ${taskNamed(known)}, ${known.lead.nameVi} chủ trì, hạn ${dayText(known.task.dueOn)}`,
  en: `${en} ${taskNamed(known)}, led by ${known.lead.nameEn}, due ${dayText(known.task.dueOn)}`,
});

const toAnother = moves<Task>("leadDepartmentId");
const onceAssigned = (change: HeardChange<Task>): boolean => becomes<Task, "state">("state", "ASSIGNED")(change) && !toAnother(change);
/** A draft that is given up was nobody's work yet. */
const calledOff = (change: HeardChange<Task>): boolean => becomes<Task, "state">("state", "CANCELLED")(change) && change.changed.state?.[0] !== "DRAFT";
const before = ({ changed }: HeardChange<Task>): readonly Desk[] => [workersOf(String(changed.leadDepartmentId?.[0]))];

/** Who hears what of tasks (guide §3.5 b). */
export const tellsOfTasks = tells<Task, KnownTask>({
  name: "tellsOfTasks",
  title: { vi: "Thông báo việc giao, báo cáo, trả lại, nghiệm thu, chuyển, hủy nhiệm vụ", en: "Tells of tasks assigned, reported, returned, accepted, moved" },
  of: Task,
  known: knownTask,
  about: aboutTask,
  news: [
    { kind: "TASK_ASSIGNED", when: onceAssigned, to: everybodyOn, words: until("Giao nhiệm vụ", "Assigned: task") },
    { kind: "TASK_TRANSFERRED", when: toAnother, to: everybodyOn, words: until("Chuyển giao nhiệm vụ", "Transferred: task") },
    { kind: "TASK_TRANSFERRED", when: toAnother, to: (_, change) => before(change), words: withReason("Không còn chủ trì nhiệm vụ", "No longer yours: task") },
    { kind: "TASK_REPORTED", when: becomes("state", "REPORTED"), to: () => [signers], words: said("Chờ nghiệm thu: nhiệm vụ", "Reported done: task") },
    { kind: "TASK_RETURNED", when: becomes("state", "RETURNED"), to: leadOf, words: withReason("Bị trả lại: nhiệm vụ", "Returned: task") },
    { kind: "TASK_ACCEPTED", when: becomes("state", "ACCEPTED"), to: everybodyOn, words: said("Đã nghiệm thu nhiệm vụ", "Accepted: task") },
    { kind: "TASK_CANCELLED", when: calledOff, to: everybodyOn, words: withReason("Đã hủy nhiệm vụ", "Cancelled: task") },
  ],
});

interface KnownExtension extends KnownTask {
  readonly extension: Row<TaskExtension>;
}

const moreTime = (vi: string, en: string) => (known: KnownExtension) => ({
  vi: `${vi} đến ${dayText(known.extension.newDueOn)}: nhiệm vụ ${taskNamed(known)}${because(known.extension.remark ?? known.extension.reason).vi}`,
  en: `${en} until ${dayText(known.extension.newDueOn)}: task ${taskNamed(known)}${because(known.extension.remark ?? known.extension.reason).en}`,
});

/** Who hears of requests for more time. */
export const tellsOfExtensions = tells<TaskExtension, KnownExtension>({
  name: "tellsOfExtensions",
  title: { vi: "Thông báo đề nghị và quyết định gia hạn", en: "Tells of more time asked for and decided" },
  of: TaskExtension,
  known: async (tx, extension) => {
    const known = await knownTask(tx, await tx.byId(Task, extension.taskId));
    return known && { ...known, extension };
  },
  about: aboutTask,
  news: [
    { kind: "EXTENSION_REQUESTED", when: becomes("state", "REQUESTED"), to: () => [signers], words: moreTime("Đề nghị gia hạn", "More time asked for") },
    { kind: "EXTENSION_GRANTED", when: becomes("state", "GRANTED"), to: leadOf, words: moreTime("Được gia hạn", "More time granted") },
    { kind: "EXTENSION_REFUSED", when: becomes("state", "REFUSED"), to: leadOf, words: moreTime("Không được gia hạn", "More time refused") },
  ],
});
