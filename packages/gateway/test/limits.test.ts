import { getIntrospectionQuery } from "graphql";
import { CloseCode } from "graphql-ws";
import WebSocket from "ws";
import { type Reply, type ToyGateway, toyGateway } from "./toy/toyGateway.js";

const nested = (levels: number): string => `{ thing(id: 1) ${"{ self ".repeat(levels)}{ id }${" }".repeat(levels)} }`;
const doubling = (fragments: number): string =>
  `query { thing(id: "1") { ...a0 } } ${Array.from({ length: fragments }, (_, i) => `fragment a${i} on Thing { x: self { ...a${i + 1} } y: self { ...a${i + 1} } }`).join(" ")} fragment a${fragments} on Thing { id }`;
const flat = (fragments: number): string =>
  `{ thing(id: "1") { ...a0 } } ${Array.from({ length: fragments }, (_, i) => `fragment a${i} on Thing { ...a${i + 1} ...a${i + 1} ... on Thing { ...a${i + 1} } }`).join(" ")} fragment a${fragments} on Thing { id name }`;

/** Refused documents and the limit that refuses them. */
const hostile: readonly (readonly [story: string, document: string, limit: string])[] = [
  ["375 bytes nested 30 levels", nested(30).padEnd(375), "depth"],
  ["19 fragments, each spread twice by the one before", flat(19), "cost"],
  ["19 fragments, each asked twice below the one before", doubling(19), "depth"],
  ["12 fragments that double the rows", doubling(12).replaceAll("self", "things(first: 2)"), "cost"],
  ["20,000 braces", "{".repeat(20_000), "depth"],
  ["20,000 braces between fields", "{a".repeat(20_000), "depth"],
  ["20,000 brackets in an argument", `{ echo(list: ${"[".repeat(20_000)}) }`, "depth"],
  ["3,000 fields", `{ ${"hello ".repeat(3_000)} }`, "tokens"],
  ["100 kB of comment", `#${"x".repeat(100_000)}\n{ hello }`, "documentLength"],
  ["lists of lists of lists", "{ things(first: 100) { nodes { things(first: 100) { things(first: 100) { id } } } } }", "cost"],
  [
    "as many rows as an integer holds, three times",
    "{ things(first: 2147483647) { nodes { things(first: 2147483647) { things(first: 2147483647) { id } } } } }",
    "cost",
  ],
  [
    "forty introspections under other names",
    `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: __schema { types { fields { args { type { name kind ofType { name } } } } } }`).join(" ")} }`,
    "cost",
  ],
];

describe("limits, before anything is executed", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway();
    await toy.ask("{ hello }");
  });
  afterAll(() => toy.close());

  const overHttp = async (query: string, variables?: object) => (await toy.ask(query, variables)).errors;
  const overSocket = (query: string, variables?: Record<string, unknown>): Promise<Reply["errors"]> =>
    new Promise((resolve, reject) => {
      toy.client().subscribe(
        { query, ...(variables ? { variables } : {}) },
        {
          next: ({ errors }) => resolve(errors as never),
          error: (errors) => (Array.isArray(errors) ? resolve(errors) : reject(errors)),
          complete: () => resolve(undefined),
        },
      );
    });

  test.each(hostile)("%s: LIMIT_EXCEEDED in milliseconds, over HTTP and over the socket", async (_, document, limit) => {
    await overSocket("{ hello }");
    for (const transport of [overHttp, overSocket]) {
      const began = performance.now();
      const errors = await transport(document);
      const took = performance.now() - began;
      expect(errors?.[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit });
      expect(errors?.[0]?.extensions.asked).toBeGreaterThan(errors?.[0]?.extensions.allowed as number);
      expect(took).toBeLessThan(250);
    }
    expect(toy.store.open).toBe(0);
  });

  test("the page's size in a variable counts, each time anew", async () => {
    const query = "query($n: Int) { things(first: $n) { nodes { things(first: $n) { things(first: $n) { id } } } } }";
    for (const transport of [overHttp, overSocket]) {
      expect(await transport(query, { n: 3 })).toBeUndefined();
      expect((await transport(query, { n: 100 }))?.[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: "cost" });
      expect(await transport(query, { n: 2 })).toBeUndefined();
    }
  });

  test("a live question is counted like any other", async () => {
    const errors = await overSocket("subscription { live { things(first: 100) { nodes { things(first: 100) { things(first: 100) { id } } } } } }");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: "cost" });
    const byVariable = await overSocket("subscription($n: Int) { live { things(first: $n) { nodes { things(first: $n) { things(first: $n) { id } } } } } }", {
      n: 100,
    });
    expect(byVariable?.[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: "cost" });
  });

  test("what tools and dashboards ask passes: introspection, a page of sixty with everything", async () => {
    expect(
      await overHttp(
        getIntrospectionQuery({
          descriptions: true,
          specifiedByUrl: true,
          directiveIsRepeatable: true,
          schemaDescription: true,
          inputValueDeprecation: true,
          oneOf: true,
        }),
      ),
    ).toBeUndefined();
    const everything = "id name kind size ratio later";
    expect(
      await overHttp(
        `{ things(first: 60) { totalCount nodes { ${everything} a: things(first: 10) { ${everything} } b: things { ${everything} things { id } } c: things { ${everything} } } } }`,
      ),
    ).toBeUndefined();
  });

  test("fragments that spread each other in a circle are refused by name, not followed", async () => {
    const errors = await overHttp('{ thing(id: "1") { ...a } } fragment a on Thing { self { ...b } } fragment b on Thing { self { ...a } }');
    expect(errors?.[0]?.extensions.code).toBe("INVALID_INPUT");
    expect(errors?.[0]?.message).toMatch(/Cannot spread fragment "a" within itself/);
  });

  test("1,900 times the same field does not keep the validator busy", async () => {
    for (const transport of [overHttp, overSocket]) {
      const began = performance.now();
      const errors = await transport(`{ ${"hello ".repeat(1_900)} }`);
      expect(errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit: "repeatedFields" } }]);
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });

  test("of a document with thirty mistakes the first ten are told, all of them the client's", async () => {
    const errors = (await overHttp(`{ ${Array.from({ length: 30 }, (_, i) => `wrong${i}`).join(" ")} }`)) ?? [];
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array.from({ length: 10 }, () => "INVALID_INPUT"));
  });

  test("the limits are told in Vietnamese, and in English when asked", async () => {
    expect((await toy.ask(nested(20)))?.errors?.[0]?.message).toBe("Câu truy vấn lồng quá sâu (tầng): 22, tối đa 15; hãy chia thành nhiều câu");
    const english = await toy.ask(nested(20), {}, { "accept-language": "en-GB,vi;q=0.3" });
    expect(english.errors?.[0]?.message).toBe("The document is nested too deeply (levels): 22, at most 15; ask in several documents");
  });
});

describe("limits of bodies, time and clients", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway({ limits: { requestMs: 150, bodyMs: 1_000, socketsPerClient: 2, subscriptionsPerSocket: 3 } });
  });
  afterAll(() => toy.close());

  test("a body beyond a megabyte is 413, announced or not", async () => {
    const large = JSON.stringify({ query: "{ hello }", variables: { x: "y".repeat(1_100_000) } });
    const { status, body } = await toy.post(large);
    expect([status, body.errors?.[0]?.extensions]).toEqual([413, expect.objectContaining({ code: "LIMIT_EXCEEDED", limit: "bodyBytes" })]);
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 40; i++) controller.enqueue(new TextEncoder().encode("x".repeat(50_000)));
        controller.close();
      },
    });
    const streamed = await fetch(toy.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: chunks,
      duplex: "half",
    } as RequestInit).then(
      (response) => response.status,
      () => "cut off",
    );
    expect([413, "cut off"]).toContain(streamed);
  });

  test("a body that never ends is given up", async () => {
    const { port } = toy.gateway;
    const { connect } = await import("node:net");
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, "127.0.0.1", () =>
        socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":'),
      );
      let got = "";
      socket.on("data", (data) => {
        got += data;
      });
      socket.on("close", () => resolve(got));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
  });

  test("a question that takes too long is UNAVAILABLE, and its unit of work is ended", async () => {
    const { errors } = await toy.ask("{ slow(ms: 400) }");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE", limit: "requestMs", allowed: 150 });
    expect(toy.store.open).toBe(0);
  });

  test("the fourth operation on a socket is refused, the third still runs; one that ends makes room", async () => {
    const client = toy.client();
    const first = client.iterate({ query: "subscription { ticks }" });
    const second = client.iterate({ query: "subscription { ticks }" });
    const third = client.iterate({ query: "subscription { live { value } }" });
    await third.next();
    void first.next();
    void second.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(client.iterate({ query: "{ hello }" }).next()).rejects.toMatchObject([
      { extensions: { code: "LIMIT_EXCEEDED", limit: "subscriptionsPerSocket" } },
    ]);
    await third.return?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await client.iterate({ query: "{ hello }" }).next()).value).toEqual({ data: { hello: "hello" } });
    await client.dispose();
  });

  test("a third socket of one client is sent away with a code that clients come back from; a signed-in one has places of its own", async () => {
    const opened = async (connectionParams?: Record<string, unknown>) => {
      const closed: { code?: number } = {};
      const client = toy.client({
        lazy: false,
        ...(connectionParams ? { connectionParams } : {}),
        on: { closed: (event) => Object.assign(closed, { code: (event as { code: number }).code }) },
        onNonLazyError: () => undefined,
      });
      await new Promise<void>((resolve) => {
        client.on("connected", () => resolve());
        client.on("closed", () => resolve());
      });
      return { client, closed };
    };
    const authorization = await toy.token("head");
    const a = await opened({ authorization });
    const b = await opened({ authorization });
    const c = await opened({ authorization });
    expect([a.closed.code, b.closed.code, c.closed.code]).toEqual([undefined, undefined, 1013]);
    const stranger = await opened();
    expect(stranger.closed.code).toBeUndefined();
    await a.client.dispose();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await opened({ authorization })).closed.code).toBeUndefined();
  });

  test("a socket that never says who it is, or says too much, is closed", async () => {
    const fresh = await toyGateway();
    const large = new WebSocket(fresh.url.replace("http", "ws"), "graphql-transport-ws");
    const code = await new Promise((resolve) => {
      large.on("open", () => large.send("x".repeat(1_100_000)));
      large.on("close", resolve);
    });
    expect(code).toBe(1009);
    const garbage = new WebSocket(fresh.url.replace("http", "ws"), "graphql-transport-ws");
    expect(
      await new Promise((resolve) => {
        garbage.on("open", () => garbage.send("{nonsense"));
        garbage.on("close", resolve);
      }),
    ).toBe(CloseCode.BadRequest);
    await fresh.close();
  });
});
