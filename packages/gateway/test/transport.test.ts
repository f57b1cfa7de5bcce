import { request as rawRequest } from "node:http";
import WebSocket from "ws";
import { loggedError } from "../src/errors/loggedError.js";
import { type ToyGateway, toyGateway } from "./toy/toyGateway.js";

const LISTED = "https://dashboard.example";
const json = { "content-type": "application/json" };
const QUESTION = JSON.stringify({ query: "{ hello }" });

/** fetch keeps `Origin`, `Host` and `Sec-Fetch-*` to itself; a browser's request is written by hand. */
const send = (toy: ToyGateway, method: string, path: string, headers: Record<string, string>, body?: string) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = rawRequest(`${toy.gateway.url}${path}`, { method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on("error", reject);
    asked.end(body);
  });

describe("pages of other sites", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway({ origins: [LISTED] });
  });
  afterAll(() => toy.close());
  const own = () => toy.gateway.url;

  test("a listed site's page is let in: asked before it sends, and with the answer to read", async () => {
    const asked = await send(toy, "OPTIONS", "/graphql", {
      origin: LISTED,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization, content-type",
    });
    expect([asked.status, asked.headers]).toEqual([
      204,
      expect.objectContaining({
        "access-control-allow-origin": LISTED,
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": expect.stringContaining("authorization"),
        vary: "Origin",
      }),
    ]);
    const answer = await send(toy, "POST", "/graphql", { ...json, origin: LISTED, "sec-fetch-site": "cross-site" }, QUESTION);
    expect([answer.status, answer.headers["access-control-allow-origin"], JSON.parse(answer.text).data]).toEqual([200, LISTED, { hello: "hello" }]);
    expect(answer.headers["access-control-expose-headers"]).toContain("retry-after");
    expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
  });

  test.each([
    ["another site", "https://evil.example"],
    ["a listed site under another scheme", "http://dashboard.example"],
    ["a site whose name begins alike", "https://dashboard.example.evil.example"],
    ["a page without a site", "null"],
    ["what is no site", "https://"],
  ])("%s is refused before anything runs, and its browser is told nothing", async (_, origin) => {
    const writes = toy.world.writes;
    const mutation = JSON.stringify({ query: 'mutation { signInDemo(login: "head") { token } }' });
    for (const [method, path, headers, body] of [
      ["POST", "/graphql", json, mutation],
      ["GET", "/graphql?query={hello}", {}, undefined],
      ["GET", "/graphql/changes", {}, undefined],
      ["POST", "/files", {}, "x"],
    ] as const) {
      const { status, headers: told, text } = await send(toy, method, path, { ...headers, origin }, body);
      expect([path, status, told["access-control-allow-origin"]]).toEqual([path, 403, undefined]);
      expect(JSON.parse(text).errors[0]).toMatchObject({ extensions: { code: "FORBIDDEN" } });
    }
    const asked = await send(toy, "OPTIONS", "/graphql", { origin, "access-control-request-method": "POST" });
    expect([asked.status, asked.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
    expect(toy.world.writes).toBe(writes);
  });

  test("an image, a link or a form of another site asks nothing, though it names no site; a link to a page is fine", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const image = await send(toy, "GET", "/graphql?query={hello}", { "sec-fetch-site": site, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" });
      expect([image.status, image.text.includes("hello")]).toEqual([403, false]);
      for (const page of ["/", "/graphiql"]) expect((await send(toy, "GET", page, { "sec-fetch-site": site, "sec-fetch-mode": "navigate" })).status).toBe(200);
    }
    const form = await send(toy, "POST", "/graphql", { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "cross-site" }, "query={hello}");
    expect(form.status).toBe(403);
  });

  test("the gateway's own pages and programs that are no browser are as before", async () => {
    for (const headers of [{ origin: own(), "sec-fetch-site": "same-origin" }, { "sec-fetch-site": "none" }, {}] as Record<string, string>[]) {
      expect((await send(toy, "POST", "/graphql", { ...json, ...headers }, QUESTION)).status).toBe(200);
    }
  });

  test.each([
    ["a listed site", () => LISTED, "open"],
    ["the own site", own, "open"],
    ["no browser", () => undefined, "open"],
    ["another site", () => "https://evil.example", 403],
    ["a page without a site", () => "null", 403],
  ])("a socket from %s", async (_, originOf, expected) => {
    const origin = originOf();
    const socket = new WebSocket(toy.url.replace("http", "ws"), "graphql-transport-ws", origin === undefined ? {} : { origin });
    const met = await new Promise((resolve) => {
      socket.on("open", () => resolve("open"));
      socket.on("unexpected-response", (__, { statusCode }) => resolve(statusCode));
      socket.on("error", () => resolve("error"));
    });
    socket.terminate();
    expect(met).toBe(expected);
  });
});

