import { type ReactNode, useState } from "react";
import type { Pages } from "../app/usePages.js";
import { StepForm } from "../forms/StepForm.js";
import { useMoment, useText } from "../i18n/useText.js";
import type { MessageId } from "../i18n/vi.js";

/** What every object with a workflow tells. */
export interface Work {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly allowedTransitions: readonly { readonly step: string; readonly title: string; readonly toTitle: string; readonly needs: readonly string[] }[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly title: string | null;
    readonly toTitle: string;
    readonly note: string | null;
  }[];
}

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
}

/** A list of things to be worked on: each opens to what may be done with it by this viewer, and what was done. */
export function WorkPage<Row extends Work>({ title, count, pages, filters, stateOf, summary, details }: WorkPageProps<Row>) {
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
      <ul className="work">
        {rows.map((row) => (
          <li key={row.id} className={open === row.id ? "open" : undefined} data-id={row.id}>
            <button type="button" className="work-head" aria-expanded={open === row.id} onClick={() => setOpen(open === row.id ? undefined : row.id)}>
              <span className="grow">{summary(row)}</span>
              <span className={`badge ${row.state.toLowerCase()}`}>{stateOf(row.state)}</span>
            </button>
            {open === row.id && (
              <div className="work-body">
                {details?.(row)}
                <Steps row={row} />
                <History row={row} />
              </div>
            )}
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

/** The steps that this viewer may take now, and no others. */
function Steps({ row }: { readonly row: Work }) {
  const text = useText();
  const [step, choose] = useState<string>();
  const { allowedTransitions, id, version } = row;
  const chosen = allowedTransitions.find((one) => one.step === step);
  if (allowedTransitions.length === 0) return <p className="quiet">{text("work.noSteps")}</p>;
  return (
    <>
      <h3>{text("work.steps")}</h3>
      <div className="buttons">
        {allowedTransitions.map((one) => (
          <button
            key={one.step}
            type="button"
            aria-pressed={one.step === step}
            title={one.toTitle}
            onClick={() => choose(one.step === step ? undefined : one.step)}
          >
            {one.title}
          </button>
        ))}
      </div>
      {chosen && (
        <StepForm
          key={`${chosen.step} ${id}`}
          step={chosen.step}
          title={chosen.title}
          needs={chosen.needs}
          given={{ id, expectedVersion: version }}
          close={() => choose(undefined)}
        />
      )}
    </>
  );
}

function History({ row: { history } }: { readonly row: Work }) {
  const text = useText();
  const moment = useMoment();
  if (history.length === 0) return null;
  return (
    <>
      <h3>{text("work.history")}</h3>
      <ol className="news">
        {history.map(({ at, by, title, toTitle, note }) => (
          <li key={`${at} ${toTitle}`}>
            {moment(at)} · {title ?? toTitle} · {by.startsWith("db:") ? text("work.imported") : by}
            {note && ` · ${note}`}
          </li>
        ))}
      </ol>
    </>
  );
}
