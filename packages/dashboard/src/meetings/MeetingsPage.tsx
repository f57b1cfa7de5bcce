import { MeetingsDocument } from "@hoptac/client";
import { Link } from "wouter";
import { usePages } from "../app/usePages.js";
import { useDay, useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";

const AT_ONCE = { first: 30, filter: {} };

/** Meetings of the committee that the viewer may see, the newest first. */
export function MeetingsPage() {
  const text = useText();
  const day = useDay();
  const kindOf = useEnum("MeetingKind");
  const stateOf = useEnum("MeetingState");
  const { rows, total, more, problem, load } = usePages(MeetingsDocument, AT_ONCE, ({ meetings }) => meetings);
  return (
    <>
      <h1>{text("meetings.title")}</h1>
      {problem && <p className="problem">{problem}</p>}
      <p className="quiet" aria-live="polite">
        {total === undefined ? text("app.loading") : text("meetings.count", { count: total })}
      </p>
      <ul className="work">
        {rows.map(({ id, title, kind, state, heldOn, place, conclusions }) => (
          <li key={id} className="work-head">
            <span className="grow">
              <Link href={`/meetings/${id}`}>{title}</Link>
              <small>
                {[
                  kindOf(kind),
                  day(heldOn),
                  place,
                  ...conclusions.flatMap(({ documentNo }) => (documentNo ? [text("meetings.no", { no: documentNo })] : [])),
                ].join(" · ")}
              </small>
            </span>
            <span className={`badge ${state.toLowerCase()}`}>{stateOf(state)}</span>
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
