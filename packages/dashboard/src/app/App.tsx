import type { Client } from "@hoptac/client";
import { ViewerDocument } from "@hoptac/client";
import { useEffect, useMemo, useState } from "react";
import { IntlProvider } from "react-intl";
import { Route, Switch } from "wouter";
import { CooperativePage } from "../cooperatives/CooperativePage.js";
import { CooperativesPage } from "../cooperatives/CooperativesPage.js";
import { en } from "../i18n/en.js";
import { vi } from "../i18n/vi.js";
import { NotificationsPage } from "../notifications/NotificationsPage.js";
import { OverviewPage } from "../overview/OverviewPage.js";
import { ObstaclesPage } from "../work/ObstaclesPage.js";
import { ReviewsPage } from "../work/ReviewsPage.js";
import { TasksPage } from "../work/TasksPage.js";
import { NotFound } from "./NotFound.js";
import { Shell } from "./Shell.js";
import { clientFor, keep, kept, type Language, type Session, SessionContext } from "./session.js";

const MESSAGES = { vi, en };

/** Who is signed in, in which language, and the page that the address names. */
export function App() {
  const [language, chooseLanguage] = useState<Language>(() => (kept("hoptac.language", "vi") === "en" ? "en" : "vi"));
  const [login, chooseLogin] = useState(() => kept("hoptac.login", ""));
  const client = useClient(login, language);
  const viewer = useViewer(client);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const session = useMemo<Session | undefined>(
    () =>
      client && {
        client,
        language,
        login,
        permissions: new Set(viewer?.permissions ?? []),
        today: viewer?.today ?? "",
        signIn: (chosen) => {
          keep("hoptac.login", chosen);
          chooseLogin(chosen);
        },
        setLanguage: (chosen) => {
          keep("hoptac.language", chosen);
          chooseLanguage(chosen);
        },
      },
    [client, language, login, viewer],
  );
  return (
    <IntlProvider locale={language} messages={MESSAGES[language]}>
      {session && (
        <SessionContext value={session}>
          <Shell>
            <Switch>
              <Route path="/" component={OverviewPage} />
              <Route path="/cooperatives" component={CooperativesPage} />
              <Route path="/cooperatives/:code">{({ code }) => <CooperativePage code={code} />}</Route>
              <Route path="/obstacles" component={ObstaclesPage} />
              <Route path="/tasks" component={TasksPage} />
              <Route path="/reviews" component={ReviewsPage} />
              <Route path="/notifications" component={NotificationsPage} />
              <Route component={NotFound} />
            </Switch>
          </Shell>
        </SessionContext>
      )}
    </IntlProvider>
  );
}

/** One client for one account and language; the one before is closed. */
function useClient(login: string, language: Language): Client | undefined {
  const [client, setClient] = useState<Client>();
  useEffect(() => {
    const made = clientFor(login, language);
    setClient(made);
    return () => void made.close();
  }, [login, language]);
  return client;
}

/** What the account may do; grants and the day are followed while the page is open. */
function useViewer(client: Client | undefined) {
  const [viewer, setViewer] = useState<{ readonly permissions: readonly string[]; readonly today: string }>();
  useEffect(() => {
    if (!client) return;
    return client.live(ViewerDocument).subscribe({
      next: ({ data }) => setViewer(data?.viewer),
      error: () => setViewer(undefined),
    });
  }, [client]);
  return viewer;
}
