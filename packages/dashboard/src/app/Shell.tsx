import { DemoAccountsDocument } from "@hoptac/client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link, useRoute } from "wouter";
import { useText } from "../i18n/useText.js";
import type { MessageId } from "../i18n/vi.js";
import { Bell } from "../notifications/Bell.js";
import { Connection } from "./Connection.js";
import { type Session, useSession } from "./session.js";

type Who = Pick<Session, "permissions" | "sheets" | "login">;

/** The last: whom a page has something for; the others are not led there. */
const PAGES: readonly (readonly [path: string, title: MessageId, isFor?: (who: Who) => boolean])[] = [
  ["/", "nav.overview"],
  ["/cooperatives", "nav.cooperatives"],
  ["/tasks", "nav.tasks"],
  ["/reviews", "nav.reviews"],
  ["/obstacles", "nav.obstacles"],
  ["/meetings", "nav.meetings", ({ login }) => login !== ""],
  ["/imports", "nav.imports", ({ sheets }) => sheets.length > 0],
  ["/people", "nav.people", ({ permissions }) => permissions.has("platform.readHolders")],
  ["/audit", "nav.audit", ({ permissions }) => permissions.has("platform.readAudit")],
];

/** What stands around every page: where one is, who one is, and whether what is shown is current. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const session = useSession();
  const { language, setLanguage } = session;
  return (
    <>
      <a className="skip" href="#content">
        {text("app.skip")}
      </a>
      <header>
        <Link href="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>
            <strong>{text("app.title")}</strong>
            <small>{text("app.subtitle")}</small>
          </span>
        </Link>
        <nav aria-label={text("nav.label")}>
          {PAGES.filter(([, , isFor]) => isFor?.(session) ?? true).map(([path, title]) => (
            <Tab key={path} path={path} title={text(title)} />
          ))}
        </nav>
        <div className="who">
          <Connection />
          <Bell />
          <Account />
          <button type="button" className="plain" lang={language === "vi" ? "en" : "vi"} onClick={() => setLanguage(language === "vi" ? "en" : "vi")}>
            {text("app.language")}
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Tab({ path, title }: { readonly path: string; readonly title: string }) {
  const [exact] = useRoute(path);
  const [below] = useRoute(path === "/" ? "/" : `${path}/*`);
  const isHere = exact || below;
  const tab = useRef<HTMLAnchorElement>(null);
  // On a narrow screen the row of tabs is wider than what is seen of it.
  useEffect(() => {
    if (isHere) tab.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [isHere]);
  return (
    <Link href={path} ref={tab} aria-current={isHere ? "page" : undefined}>
      {title}
    </Link>
  );
}

/** The demonstration's accounts; absent where sign-in is somebody else's. */
function Account() {
  const text = useText();
  const { client, login, signIn } = useSession();
  const [accounts, setAccounts] = useState<readonly { readonly login: string; readonly title: string }[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    client.query(DemoAccountsDocument, {}, { signal: leaving.signal }).then(
      ({ data }) => setAccounts(data?.demoAccounts ?? []),
      () => undefined, // the badge beside says that there is no connection
    );
    return () => leaving.abort();
  }, [client]);
  if (accounts.length === 0) return null;
  return (
    <label className="account">
      <span className="hidden">{text("app.account")}</span>
      <select value={login} onChange={({ target }) => signIn(target.value)}>
        <option value="">{text("app.guest")}</option>
        {accounts.map((account) => (
          <option key={account.login} value={account.login}>
            {account.title}
          </option>
        ))}
      </select>
    </label>
  );
}
