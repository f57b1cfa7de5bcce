import type { Store } from "@hoptac/store";
import { constraints } from "../src/constraints.js";
import { BREAKS, SENT } from "./breaks.js";
import { COMMITTEE_BREAKS } from "./committeeBreaks.js";
import { scratchStore } from "./scratchStore.js";
import { WORK_BREAKS } from "./workBreaks.js";

const ALL = [...BREAKS, ...COMMITTEE_BREAKS, ...WORK_BREAKS];

/** Broken as the guarded role (see kept.db.test.ts), and by a file that is unused once more. */
const ELSEWHERE = ["rows_are_kept", "attachment_file"];

describe("what the tables refuse, whoever writes", () => {
  let store: Store;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ store, close } = await scratchStore());
    await store.asPlatform(async (db) => {
      await db.execute("insert into platform.file (id, uploaded_by, size, sha256, media_type) values ($1, 'an', 1, 'x', 'text/csv')", [SENT]);
      await db.execute("update core.reporting_window set state = 'LOCKED' where code = '2016-Y'");
      await db.execute(
        `update core.financial_statement set state = 'AUDITED' where id = (select s.id from core.financial_statement s
           join core.reporting_window w on w.id = s.window_id where w.state = 'OPEN' limit 1)`,
      );
    });
  });
  afterAll(() => close());

  test.each(ALL)("%s: %s", async (_, rule, statement) => {
    const refused = store.asPlatform((db) => db.execute(statement));
    await expect(refused).rejects.toMatchObject({ details: { rule: expect.stringMatching(new RegExp(`^(${rule})$`)) } });
  });

  test("a file stands in one row, also when it is said to be unused once more", async () => {
    const attach =
      "insert into core.attachment (cooperative_id, file_id, kind, title, attached_on) select id, $1, 'MINUTES', 'Thử', '2017-07-20' from core.cooperative limit 1";
    await store.asPlatform((db) => db.execute(attach, [SENT]));
    await expect(store.asPlatform((db) => db.execute(attach, [SENT]))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const again = store.asPlatform(async (db) => {
      await db.execute("update platform.file set state = 'UPLOADED' where id = $1", [SENT]);
      await db.execute(attach, [SENT]);
    });
    await expect(again).rejects.toMatchObject({ details: { rule: "attachment_file" } });
  });

  test("each rule is broken by something", () => {
    const broken = new Set([...ALL.flatMap(([, rule]) => rule.split("|")), ...ELSEWHERE]);
    expect(Object.keys(constraints).filter((rule) => !broken.has(rule))).toEqual([]);
  });
});
