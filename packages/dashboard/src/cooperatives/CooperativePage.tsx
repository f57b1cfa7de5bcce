import { CooperativeProfileDocument } from "@hoptac/client";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useSession } from "../app/session.js";
import { useLive } from "../app/useLive.js";
import { Audit } from "../audit/Audit.js";
import { StepForm } from "../forms/StepForm.js";
import { useDay, useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";
import { Panel } from "../overview/Panel.js";
import { usePanelQuestion, usePanels } from "../overview/usePanels.js";

interface PanelAnswer {
  readonly cooperative: object | null;
}

const question = (fragments: string): string => `query CooperativePanels($code: String!) { cooperative(code: $code) { ${fragments} } }`;

/** Everything that the platform knows of one cooperative: the register's own, then what each plugin shows of it. */
export function CooperativePage({ code }: { readonly code: string }) {
  const text = useText();
  const day = useDay();
  const intl = useIntl();
  const { permissions, today } = useSession();
  const status = useEnum("LegalStatus");
  const regime = useEnum("LegalRegime");
  const [reporting, report] = useState(false);
  const { data, problem } = useLive(CooperativeProfileDocument, { code });
  const panels = usePanels();
  const { own, document } = usePanelQuestion<PanelAnswer, { code: string }>(panels, "Cooperative", question);
  const shown = useLive(document, { code });
  const cooperative = data?.cooperative;
  if (problem) return <p className="problem">{problem}</p>;
  if (!data) return <p className="quiet">{text("app.loading")}</p>;
  if (!cooperative) return <p className="problem">{text("cooperative.absent", { code })}</p>;
  return (
    <>
      <div className="page-head">
        <h1>{cooperative.nameVi}</h1>
        <span className={`badge ${cooperative.legalStatus.toLowerCase()}`}>{status(cooperative.legalStatus)}</span>
        {permissions.has("core.reportObstacle") && (
          <button type="button" onClick={() => report(!reporting)} aria-expanded={reporting}>
            {text("cooperative.report")}
          </button>
        )}
      </div>
      {cooperative.demonstration && <p className="quiet">{text("app.demonstration")}</p>}
      {reporting && <StepForm step="reportObstacle" title={text("cooperative.report")} given={{ cooperativeId: cooperative.id }} close={() => report(false)} />}
      <div className="panels">
        <section className="panel">
          <h2>{text("cooperative.register")}</h2>
          <dl>
            <Fact name={text("cooperatives.code")}>{cooperative.code}</Fact>
            <Fact name={text("cooperatives.area")}>{cooperative.area.fullNameVi}</Fact>
            <Fact name={text("cooperative.registeredOn")}>{cooperative.registeredOn && day(cooperative.registeredOn)}</Fact>
            <Fact name={text("cooperative.regime")}>{regime(cooperative.legalRegime)}</Fact>
            <Fact name={text("cooperative.capital")}>
              {cooperative.charterCapital &&
                `${BigInt(cooperative.charterCapital).toLocaleString(intl.locale === "vi" ? "vi-VN" : "en-GB")} ${text("units.vnd")}`}
            </Fact>
            <Fact name={text("cooperative.address")}>{cooperative.address}</Fact>
          </dl>
        </section>
        {shown.problem && <p className="problem">{shown.problem}</p>}
        {shown.data?.cooperative && own.map((panel) => <Panel key={panel.id} panel={panel} answer={shown.data?.cooperative} asOf={today} />)}
      </div>
      <Audit of={cooperative.id} version={cooperative.version} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string | null | undefined | "" }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || "–"}</dd>
    </div>
  );
}
