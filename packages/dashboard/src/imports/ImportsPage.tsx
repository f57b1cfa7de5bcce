import { useSession } from "../app/session.js";
import { useText } from "../i18n/useText.js";
import { Downloads } from "./Downloads.js";
import { ImportForm } from "./ImportForm.js";

/** Spreadsheets in and out, for who may: templates, what stands, and files that are looked at before anything is written. */
export function ImportsPage() {
  const text = useText();
  const { sheets } = useSession();
  const mayImport = sheets.filter((sheet) => sheet.mayImport);
  return (
    <>
      <h1>{text("imports.title")}</h1>
      {sheets.length === 0 && <p className="quiet">{text("imports.closed")}</p>}
      {mayImport.length > 0 && <ImportForm sheets={mayImport} />}
      {sheets.length > 0 && <Downloads sheets={sheets} />}
    </>
  );
}
