import { SessionDocument, type SessionQuery } from "@hoptac/client";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
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
import { keep, kept, type Language, type Line, lineFor, type Session, SessionContext } from "./session.js";

const MESSAGES = { vi, en };

// Pages that few open, or that are opened later on: a first visit does not load them.
const MeetingsPage = lazy(() => import("../meetings/MeetingsPage.js").then(({ MeetingsPage }) => ({ default: MeetingsPage })));
const MeetingPage = lazy(() => import("../meetings/MeetingPage.js").then(({ MeetingPage }) => ({ default: MeetingPage })));
const ImportsPage = lazy(() => import("../imports/ImportsPage.js").then(({ ImportsPage }) => ({ default: ImportsPage })));
const PeoplePage = lazy(() => import("../people/PeoplePage.js").then(({ PeoplePage }) => ({ default: PeoplePage })));
const AuditPage = lazy(() => import("../audit/AuditPage.js").then(({ AuditPage }) => ({ default: AuditPage })));

/** Who is signed in, in which language, and the page that the address names. */
export function App() {
  const [language, chooseLanguage] = useState<Language>(() => (kept("hoptac.language", "vi") === "en" ? "en" : "vi"));
  const [login, chooseLogin] = useState(() => kept("hoptac.login", ""));
  const line = useLine(login, language);
  const asked = useViewer(line);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const session = useMemo<Session | undefined>(
    () =>
      line && {
        ...line,
        language,
        login,
        permissions: new Set(asked?.viewer.permissions ?? []),
        departments: asked?.viewer.scope.departments ?? [],
        sheets: asked?.sheets ?? [],
        today: asked?.viewer.today ?? "",
        signIn: (chosen) => {
          keep("hoptac.login", chosen);
          chooseLogin(chosen);
        },
        setLanguage: (chosen) => {
          keep("hoptac.language", chosen);
          chooseLanguage(chosen);
        },
      },
    [line, language, login, asked],
  );
  return (
    <IntlProvider locale={language} messages={MESSAGES[language]}>
      {session && (
        <SessionContext value={session}>
          <Shell>
            <Suspense fallback={null}>
              <Switch>
                <Route path="/" component={OverviewPage} />
                <Route path="/cooperatives" component={CooperativesPage} />
                <Route path="/cooperatives/:code">{({ code }) => <CooperativePage code={code} />}</Route>
                <Route path="/obstacles" component={ObstaclesPage} />
                <Route path="/tasks" component={TasksPage} />
                <Route path="/reviews" component={ReviewsPage} />
                <Route path="/meetings" component={MeetingsPage} />
                <Route path="/meetings/:id">{({ id }) => <MeetingPage id={id} />}</Route>
                <Route path="/imports" component={ImportsPage} />
                <Route path="/people" component={PeoplePage} />
                <Route path="/audit" component={AuditPage} />
                <Route path="/notifications" component={NotificationsPage} />
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </Shell>
        </SessionContext>
      )}
    </IntlProvider>
  );
}

/** One line for one account and language; the one before is closed. */
function useLine(login: string, language: Language): Line | undefined {
  const [line, setLine] = useState<Line>();
  useEffect(() => {
    const made = lineFor(login, language);
    setLine(made);
    return () => void made.client.close();
  }, [login, language]);
  return line;
}

/** What the account may do; grants and the day are followed while the page is open. */
function useViewer(line: Line | undefined): SessionQuery | undefined {
  const [asked, setAsked] = useState<SessionQuery>();
  useEffect(() => {
    if (!line) return;
    return line.client.live(SessionDocument).subscribe({
      next: ({ data }) => setAsked(data ?? undefined),
      error: () => setAsked(undefined),
    });
  }, [line]);
  return asked;
}
