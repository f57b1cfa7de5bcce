import { configuredPlugins } from "@hoptac/cli";
import { STRANGER, type Viewer } from "@hoptac/kit";
import { ownerInScope } from "@hoptac/live";
import { platform, type TestPlatform } from "../src/index.js";

describe("whose changes somebody hears of, and whose rows somebody sees, is one rule", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  const viewerOf = async (login: string): Promise<Viewer> => {
    if (login === "") return STRANGER;
    const access = configuredPlugins.find((plugin) => plugin.access)?.access;
    const viewer = await house.store.asPlatform(async (db) => access?.viewerOf(login, "2017-07-20", db, []));
    if (!viewer) throw new Error(`nobody is called ${login}`);
    return viewer;
  };

  /** Rows of all tables as the row guard shows them to this viewer. */
  const visible = async (viewer: Viewer, tables: readonly string[]): Promise<Set<string>> => {
    const unit = house.store.begin({ viewer, requestId: "one-rule", operation: "query" });
    try {
      const rows: string[] = [];
      for (const table of tables) {
        for (const { id } of await unit.db.query<{ id: string }>(`select id from ${table}`)) rows.push(`${table} ${id}`);
      }
      return new Set(rows);
    } finally {
      await unit.end();
    }
  };

  test.each(["truong-ban", "ninh-phuoc", "bac-ai", "giam-doc-htx", "doanh-nghiep", "tai-chinh", "quan-tri", ""])("for %p", async (login) => {
    const viewer = await viewerOf(login);
    await house.store.log.sequence();
    const entries = await house.store.log.read(0, 10_000);
    // Each row once: demonstration data is inserted and, here and there, corrected by what was loaded later.
    const owners = new Map(entries.flatMap((entry) => (entry.after ? [[`${entry.table} ${entry.id}`, entry.after] as const] : [])));
    const seen = await visible(viewer, [...new Set(entries.map((entry) => entry.table))]);
    const heard = [...owners].filter(([, owner]) => ownerInScope(viewer.scope, owner)).map(([row]) => row);
    expect(owners.size).toBeGreaterThan(400);
    expect(heard.sort()).toEqual([...seen].sort());
  });
});
