import { useId, useState } from "react";
import { useText } from "../i18n/useText.js";
import { AreaMap } from "./AreaMap.js";
import { rowsOf } from "./at.js";
import { Bars } from "./Bars.js";
import { Figures } from "./Figures.js";
import { PanelTable } from "./PanelTable.js";
import { Progress } from "./Progress.js";
import type { PanelData } from "./usePanels.js";

/** What every kind of chart is given. */
export interface ChartProps {
  readonly panel: PanelData;
  readonly rows: readonly unknown[];
  /** The day that the figures are of. */
  readonly asOf: string;
}

const CHARTS = { FIGURES: Figures, BARS: Bars, PROGRESS: Progress, MAP: AreaMap, TABLE: PanelTable };

/** One card: what a plugin declared, drawn, and the same figures as a table. */
export function Panel({ panel, answer, asOf }: { readonly panel: PanelData; readonly answer: unknown; readonly asOf: string }) {
  const text = useText();
  const title = useId();
  const [asTable, showTable] = useState(false);
  const rows = rowsOf(answer, panel.rows);
  const Chart = asTable ? PanelTable : CHARTS[panel.chart];
  return (
    <section className={`panel of-${panel.chart.toLowerCase()}`} aria-labelledby={title} data-panel={panel.id}>
      <div className="panel-head">
        <h2 id={title}>{panel.title}</h2>
        {panel.chart !== "TABLE" && panel.chart !== "FIGURES" && (
          <button type="button" className="plain" aria-pressed={asTable} onClick={() => showTable(!asTable)}>
            {text(asTable ? "panel.chart" : "panel.table")}
          </button>
        )}
      </div>
      {rows.length === 0 ? <p className="quiet">{text("panel.noRows")}</p> : <Chart panel={panel} rows={rows} asOf={asOf} />}
    </section>
  );
}
