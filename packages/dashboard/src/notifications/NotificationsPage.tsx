import { MarkAllNotificationsReadDocument, MarkNotificationReadDocument, NotificationsDocument, type NotificationsQuery } from "@hoptac/client";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useSession } from "../app/session.js";
import { useAddress } from "../app/useAddress.js";
import { usePages } from "../app/usePages.js";
import { useMoment, useText } from "../i18n/useText.js";

type Told = NotificationsQuery["notifications"]["nodes"][number];

/** What the account was told, the newest first, live: unread alone, or all that is kept. */
export function NotificationsPage() {
  const text = useText();
  const moment = useMoment();
  const { client, language, login } = useSession();
  const [which, setWhich] = useAddress("which");
  const [refused, setRefused] = useState<string>();
  const variables = useMemo(() => ({ first: 40, filter: which === "all" ? {} : { readAt: { isNull: true } } }), [which]);
  const { rows, total, more, problem, load } = usePages(login === "" ? undefined : NotificationsDocument, variables, ({ notifications }) => notifications);
  const send = async (sending: Promise<{ readonly errors?: readonly { readonly message: string }[] }>): Promise<void> => {
    const answer = await sending.catch((error: unknown) => ({ errors: [{ message: error instanceof Error ? error.message : String(error) }] }));
    setRefused(answer.errors?.[0]?.message);
  };
  if (login === "") return <p className="quiet">{text("notifications.signIn")}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{text("notifications.title")}</h1>
        <label>
          <input type="checkbox" checked={which === "all"} onChange={({ target }) => setWhich(target.checked ? "all" : "")} /> {text("notifications.all")}
        </label>
        {rows[0] && which !== "all" && (
          <button type="button" onClick={() => void send(client.mutate(MarkAllNotificationsReadDocument, { input: { upToId: rows[0]?.id ?? null } }))}>
            {text("notifications.readAll")}
          </button>
        )}
      </div>
      {(problem ?? refused) && <p className="problem">{problem ?? refused}</p>}
      <p className="quiet" aria-live="polite">
        {total === undefined ? text("app.loading") : text("notifications.count", { count: total })}
      </p>
      <ul className="work">
        {rows.map((one) => (
          <li key={one.id} data-id={one.id}>
            <div className="work-head">
              <span className="grow">
                {one.readAt === null ? <strong>{wordsOf(one, language)}</strong> : <span>{wordsOf(one, language)}</span>}
                <small>
                  {moment(one.createdAt)} <About about={one.about} />
                </small>
              </span>
              {one.readAt === null && (
                <button type="button" onClick={() => void send(client.mutate(MarkNotificationReadDocument, { input: { id: one.id } }))}>
                  {text("notifications.read")}
                </button>
              )}
            </div>
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

const wordsOf = ({ wordsVi, wordsEn }: Told, language: "vi" | "en"): string => (language === "vi" ? wordsVi : wordsEn);

/** The page on which one can do something about it. */
function About({ about }: Pick<Told, "about">) {
  const text = useText();
  const path = about && { Obstacle: "/obstacles", Task: "/tasks", ReviewSheet: "/reviews" }[about.__typename as string];
  return path ? <Link href={path}>· {text("notifications.goTo")}</Link> : null;
}
