import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { serverAudits } from "graphql-http";

let house: TestPlatform | undefined;
const audits = serverAudits({ url: () => `${house?.url}/graphql`, fetchFn: fetch });

describe("GraphQL over HTTP, as the specification audits it", () => {
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house?.close());

  test("there are sixty-one audits", () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))("%s %s", async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === "ok" ? "ok" : `${result.status}: ${result.reason}`).toBe("ok");
  });
});
