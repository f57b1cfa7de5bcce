import { notFound } from "@hoptac/kit";
import type { LoadReport, Store } from "@hoptac/store";
import type { ImportRecord, ImportReport } from "./ImportRecord.js";

/** Cells that a report keeps. */
const MOST_KEPT = 200;
const COLUMNS = `id, sheet, file, state, stale_left_out as "staleLeftOut", report, problem`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Imports and what came of them, each its starter's own. */
export class ImportTable {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async start(sheet: string, file: string, login: string): Promise<ImportRecord> {
    const [record] = await this.#store.asPlatform((db) =>
      db.execute<ImportRecord>(`insert into platform.import (sheet, file, started_by, state) values ($1, $2::uuid, $3, 'CHECKING') returning ${COLUMNS}`, [
        sheet,
        file,
        login,
      ]),
    );
    if (!record) throw new Error("an import was not kept");
    return record;
  }

  /** An import of this login; another's and none look alike (`NOT_FOUND`). */
  async of(login: string, id: string): Promise<ImportRecord> {
    const [record] = UUID.test(id)
      ? await this.#store.asPlatform((db) =>
          db.query<ImportRecord>(`select ${COLUMNS} from platform.import where id = $1::uuid and started_by = $2`, [id, login]),
        )
      : [];
    if (!record) throw notFound({ vi: "lần nhập", en: "import" }, id);
    return record;
  }

  async change(
    id: string,
    given: Partial<Pick<ImportRecord, "state" | "staleLeftOut" | "problem">> & { readonly report?: readonly LoadReport[] },
  ): Promise<ImportRecord> {
    const { state, staleLeftOut, problem, report } = given;
    const [record] = await this.#store.asPlatform((db) =>
      db.execute<ImportRecord>(
        `update platform.import set changed_at = now(), state = coalesce($2, state), stale_left_out = coalesce($3::boolean, stale_left_out),
          problem = $4::jsonb, report = coalesce($5::jsonb, report) where id = $1::uuid returning ${COLUMNS}`,
        [id, state ?? null, staleLeftOut ?? null, problem ? JSON.stringify(problem) : null, report ? JSON.stringify(kept(report)) : null],
      ),
    );
    if (!record) throw notFound({ vi: "lần nhập", en: "import" }, id);
    return record;
  }
}

function kept(reports: readonly LoadReport[]): ImportReport {
  const sum = (what: "inserted" | "updated" | "unchanged"): number => reports.reduce((rows, report) => rows + report[what], 0);
  const badCells = reports.flatMap(({ sheet, badCells: cells }) => cells.map((cell) => ({ ...cell, sheet })));
  const stale = reports.flatMap(({ sheet, stale: cells }) => cells.map((cell) => ({ ...cell, sheet })));
  return {
    inserted: sum("inserted"),
    updated: sum("updated"),
    unchanged: sum("unchanged"),
    badCells: badCells.slice(0, MOST_KEPT),
    badCellCount: badCells.length,
    stale: stale.slice(0, MOST_KEPT),
    staleCellCount: stale.length,
    sheets: reports.map(({ sheet, inserted, updated, unchanged, badCells: cells }) => ({ sheet, inserted, updated, unchanged, badCellCount: cells.length })),
  };
}
