import { useState } from "react";
import { type Session, useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { reasonOf } from "./useImport.js";

/** All sheets in one file. */
export const WORKBOOK = "workbook";

/** What can be taken along: for each sheet the blank template and what stands, as a workbook or as text. */
export function Downloads({ sheets }: { readonly sheets: Session["sheets"] }) {
  const text = useText();
  const { fetch } = useSession();
  const [problem, setProblem] = useState<string>();
  const take = async (name: string, path: string): Promise<void> => {
    setProblem(undefined);
    try {
      const answer = await fetch(path);
      if (!answer.ok) return setProblem(text("imports.notTaken", { reason: await reasonOf(answer) }));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await answer.blob());
      link.download = name;
      link.click();
      // The browser has taken hold of the content by the time the click has been dealt with.
      setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
    } catch (error) {
      setProblem(text("imports.notTaken", { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  const button = (label: string, title: string, file: string, query = "") => (
    <button
      type="button"
      className="plain"
      aria-label={`${label}: ${title}`}
      onClick={() => void take(query === "" ? file : `blank-${file}`, `/export/${file}${query}`)}
    >
      {label}
    </button>
  );
  const taken = sheets.filter(({ mayExport }) => mayExport);
  if (taken.length === 0) return null;
  const rows = [{ name: WORKBOOK, title: text("imports.workbook") }, ...taken];
  return (
    <section aria-label={text("imports.take")}>
      <h2>{text("imports.take")}</h2>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text("imports.sheet")}</th>
              <th scope="col">{text("imports.template")}</th>
              <th scope="col">{text("imports.standing")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, title }) => (
              <tr key={name}>
                <th scope="row">{title}</th>
                <td>{button(text("imports.blank"), title, `${name}.xlsx`, "?blank=1")}</td>
                <td>
                  {button("Excel", title, `${name}.xlsx`)}
                  {name !== WORKBOOK && button("CSV", title, `${name}.csv`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
