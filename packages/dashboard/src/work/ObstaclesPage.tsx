import { type ObstacleState, WorkObstaclesDocument } from "@hoptac/client";
import { useMemo } from "react";
import { Link } from "wouter";
import { useAddress } from "../app/useAddress.js";
import { usePages } from "../app/usePages.js";
import { useDay, useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";
import { StateFilter } from "./StateFilter.js";
import { WorkPage } from "./WorkPage.js";

/** Obstacles as far as the viewer sees them, the newest first. */
export function ObstaclesPage() {
  const text = useText();
  const day = useDay();
  const stateOf = useEnum("ObstacleState");
  const categoryOf = useEnum("ObstacleCategory");
  const [state, setState] = useAddress("state");
  const variables = useMemo(() => ({ first: 40, filter: state === "" ? {} : { state: { eq: state as ObstacleState } } }), [state]);
  const pages = usePages(WorkObstaclesDocument, variables, ({ obstacles }) => obstacles);
  return (
    <WorkPage
      title="obstacles.title"
      count="obstacles.count"
      pages={pages}
      stateOf={stateOf}
      filters={<StateFilter of="ObstacleState" value={state} set={setState} />}
      summary={({ code, category, content, reportedOn, dueOn, overdue, department }) => (
        <>
          <strong>
            {code} · {categoryOf(category)}
          </strong>
          <span>{content}</span>
          <small className={overdue ? "late" : undefined}>
            {text("obstacles.reported", { on: day(reportedOn) })}
            {dueOn && ` · ${text("obstacles.due", { on: day(dueOn) })}`}
            {department && ` · ${department.nameVi}`}
          </small>
        </>
      )}
      details={({ cooperative }) => cooperative && <Link href={`/cooperatives/${cooperative.code}`}>{cooperative.nameVi}</Link>}
    />
  );
}
