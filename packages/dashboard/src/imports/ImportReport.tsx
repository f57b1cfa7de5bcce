import type { ImportFactsFragment } from "@hoptac/client";
import { useState } from "react";
import type { Session } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { useEnum } from "../i18n/useWords.js";
import { CellTable } from "./CellTable.js";

export interface ImportReportProps {
  readonly facts: ImportFactsFragment;
  readonly sheets: Session["sheets"];
  apply(leaveStaleRowsOut: boolean): void;
}

/** What an import would do, or did: counts, the cells that stand in its way, and those that were changed since the file was taken. */
export function ImportReport({ facts, sheets, apply }: ImportReportProps) {
  const text = useText();
  const stateOf = useEnum("ImportState");
  const [leavingOut, leaveOut] = useState(false);
  const { state, inserted, updated, unchanged, badCells, badCellCount, staleCells, staleCellCount, problem } = facts;
  const titleOf = (name: string): string => sheets.find((sheet) => sheet.name === name)?.title ?? name;
  return (
    <div data-import={state}>
      <p aria-live="polite">
        <span className={`badge ${state === "APPLIED" ? "accepted" : ""}`}>{stateOf(state)}</span> {/* Of a file that cannot be applied nothing is counted. */}
        {state !== "REFUSED" && state !== "FAILED" && text("imports.counts", { inserted, updated, unchanged })}
      </p>
      {problem && <p className="problem">{problem}</p>}
      {facts.sheets.length > 1 && (
        <CellTable
          title={text("imports.sheets")}
          columns={[text("imports.sheet"), text("imports.inserted"), text("imports.updated"), text("imports.unchanged"), text("imports.bad")]}
          rows={facts.sheets.map((one) => [titleOf(one.sheet), one.inserted, one.updated, one.unchanged, one.badCellCount])}
        />
      )}
      {badCells.length > 0 && (
        <>
          <h3>{text("imports.badCells", { count: badCellCount })}</h3>
          <CellTable
            title={text("imports.badCells", { count: badCellCount })}
            columns={[text("imports.sheet"), text("imports.row"), text("imports.column"), text("imports.value"), text("imports.expected")]}
            rows={badCells.map(({ sheet, row, column, value, expected }) => [titleOf(sheet), row, column, value, expected])}
            marked={3}
          />
        </>
      )}
      {staleCells.length > 0 && (
        <>
          <h3>{text("imports.staleCells", { count: staleCellCount })}</h3>
          <CellTable
            title={text("imports.staleCells", { count: staleCellCount })}
            columns={[text("imports.sheet"), text("imports.row"), text("imports.column"), text("imports.inFile"), text("imports.stands")]}
            rows={staleCells.map(({ sheet, row, column, inFile, standing }) => [titleOf(sheet), row, column, inFile, standing])}
          />
        </>
      )}
      {state === "STALE" && (
        <label>
          <input type="checkbox" checked={leavingOut} onChange={({ target }) => leaveOut(target.checked)} /> {text("imports.leaveOut")}
        </label>
      )}
      {(state === "READY" || state === "STALE") && (
        <div className="buttons">
          <button type="button" className="primary" disabled={state === "STALE" && !leavingOut} onClick={() => apply(leavingOut)}>
            {text("imports.apply")}
          </button>
        </div>
      )}
      {state === "REFUSED" && <p className="quiet">{text("imports.correct")}</p>}
    </div>
  );
}
