import { configuredPlugins } from "@hoptac/cli";
import { personalOf } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { getMetadataArgsStorage } from "typeorm";

/** Columns that by their name tell of a person. */
const OF_A_PERSON = /phone|email|birth|gender|identity|contact(?!_id)|contribution|paid_?in/i;

describe("what is personal", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  test("every column that by its name tells of a person is marked", () => {
    const unmarked = configuredPlugins.flatMap(({ entities = [] }) =>
      entities.flatMap((entity) => {
        const marked = personalOf(entity);
        return getMetadataArgsStorage()
          .columns.filter(
            ({ target, propertyName }) =>
              typeof target === "function" && (entity === target || entity.prototype instanceof target) && OF_A_PERSON.test(propertyName),
          )
          .map(({ propertyName }) => [`${entity.name}.${propertyName}`, marked.has(propertyName)] as const);
      }),
    );
    expect(unmarked.length).toBeGreaterThan(8);
    expect(unmarked.filter(([, marked]) => !marked)).toEqual([]);
  });

  test.each(["platform.log", "platform.audit"])("%s, which nobody can rewrite, tells that it changed and not what it is", async (table) => {
    const entries = (told: string) => house.sql<{ n: number }>(`select count(*)::integer as n from ${table} r where r::text like '%${told}%'`);
    await house.sql("update core.person set name_vi = name_vi || ' (sửa)', phone = '0259 777 7777' where code = 'MH-01'");
    for (;;) {
      const [told] = await entries("Đào Minh Họa Một (sửa)");
      if ((told?.n ?? 0) > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await entries("0259 777 7777")).toEqual([{ n: 0 }]);
    // Nor those that came with the demonstration.
    for (const told of ["0259 002 0002", "0259 001 0001", "dn01@hoptac.example", "Người liên hệ minh họa", "htx001@hoptac.example"])
      expect([told, await entries(told)]).toEqual([told, [{ n: 0 }]]);
    expect(await house.sql(`select changed -> 'phone' as phone from ${table} where table_name = 'core.person' and changed ? 'phone' limit 1`)).toEqual([
      { phone: [] },
    ]);
  });
});
