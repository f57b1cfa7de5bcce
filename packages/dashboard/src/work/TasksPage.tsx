import { type TaskState, WorkTasksDocument } from "@hoptac/client";
import { useMemo } from "react";
import { useAddress } from "../app/useAddress.js";
import { usePages } from "../app/usePages.js";
import { useDay, useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";
import { StateFilter } from "./StateFilter.js";
import { WorkPage } from "./WorkPage.js";

/** Tasks, the one that is due first on top. */
export function TasksPage() {
  const text = useText();
  const day = useDay();
  const stateOf = useEnum("TaskState");
  const timelinessOf = useEnum("Timeliness");
  const [state, setState] = useAddress("state");
  const variables = useMemo(() => ({ first: 40, filter: state === "" ? {} : { state: { eq: state as TaskState } } }), [state]);
  const pages = usePages(WorkTasksDocument, variables, ({ tasks }) => tasks);
  return (
    <WorkPage
      title="tasks.title"
      count="tasks.count"
      pages={pages}
      stateOf={stateOf}
      filters={<StateFilter of="TaskState" value={state} set={setState} />}
      summary={({ code, title, isKey, dueOn, timeliness, leadDepartment }) => (
        <>
          <strong>
            {code} · {title} {isKey && <em className="key">{text("tasks.key")}</em>}
          </strong>
          <small className={timeliness === "OVERDUE" ? "late" : undefined}>
            {leadDepartment.nameVi}
            {dueOn && ` · ${text("tasks.due", { on: day(dueOn) })}`}
            {timeliness && ` · ${timelinessOf(timeliness)}`}
          </small>
        </>
      )}
      details={({ content, expectedResult }) => (
        <>
          {content && <p>{content}</p>}
          {expectedResult && <p className="quiet">{expectedResult}</p>}
        </>
      )}
    />
  );
}
