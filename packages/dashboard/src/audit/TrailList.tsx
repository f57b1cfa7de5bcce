import { useMoment, useText } from "../i18n/useText.js";
import type { Trail } from "./useTrail.js";

/** Who did what and when, in words, with the request that it was done by. */
export function TrailList({ trail: { entries, more, problem, load } }: { readonly trail: Trail }) {
  const text = useText();
  const moment = useMoment();
  return (
    <>
      {problem && <p className="problem">{problem}</p>}
      {!entries && !problem && <p className="quiet">{text("app.loading")}</p>}
      {entries?.length === 0 && !problem && <p className="quiet">{text("audit.none")}</p>}
      {entries && entries.length > 0 && (
        <ol className="news trail">
          {entries.map(({ cursor, at, actor, actorTitle, actorPerson, action, words, requestId }) => (
            <li key={cursor}>
              <p>
                {moment(at)} ·{" "}
                <strong>{actorTitle ?? (actor?.startsWith("db:") ? text("audit.database", { account: actor.slice(3) }) : (actor ?? "–"))}</strong>
                {actorPerson && ` · ${actorPerson}`}
                {action && ` · ${action}`}
              </p>
              <p>{words}</p>
              {requestId && (
                <small>
                  {text("audit.request")} <code>{requestId}</code>
                </small>
              )}
            </li>
          ))}
        </ol>
      )}
      {more && (
        <button type="button" onClick={load}>
          {text("work.more")}
        </button>
      )}
    </>
  );
}
