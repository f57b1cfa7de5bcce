import { type TaskState, WorkMyTasksDocument, type WorkTaskFragment, WorkTasksDocument } from "@hoptac/client";
import { useMemo } from "react";
import { useLive } from "../app/useLive.js";
import { type Pages, usePages } from "../app/usePages.js";

/** A body has no more that are not done. */
const MOST_OF_A_BODY = 200;

export interface WhichTasks {
  readonly state: string;
  /** Of the viewer's own body alone: what it leads or takes part in and is not done. */
  readonly mine: boolean;
  /** How many of a page. */
  readonly first: number;
}

/** Tasks, kept current: as far as the viewer sees them by their due day, or those of the own body, key tasks first. */
export function useTasks({ state, mine, first }: WhichTasks): Pages<WorkTaskFragment> {
  const variables = useMemo(() => ({ first, filter: state === "" ? {} : { state: { eq: state as TaskState } } }), [first, state]);
  const all = usePages(mine ? undefined : WorkTasksDocument, variables, ({ tasks }) => tasks);
  const own = useLive(mine ? WorkMyTasksDocument : undefined, { first: MOST_OF_A_BODY });
  if (!mine) return all;
  const rows = own.data?.myTasks.filter((task) => state === "" || task.state === state) ?? [];
  return { rows, total: own.data && rows.length, more: false, problem: own.problem, load: () => undefined };
}
