import type { Composition } from "@hoptac/compose";
import { ALL_SHEETS, notFound, type Sheet } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import { type TableToWrite, writeCsv, writeWorkbook } from "@hoptac/workbook";
import type { Clock } from "../clock.js";
import type { RestRequest } from "../http/restHandler.js";
import { sheetsFor } from "./officeSheets.js";

const KINDS = {
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  csv: { mediaType: "text/csv; charset=utf-8" },
} as const;

interface ExportOptions {
  readonly store: Store;
  readonly clock: Clock;
  composition(): Composition;
}

/**
 * `GET /export/<sheet>.xlsx` or `.csv`: the rows that the viewer may see, in the viewer's language; with `?blank=1` the template. `/export/workbook.xlsx`: all
 * sheets that the viewer may export.
 */
export const exportHandler =
  ({ store, clock, composition }: ExportOptions) =>
  async ({ request, response, path, viewer, language, requestId }: RestRequest): Promise<void> => {
    const [, name = "", ending = ""] = /^\/export\/([a-z0-9-]+)\.(xlsx|csv)$/.exec(path) ?? [];
    const kind = KINDS[ending as keyof typeof KINDS];
    if (!kind)
      throw notFound({ vi: "địa chỉ (cần /export/<bảng>.xlsx hoặc .csv)", en: "address (it takes /export/<sheet>.xlsx or .csv):" }, path.slice(0, 100));
    if (name === ALL_SHEETS && ending !== "xlsx") throw notFound({ vi: "địa chỉ (sổ nhiều bảng chỉ có dạng .xlsx)", en: "address (all sheets: .xlsx)" }, path);
    const [first, ...others] = sheetsFor(composition(), name, viewer, "export") as readonly [Sheet, ...Sheet[]];
    const { searchParams } = new URL(request.url ?? "", "http://here");
    const blank = searchParams.get("blank") === "1";
    // All rows of a sheet are read before the first is sent: a slow client must not hold a transaction.
    const table = async (sheet: Sheet): Promise<TableToWrite> => ({
      sheet,
      language,
      rows: blank ? [] : await store.exportRows(sheet, { as: { viewer, requestId }, today: clock.today() }),
    });
    const begun = await table(first);
    response.writeHead(200, {
      "content-type": kind.mediaType,
      "content-disposition": `attachment; filename="${name}.${ending}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    if (ending === "csv") return writeCsv(begun, response);
    const tables = async function* (): AsyncGenerator<TableToWrite> {
      yield begun;
      for (const sheet of others) yield await table(sheet);
    };
    await writeWorkbook(tables(), response);
  };
