import { notFound, type Reader, type Row } from "@hoptac/kit";
import { ReportingWindow } from "./ReportingWindow.js";

/** A reporting window by its code, `2017-H1`. */
export async function requireWindow(read: Reader, code: string): Promise<Row<ReportingWindow>> {
  const [window] = await read.select(ReportingWindow, "where t.code = $1", [code]);
  if (!window) throw notFound({ vi: "kỳ báo cáo", en: "reporting window" }, code);
  return window;
}
