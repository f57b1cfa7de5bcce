import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";

const nested = `{ ${"areas { parent ".repeat(1)}${"{ parent ".repeat(29)}{ id }${" }".repeat(30)} }`;
const doubling = `{ cooperatives { nodes { ...f0 } } } ${Array.from({ length: 19 }, (_, n) => `fragment f${n} on Cooperative { area { children { id } } ...f${n + 1} ...f${n + 1} }`).join(" ")} fragment f19 on Cooperative { code }`;
const braces = "{".repeat(20_000);
const page = `{ cooperatives(first: 60) { nodes { code area { nameVi } largeFields { name seasons { name } product { nameVi } } registrationCases { number kind } supportApplications { number programme { code } } } } }`;

describe("what a hostile or careless client asks is refused before it costs anything", () => {
  let house: TestPlatform;
  let socket: Client;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    socket = createClient({
      url: `${house.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { language: "en" },
    });
    await house.stranger.ask("{ __typename }");
  });
  afterAll(async () => {
    await socket.dispose();
    await house.close();
  });

  const overSocket = (query: string): Promise<readonly { extensions?: { code?: string; limit?: string } }[]> =>
    new Promise((resolve, reject) => {
      socket.subscribe(
        { query },
        {
          next: ({ errors }) => resolve((errors ?? []) as never),
          error: (error) => (Array.isArray(error) ? resolve(error as never) : reject(error)),
          complete: () => undefined,
        },
      );
    });

  test.each([
    ["a query nested thirty levels deep", nested, "depth"],
    ["nineteen fragments that double each other", doubling, "cost"],
    ["twenty thousand braces", braces, /tokens|depth/],
  ])("%s: LIMIT_EXCEEDED in milliseconds, over HTTP and over the socket", async (_what, query, limit) => {
    const matching = expect.objectContaining({
      code: "LIMIT_EXCEEDED",
      limit: expect.stringMatching(limit),
      allowed: expect.any(Number),
      asked: expect.any(Number),
    });
    for (const ask of [async () => (await house.stranger.ask(query)).errors, () => overSocket(query)]) {
      await ask(); // the first one may open the socket
      const started = performance.now();
      const errors = await ask();
      expect(errors?.[0]?.extensions).toEqual(matching);
      expect(performance.now() - started).toBeLessThan(200);
    }
  });

  test("sixty cooperatives with everything pass, and so does what GraphiQL asks first", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    expect((await house.as("truong-ban").ask(page)).errors).toBeUndefined();
    expect((await house.stranger.ask(getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }))).errors).toBeUndefined();
  });

  test("a body beyond the limit is refused without being read to its end, and anything but JSON is not executed", async () => {
    const large = await fetch(`${house.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ __typename }", variables: { x: "x".repeat(1_100_000) } }),
    });
    expect(large.status).toBe(413);
    expect(((await large.json()) as { errors: { extensions: object }[] }).errors[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED" });
    const form = await fetch(`${house.url}/graphql`, { method: "POST", headers: { "content-type": "text/plain" }, body: '{"query":"{ __typename }"}' });
    expect(form.status).toBe(415);
  });

  test("messages come in the client's language, and nothing internal leaks", async () => {
    const ask = async (language: string) => {
      const response = await fetch(`${house.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", "accept-language": language },
        body: JSON.stringify({ query: 'mutation { signInDemo(login: "nobody") { token } }' }),
      });
      return ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message ?? "";
    };
    expect(await ask("en-GB,en;q=0.9")).toMatch(/nobody/);
    expect(await ask("en")).not.toBe(await ask("vi"));
    const unauthenticated = await fetch(`${house.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer a.b.c" },
      body: '{"query":"{ __typename }"}',
    });
    expect(unauthenticated.status).toBe(401);
    expect(JSON.stringify(await unauthenticated.json())).not.toMatch(/stack|node_modules|jose|at /);
  });
});
