import { useEffect, useId, useState } from "react";
import { useSession } from "../app/session.js";
import { useMoment, useText } from "../i18n/useText.js";
import { half, useTypeWords } from "../i18n/useWords.js";

const KEPT = 8;

interface Told {
  readonly key: string;
  readonly who: string;
  readonly what: string;
  readonly at: string;
}

/** What has changed since the page was opened, who did it and when, as the log tells it. */
export function RecentChanges() {
  const text = useText();
  const moment = useMoment();
  const heading = useId();
  const { client } = useSession();
  const [told, setTold] = useState<readonly Told[]>([]);
  useEffect(
    () =>
      client.changes().subscribe({
        next: ({ events }) => {
          const news = events.map(({ cursor, actor, entity, at }) => ({ key: cursor, who: actor ?? "–", what: entity, at }));
          if (news.length > 0) setTold((before) => [...news.reverse(), ...before].slice(0, KEPT));
        },
        error: () => undefined, // the badge says that nothing is followed any more
      }),
    [client],
  );
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{text("overview.changed")}</h2>
      {told.length === 0 ? (
        <p className="quiet">{text("overview.noChanges")}</p>
      ) : (
        <ol className="news">
          {told.map(({ key, who, what, at }) => (
            <Change key={key} who={who} what={what} at={moment(at)} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** One of them: what kind of thing it is about, in the schema's own words. */
function Change({ who, what, at }: { readonly who: string; readonly what: string; readonly at: string }) {
  const text = useText();
  const { language } = useSession();
  const words = useTypeWords(what);
  return <li>{text("overview.change", { who, what: half(words?.description, language) || what, at })}</li>;
}
