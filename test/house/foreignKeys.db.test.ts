import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";

/** Foreign keys whose columns do not lead an index: each row that goes away reads the whole of such a table. */
const WITHOUT_INDEX = `
  select conrelid::regclass || ': ' || conname as key from pg_constraint
  where contype = 'f' and not exists (
    select from pg_index i where i.indrelid = conrelid and (i.indkey::smallint[])[0:cardinality(conkey) - 1] @> conkey
  ) order by 1`;

describe("foreign keys of every plugin", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());
  const missing = async () => (await house.sql<{ key: string }>(WITHOUT_INDEX)).map(({ key }) => key);

  test("each is led by an index, and one without is seen", async () => {
    expect(await missing()).toEqual([]);
    await house.sql("drop index core.cooperative_merged_into_id_idx");
    expect(await missing()).toEqual(["core.cooperative: cooperative_merged_into_id_fkey"]);
  });
});
