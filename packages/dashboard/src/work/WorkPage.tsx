import { type ReactNode, useState } from "react";
import type { Pages } from "../app/usePages.js";
import { useText } from "../i18n/useText.js";
import type { MessageId } from "../i18n/vi.js";
import { WorkItem } from "./WorkItem.js";
import type { Work } from "./work.js";

export interface WorkPageProps<Row extends Work> {
  readonly title: MessageId;
  readonly count: MessageId;
  readonly pages: Pages<Row>;
  /** Beside the title: filters. */
  readonly filters?: ReactNode;
  stateOf(state: string): string;
  /** What a row says of itself. */
  summary(row: Row): ReactNode;
  /** What it says when it is open. */
  details?(row: Row): ReactNode;
  /** Before a row: a box to tick it. */
  tick?(row: Row): ReactNode;
  /** Above the list: what may be done with all that are ticked. */
  readonly above?: ReactNode;
}

/** A list of things to be worked on: each opens to what may be done with it by this viewer, and what was done. */
export function WorkPage<Row extends Work>({ title, count, pages, filters, stateOf, summary, details, tick, above }: WorkPageProps<Row>) {
  const text = useText();
  const [open, setOpen] = useState<string>();
  const { rows, total, more, problem, load } = pages;
  return (
    <>
      <div className="page-head">
        <h1>{text(title)}</h1>
        {filters}
      </div>
      {problem && <p className="problem">{problem}</p>}
      <p className="quiet" aria-live="polite">
        {total === undefined ? text("app.loading") : text(count, { count: total })}
      </p>
      {total === 0 && <p className="quiet">{text("work.none")}</p>}
      {above}
      <ul className="work">
        {rows.map((row) => (
          <li key={row.id} className={open === row.id ? "open" : undefined} data-id={row.id}>
            <div className="work-line">
              {tick?.(row)}
              <button type="button" className="work-head" aria-expanded={open === row.id} onClick={() => setOpen(open === row.id ? undefined : row.id)}>
                <span className="grow">{summary(row)}</span>
                <span className={`badge ${row.state.toLowerCase()}`}>{stateOf(row.state)}</span>
              </button>
            </div>
            {open === row.id && <WorkItem row={row}>{details?.(row)}</WorkItem>}
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" onClick={load}>
          {text("work.more")}
        </button>
      )}
    </>
  );
}
