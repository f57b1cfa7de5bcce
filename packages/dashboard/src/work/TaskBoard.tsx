import { type ReactNode, useId, useState } from "react";
import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { half, useTypeWords } from "../i18n/useWords.js";
import { TaskDetails, TaskSummary } from "./TaskSummary.js";
import { useTasks } from "./useTasks.js";
import { WorkItem } from "./WorkItem.js";

/** In the order in which a task walks through them; one that is returned goes on from where it was. */
const COLUMNS = ["DRAFT", "ASSIGNED", "ACKNOWLEDGED", "IN_PROGRESS", "RETURNED", "REPORTED", "ACCEPTED", "CANCELLED"] as const;

/** Tasks in columns by state; a task opens where it stands. */
export function TaskBoard({ mine, filters }: { readonly mine: boolean; readonly filters: ReactNode }) {
  const text = useText();
  const { language } = useSession();
  const states = useTypeWords("TaskState")?.enumValues;
  return (
    <>
      <div className="page-head">
        <h1>{text("tasks.title")}</h1>
        {filters}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by the wheel has to scroll by the keyboard */}
      <section className="board" tabIndex={0} aria-label={text("tasks.board")}>
        {COLUMNS.map((state) => (
          <Column key={state} state={state} mine={mine} title={half(states?.find(({ name }) => name === state)?.description, language) || state} />
        ))}
      </section>
    </>
  );
}

function Column({ state, mine, title }: { readonly state: string; readonly mine: boolean; readonly title: string }) {
  const text = useText();
  const heading = useId();
  const [open, setOpen] = useState<string>();
  const { rows, total, more, problem, load } = useTasks({ state, mine, first: 20 });
  return (
    <section className={open ? "column wide" : total === 0 ? "column empty" : "column"} aria-labelledby={heading} data-state={state}>
      <h2 id={heading}>
        {title} <small>{total ?? ""}</small>
      </h2>
      {problem && <p className="problem">{problem}</p>}
      <ul className="work">
        {rows.map((task) => (
          <li key={task.id} data-id={task.id}>
            <button type="button" className="work-head" aria-expanded={open === task.id} onClick={() => setOpen(open === task.id ? undefined : task.id)}>
              <span className="grow">
                <TaskSummary task={task} />
              </span>
            </button>
            {open === task.id && (
              <WorkItem row={task}>
                <TaskDetails task={task} />
              </WorkItem>
            )}
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" onClick={load}>
          {text("work.more")}
        </button>
      )}
    </section>
  );
}
