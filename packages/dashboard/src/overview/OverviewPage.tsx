import { PeriodsDocument } from "@hoptac/client";
import { useState } from "react";
import { useSession } from "../app/session.js";
import { useLive } from "../app/useLive.js";
import { useDay, useText } from "../i18n/useText.js";
import { Panel } from "./Panel.js";
import { RecentChanges } from "./RecentChanges.js";
import { usePanelQuestion, usePanels } from "./usePanels.js";

interface Answer {
  readonly overview: { readonly asOf: string; readonly period: { readonly code: string } };
}

const question = (fragments: string): string => `query Overview($period: String!) { overview(period: $period) { asOf period { code } ${fragments} } }`;

/** The head's picture of a half-year: the panels of all plugins, asked by one live document. */
export function OverviewPage() {
  const text = useText();
  const day = useDay();
  const { login, today } = useSession();
  const { data: known } = useLive(PeriodsDocument, {});
  const [chosen, choose] = useState<string>();
  const periods = known?.periods ?? [];
  const now = periods.findLast(({ startsOn }) => startsOn <= today) ?? periods.at(-1);
  const period = chosen ?? (today === "" ? undefined : now?.code);
  const panels = usePanels();
  const { own, document } = usePanelQuestion<Answer, { period: string }>(panels, "Overview", question);
  const { data, problem } = useLive(period === undefined ? undefined : document, { period: period ?? "" });
  return (
    <>
      <div className="page-head">
        <h1>{text("overview.title")}</h1>
        <label>
          {text("overview.period")}{" "}
          <select value={period ?? ""} onChange={({ target }) => choose(target.value)}>
            {periods.map(({ code }) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </label>
      </div>
      {data && (
        <p className="quiet">
          {text("overview.asOf", { period: data.overview.period.code, asOf: day(data.overview.asOf), who: login === "" ? text("app.guest") : login })}
        </p>
      )}
      {problem && <p className="problem">{problem}</p>}
      {!data && !problem && <p className="quiet">{text(panels && own.length === 0 ? "overview.empty" : "app.loading")}</p>}
      {data && (
        <div className="panels">
          {own.map((panel) => (
            <Panel key={panel.id} panel={panel} answer={data.overview} asOf={data.overview.asOf} />
          ))}
          <RecentChanges />
        </div>
      )}
    </>
  );
}
