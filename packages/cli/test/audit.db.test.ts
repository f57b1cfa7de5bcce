import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Scratch, scratchDatabase } from "@hoptac/testing/scratch";
import { withDatabase } from "../src/database.js";
import { run } from "../src/run.js";
import { settingsOf } from "../src/settings.js";

describe("hoptac audit verify", () => {
  let home: string;
  let env: Record<string, string>;
  let scratch: Scratch;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "hoptac-audit-"));
    scratch = await scratchDatabase("nothing");
    const { url, directory = join(home, "db") } = scratch.where;
    env = { HOPTAC_CLOCK: "2017-07-20", LANG: "en_US.UTF-8", HOPTAC_DIRECTORY: directory, ...(url ? { DATABASE_URL: url } : {}) };
    await withDatabase(settingsOf(env, home), async (store) => {
      await store.migrate();
      for (const account of ["an", "binh", "chi", "dung", "giang"])
        await store.asPlatform((db) =>
          db.execute("insert into core.role_grant (account, role, valid_from, granted_by) values ($1, 'SYSTEM_ADMIN', '2017-01-01', 'somebody')", [account]),
        );
      await store.log.sequence();
    });
  });
  afterAll(async () => {
    await scratch.drop();
    await rm(home, { recursive: true, force: true });
  });

  const verify = async (...argv: string[]): Promise<readonly [code: number, said: string]> => {
    const lines: string[] = [];
    const code = await run(["audit", "verify", ...argv], env, home, (line) => lines.push(line));
    return [code, lines.join("\n")];
  };
  /** As somebody who has the database's password. */
  const tamper = (statement: string): Promise<unknown> =>
    withDatabase(settingsOf(env, home), (store) =>
      store.asPlatform(async (db) => {
        await db.execute("alter table platform.audit disable trigger audit_kept");
        await db.execute(statement);
        await db.execute("alter table platform.audit enable always trigger audit_kept");
      }),
    );

  test("says that all is whole and which seal to note; finds one edited and one missing entry, and ends with 1", async () => {
    const [whole, said] = await verify();
    expect([whole, said]).toEqual([
      0,
      expect.stringMatching(/^\d+ entries are whole\. Note this seal elsewhere: (\d+:[0-9a-f]{64}); next time: hoptac audit verify --from \1$/),
    ]);
    const seal = /elsewhere: (\S+);/.exec(said)?.[1] ?? "";
    expect(await verify("--from", seal)).toEqual([0, expect.stringMatching(/^0 entries are whole/)]);

    await tamper("update platform.audit set actor = 'somebody else' where position = 2");
    expect(await verify()).toEqual([1, expect.stringMatching(/^Entry 2, or the one before it, was edited\nCompare with a backup/)]);
    await tamper("update platform.audit set actor = (select actor from platform.audit where position = 1) where position = 2");
    expect((await verify())[0]).toBe(0);

    await tamper("delete from platform.audit where position = 4");
    expect(await verify()).toEqual([1, expect.stringMatching(/^Entry 4 is missing\nCompare with a backup/)]);
    await expect(verify("--from", "4:abc")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});
