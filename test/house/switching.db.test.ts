import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";

const SCHEMA = "{ __schema { types { name fields { name } inputFields { name } enumValues { name } } } }";

describe("a plugin is switched off and on while the others are asked", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  test("no request to the others fails, off leaves no trace, on again gives the same schema to the byte", async () => {
    const administrator = house.as("quan-tri");
    const head = house.as("truong-ban");
    const before = house.gateway.composition().sdl;
    let asking = true;
    let asked = 0;
    const failures: unknown[] = [];
    const crowd = Array.from({ length: 4 }, async () => {
      while (asking) {
        const { errors } = await head.ask("{ cooperatives(first: 5) { nodes { code registrationCases { number } supportApplications { number } } } }");
        asked += 1;
        if (errors) failures.push(errors);
      }
    });
    for (let round = 0; round < 3; round += 1) {
      const off = await administrator.ask('mutation { disablePlugin(id: "agriculture") { plugin { id enabled } } }');
      expect(off.errors).toBeUndefined();
      const text = JSON.stringify((await head.ask(SCHEMA)).data);
      expect(text).not.toMatch(/largeField|LargeField|FieldSeason|agriculture/);
      expect(house.gateway.composition().sdl).not.toMatch(/agriculture|[lL]argeField/);
      const refused = await head.ask("{ largeFields { totalCount } }");
      expect(refused.errors?.[0]?.extensions?.code).toBe("INVALID_INPUT");
      const on = await administrator.ask('mutation { enablePlugin(id: "agriculture") { plugin { id enabled } } }');
      expect(on.errors).toBeUndefined();
      expect(house.gateway.composition().sdl).toBe(before);
    }
    asking = false;
    await Promise.all(crowd);
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(20);
    const { data } = await head.ask<{ largeFields: { totalCount: number } }>("{ largeFields { totalCount } }");
    expect(data?.largeFields.totalCount).toBeGreaterThan(0);
  });

  test("only the system administrator may switch, and core stays", async () => {
    const refused = await house.as("truong-ban").ask('mutation { disablePlugin(id: "finance") { plugin { id } } }');
    expect(refused.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    const core = await house.as("quan-tri").ask('mutation { disablePlugin(id: "core") { plugin { id } } }');
    expect(core.errors?.[0]?.extensions?.code).toBe("CONFLICT");
  });
});
