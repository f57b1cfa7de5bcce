import type { WorkTaskFragment } from "@hoptac/client";
import { useDay, useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";

type Told = Pick<WorkTaskFragment, "code" | "title" | "dueOn" | "timeliness" | "leadDepartment"> & { readonly isKey?: boolean };

/** A task in two lines: what it is, whose it is, and how it stands beside its due day. */
export function TaskSummary({ task: { code, title, isKey, dueOn, timeliness, leadDepartment } }: { readonly task: Told }) {
  const text = useText();
  const day = useDay();
  const timelinessOf = useEnum("Timeliness");
  return (
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
  );
}

/** What a task says when it is open. */
export function TaskDetails({ task: { content, expectedResult } }: { readonly task: Pick<WorkTaskFragment, "content" | "expectedResult"> }) {
  return (
    <>
      {content && <p>{content}</p>}
      {expectedResult && <p className="quiet">{expectedResult}</p>}
    </>
  );
}
