import { useState } from "react";
import type { Session } from "../app/session.js";
import { useAddress } from "../app/useAddress.js";
import { useText } from "../i18n/useText.js";
import { WORKBOOK } from "./Downloads.js";
import { ImportReport } from "./ImportReport.js";
import { useImport } from "./useImport.js";

/** A file to be taken in: it is sent, looked at, shown with whatever is wrong, and written only then. */
export function ImportForm({ sheets }: { readonly sheets: Session["sheets"] }) {
  const text = useText();
  const [id, setId] = useAddress("import");
  const importing = useImport(id, setId);
  const [sheet, choose] = useState(sheets[0]?.name ?? WORKBOOK);
  const [file, pick] = useState<File>();
  const { facts, progress, busy, problem } = importing;
  return (
    <section className="panel" aria-label={text("imports.give")}>
      <h2>{text("imports.give")}</h2>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) void importing.preview(sheet, file);
        }}
      >
        <label>
          {text("imports.sheet")}{" "}
          <select value={sheet} onChange={({ target }) => choose(target.value)}>
            <option value={WORKBOOK}>{text("imports.workbook")}</option>
            {sheets.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {text("imports.file")} <input type="file" accept={sheet === WORKBOOK ? ".xlsx" : ".xlsx,.csv"} onChange={({ target }) => pick(target.files?.[0])} />
        </label>
        <button type="submit" className="primary" disabled={!file || busy}>
          {text("imports.preview")}
        </button>
      </form>
      {busy && (
        <p role="status">
          {progress && progress.total > 0 ? text("imports.at", { done: progress.done, total: progress.total }) : text("imports.busy")}{" "}
          <progress aria-label={text("imports.busy")} {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
        </p>
      )}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {facts && !busy && <ImportReport facts={facts} sheets={sheets} apply={(leaveOut) => void importing.apply(leaveOut)} />}
    </section>
  );
}