describe("what every answer carries", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway();
  });
  afterAll(() => toy.close());

  test.each(["/", "/graphiql", "/graphiql/react.js", "/graphql?query={hello}", "/healthz", "/nowhere", "/files"])(
    "%s: an id, and no leave to frame, guess or tell",
    async (path) => {
      const { headers } = await send(toy, "GET", path, {});
      expect(headers).toMatchObject({
        "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
    },
  );

  test("what goes wrong inside is one id to the client, the log and the header, and neither token nor value stands in the log", async () => {
    const authorization = await toy.token("head");
    const { headers, body } = await toy.post({ query: '{ thing(id: "1") { broken } }' }, { authorization });
    const id = headers.get("x-request-id");
    expect(JSON.stringify(body)).not.toContain("hunter2");
    const lines = toy.logged.filter((line) => line.includes(String(id)));
    expect([body.errors?.[0]?.extensions, lines.length]).toEqual([expect.objectContaining({ code: "INTERNAL", requestId: id }), 1]);
    for (const line of toy.logged) expect(line).not.toContain(authorization.slice(7));
  });

  test("a driver's error is logged without the row's values, any error without tokens", () => {
    const driver = Object.assign(new Error('invalid input syntax for type date: "1980-13-01"'), {
      ...{
        severity: "ERROR",
        code: "22007",
        table: "person",
        detail: "Key (phone)=(0912 345 678) already exists.",
        where: "unnamed portal parameter $1 = '0912…'",
      },
      ...{ query: "insert into core.person", parameters: ["0912 345 678"] },
    });
    const token = `eyJhbGciOiJIUzI1NiJ9.${"x".repeat(20)}.${"y".repeat(20)}`;
    const said = JSON.stringify(
      loggedError(Object.assign(new Error(`sent Bearer ${token}`), { cause: driver, request: { headers: { authorization: token } } })),
    );
    for (const secret of ["1980-13-01", "0912", token, "parameters"]) expect(said).not.toContain(secret);
    expect(loggedError(driver)).toMatchObject({
      code: "22007",
      at: "person",
      message: 'invalid input syntax for type date: "…"',
      stack: expect.stringContaining("transport.test"),
    });
  });
});

describe("a client that asks too much in a minute", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway({ limits: { costPerMinute: 30 } });
  });
  afterAll(() => toy.close());

  test("is told to wait, on HTTP with 429 and Retry-After, on its socket with the same error, and nobody else is", async () => {
    const head = await toy.token("head");
    let refused: Awaited<ReturnType<ToyGateway["post"]>> | undefined;
    for (let n = 0; n < 40 && !refused; n += 1) {
      const answer = await toy.post({ query: "{ hello }" }, { authorization: head });
      if (answer.status === 429) refused = answer;
      else expect(answer.body.data).toEqual({ hello: "hello" });
    }
    expect(refused?.body.errors?.[0]?.extensions).toMatchObject({
      code: "LIMIT_EXCEEDED",
      limit: "costPerMinute",
      allowed: 30,
      retryAfter: expect.any(Number),
    });
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused?.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    const socket = toy.client({ connectionParams: { authorization: head } });
    await expect(socket.iterate({ query: "{ hello }" }).next()).rejects.toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit: "costPerMinute" } }]);
    expect((await toy.ask("{ hello }", {}, { authorization: await toy.token("member") })).data).toEqual({ hello: "hello" });
    expect((await toy.ask("{ hello }")).data).toEqual({ hello: "hello" });
  });
});

describe("clients without sign-in behind a proxy", () => {
  const minute = async (toy: ToyGateway, from: string): Promise<number> => {
    for (let n = 0; n < 40; n += 1) if ((await toy.post({ query: "{ hello }" }, { "x-forwarded-for": from })).status === 429) return n;
    return 40;
  };

  test("have a minute each when the proxy is one that the installation named; else they are one client, whatever they say", async () => {
    const behind = await toyGateway({ limits: { costPerMinute: 10 }, trustedProxies: ["127.0.0.1"] });
    try {
      const first = await minute(behind, "203.0.113.7");
      expect(first).toBeGreaterThan(0);
      expect(await minute(behind, "203.0.113.8")).toBe(first);
      expect(await minute(behind, "203.0.113.8")).toBe(0);
      expect(await minute(behind, "203.0.113.9, 203.0.113.8")).toBe(0); // having said it was another
    } finally {
      await behind.close();
    }
    const open = await toyGateway({ limits: { costPerMinute: 10 } });
    try {
      expect(await minute(open, "203.0.113.7")).toBeGreaterThan(0);
      expect(await minute(open, "203.0.113.8")).toBe(0);
    } finally {
      await open.close();
    }
  });

  test("count their sockets apart as well", async () => {
    const behind = await toyGateway({ limits: { socketsPerClient: 1 }, trustedProxies: ["127.0.0.1"] });
    const opens = (from: string) =>
      new Promise<boolean>((resolve) => {
        class Forwarded extends WebSocket {
          constructor(url: string, protocols: string) {
            super(url, protocols, { headers: { "x-forwarded-for": from } });
          }
        }
        behind.client({
          lazy: false,
          webSocketImpl: Forwarded,
          on: { connected: () => resolve(true), closed: () => resolve(false) },
          onNonLazyError: () => resolve(false),
        });
      });
    try {
      expect([await opens("203.0.113.7"), await opens("203.0.113.7"), await opens("203.0.113.8")]).toEqual([true, false, true]);
    } finally {
      await behind.close();
    }
  });
});
