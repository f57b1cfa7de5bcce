import { serverAudits } from "graphql-http";
import { type ToyGateway, toyGateway } from "./toy/toyGateway.js";

describe("GraphQL over HTTP: the specification's own audits, on a real port", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway();
  });
  afterAll(() => toy.close());

  const audits = serverAudits({ url: () => toy.url, fetchFn: fetch });

  test("there are all 61 of them", () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: "reason" in result ? result.reason : undefined }).toEqual({ status: "ok", reason: undefined });
  });
});
