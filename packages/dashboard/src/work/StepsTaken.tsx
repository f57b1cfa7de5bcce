import { useMoment, useText } from "../i18n/useText.js";
import type { StepTaken } from "./work.js";

/** The steps that were taken, by whom and when. */
export function StepsTaken({ steps }: { readonly steps: readonly StepTaken[] }) {
  const text = useText();
  const moment = useMoment();
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{text("work.history")}</h3>
      <ol className="news">
        {steps.map(({ at, by, title, toTitle, note }) => (
          <li key={`${at} ${toTitle}`}>
            {moment(at)} · {title ?? toTitle} · {by.startsWith("db:") ? text("work.imported") : by}
            {note && ` · ${note}`}
          </li>
        ))}
      </ol>
    </>
  );
}
