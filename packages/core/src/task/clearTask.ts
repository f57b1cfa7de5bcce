import { invalidInput, labelsOf } from "@hoptac/kit";
import type { Task } from "./Task.js";
import { TaskClarity } from "./TaskClarity.js";

/** Where a task says it. */
const SAID_IN: Readonly<Record<TaskClarity, keyof Task & string>> = {
  PERSON: "responsiblePerson",
  WORK: "content",
  TIME: "dueOn",
  RESULT: "expectedResult",
  RESPONSIBILITY: "responsibility",
  AUTHORITY: "authority",
};

/** What is not clear yet about a task, of what the office asks for. */
export const unclear = (task: Partial<Task>, asked: readonly TaskClarity[]): readonly TaskClarity[] => asked.filter((one) => !task[SAID_IN[one]]);

/** Refuses to assign what is not clear, naming every member of the input that is missing. `path`: of the task within the input. */
export function requireClear(task: Partial<Task>, asked: readonly TaskClarity[], path = "input"): void {
  const missing = unclear(task, asked);
  const words = labelsOf(TaskClarity);
  if (missing.length > 0) throw invalidInput(...missing.map((one) => ({ path: `${path}.${SAID_IN[one]}`, text: words[one] ?? { vi: one, en: one } })));
}
