import { type ReactNode, useState } from "react";
import { useSession } from "../app/session.js";
import { useAddress } from "../app/useAddress.js";
import { useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";
import { AssignDrafts, type Draft } from "./AssignDrafts.js";
import { StateFilter } from "./StateFilter.js";
import { TaskBoard } from "./TaskBoard.js";
import { TaskDetails, TaskSummary } from "./TaskSummary.js";
import { useTasks } from "./useTasks.js";
import { WorkPage } from "./WorkPage.js";

/** Tasks as a list, the one that is due first on top, or as a board with a column for each state. */
export function TasksPage() {
  const text = useText();
  const { departments } = useSession();
  const [state, setState] = useAddress("state");
  const [mine, setMine] = useAddress("mine");
  const [view, setView] = useAddress("view");
  const isBoard = view === "board";
  const filters = (
    <>
      {!isBoard && <StateFilter of="TaskState" value={state} set={setState} />}
      {departments.length > 0 && (
        <label>
          <input type="checkbox" checked={mine !== ""} onChange={({ target }) => setMine(target.checked ? "1" : "")} /> {text("tasks.mine")}
        </label>
      )}
      <button type="button" aria-pressed={isBoard} onClick={() => setView(isBoard ? "" : "board")}>
        {text("tasks.board")}
      </button>
    </>
  );
  return isBoard ? <TaskBoard mine={mine !== ""} filters={filters} /> : <TaskList state={state} mine={mine !== ""} filters={filters} />;
}

interface TaskListProps {
  readonly state: string;
  readonly mine: boolean;
  readonly filters: ReactNode;
}

function TaskList({ state, mine, filters }: TaskListProps) {
  const text = useText();
  const { permissions } = useSession();
  const stateOf = useEnum("TaskState");
  const pages = useTasks({ state, mine, first: 40 });
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const assigns = permissions.has("core.assignTasks");
  // What somebody else has assigned meanwhile is a draft no more, and is not sent along.
  const drafts: readonly Draft[] = assigns ? pages.rows.filter((task) => task.state === "DRAFT") : [];
  return (
    <WorkPage
      title="tasks.title"
      count="tasks.count"
      pages={pages}
      stateOf={stateOf}
      filters={filters}
      summary={(task) => <TaskSummary task={task} />}
      details={(task) => <TaskDetails task={task} />}
      above={drafts.length > 0 && <AssignDrafts drafts={drafts} ticked={ticked} tick={tick} />}
      tick={(task) =>
        assigns &&
        task.state === "DRAFT" && (
          <input
            type="checkbox"
            aria-label={text("tasks.tick", { code: task.code })}
            checked={ticked.has(task.id)}
            onChange={({ target }) => tick(target.checked ? new Set([...ticked, task.id]) : new Set([...ticked].filter((id) => id !== task.id)))}
          />
        )
      }
    />
  );
}
