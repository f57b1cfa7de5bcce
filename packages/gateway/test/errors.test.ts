import { type ToyGateway, toyGateway } from "./toy/toyGateway.js";

describe("errors leave by one door", () => {
  let toy: ToyGateway;
  beforeAll(async () => {
    toy = await toyGateway();
  });
  afterAll(() => toy.close());

  const overSocket = async (query: string, variables?: Record<string, unknown>, connectionParams?: Record<string, unknown>) => {
    const stream = toy.client(connectionParams ? { connectionParams } : {}).iterate({ query, ...(variables ? { variables } : {}) });
    try {
      return ((await stream.next()).value as { errors: unknown }).errors;
    } catch (errors) {
      return errors;
    } finally {
      await stream.return?.();
    }
  };

  test("nothing internal reaches a client; the log has all of it, under the request's id", async () => {
    const query = '{ thing(id: "1") { name broken brokenAtOnce } }';
    const answer = await toy.ask(query);
    expect(answer.data).toEqual({ thing: { name: "thing 1", broken: null, brokenAtOnce: null } });
    const socket = (await overSocket(query)) as NonNullable<typeof answer.errors>;
    for (const errors of [answer.errors, socket]) {
      expect(errors).toHaveLength(2);
      for (const error of errors ?? []) {
        const id = String(error.extensions.requestId);
        expect(error).toEqual({
          message: `Lỗi hệ thống (${id})`,
          path: ["thing", expect.any(String)],
          locations: [expect.anything()],
          extensions: { code: "INTERNAL", owner: "toy", requestId: id },
        });
        expect(toy.logged.some((line) => line.includes(id) && line.includes("stack"))).toBe(true);
      }
      expect(JSON.stringify(errors)).not.toMatch(/hunter2|secret|internals|\.ts/);
    }
    expect(toy.logged.join()).toContain("hunter2");
  });

  test("the same holds when the query is compiled", async () => {
    for (let run = 0; run < 4; run++) {
      const { errors } = await toy.ask('{ thing(id: "1") { compiled: broken } }');
      expect(errors?.[0]).toMatchObject({ path: ["thing", "compiled"], extensions: { code: "INTERNAL", owner: "toy" } });
      expect(JSON.stringify(errors)).not.toMatch(/hunter2/);
    }
  });

  test("an error of the platform keeps its code, its owner and its text in the viewer's language", async () => {
    const query = '{ thing(id: "1") { refused } }';
    const shape = (message: string) => [
      { message, path: ["thing", "refused"], locations: [{ line: 1, column: 20 }], extensions: { code: "FORBIDDEN", owner: "toy" } },
    ];
    expect((await toy.ask(query)).errors).toEqual(shape("Không được xem"));
    expect((await toy.ask(query, {}, { "accept-language": "en" })).errors).toEqual(shape("Not for you"));
    expect(await overSocket(query)).toEqual(shape("Không được xem"));
    expect(await overSocket(query, undefined, { language: "en" })).toEqual(shape("Not for you"));
    const headers = await fetch(toy.url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) });
    expect(headers.status).toBe(200); // it has data
  });

  test.each([
    ["a syntax error", "{ hello", undefined, /Syntax Error/],
    ["an unknown field, with the nearest name", "{ helo }", undefined, /Cannot query field "helo".*Did you mean "hello"/],
    ["a variable of the wrong kind", "query($n: Int) { things(first: $n) { totalCount } }", { n: "many" }, /\$n.*Int cannot represent/],
    ["a missing variable", "query($id: ID!) { thing(id: $id) { id } }", {}, /\$id.*required/],
    ["an unknown operation", "query A { hello }", undefined, undefined],
  ])("%s is INVALID_INPUT and names the thing, on every transport", async (story, query, variables, message) => {
    const operationName = story === "an unknown operation" ? "B" : undefined;
    const body = { query, variables, operationName };
    const json = await toy.post(body);
    expect(json.status).toBe(200); // application/json: 200 to a well-formed request
    const strict = await toy.post(body, { accept: "application/graphql-response+json" });
    expect(strict.status).toBe(400);
    expect(strict.headers.get("content-type")).toBe("application/graphql-response+json; charset=utf-8");
    for (const { body: answer } of [json, strict]) {
      expect(answer).not.toHaveProperty("data");
      expect(answer.errors?.[0]?.extensions.code).toBe("INVALID_INPUT");
      if (message) expect(answer.errors?.[0]?.message).toMatch(message);
      else expect(answer.errors?.[0]?.message).toBe('Câu truy vấn không có thao tác "B"; có: A');
    }
    if (!operationName)
      expect(await overSocket(query, variables)).toMatchObject([{ message: expect.stringMatching(message ?? /./), extensions: { code: "INVALID_INPUT" } }]);
  });

  test("an answer's header names the request as its errors and the log do", async () => {
    const { headers, body } = await toy.post({ query: '{ thing(id: "1") { broken } }' });
    expect(headers.get("x-request-id")).toBe(body.errors?.[0]?.extensions.requestId);
  });

  test("a database that is away is told without its address", async () => {
    toy.store.down = true;
    const { errors } = await toy.ask("{ value }");
    toy.store.down = false;
    expect(errors?.[0]?.extensions.code).toBe("INTERNAL");
    expect(JSON.stringify(errors)).not.toMatch(/10\.0\.0\.7|ECONN/);
    expect(toy.store.open).toBe(0);
  });

  test.each([
    [
      "text instead of JSON",
      { method: "POST", headers: { "content-type": "text/plain" }, body: '{"query":"mutation { setValue(value: \\"stolen\\") }"}' },
      415,
    ],
    ["a form of another site", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query=mutation" }, 415],
    ["a multipart form", { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--x--" }, 415],
    ["JSON in another charset", { method: "POST", headers: { "content-type": "application/json; charset=iso-8859-1" }, body: "{}" }, 415],
    ["no JSON at all", { method: "POST", headers: { "content-type": "application/json" }, body: "{" }, 400],
    ["several questions in an array", { method: "POST", headers: { "content-type": "application/json" }, body: '[{"query":"{hello}"}]' }, 400],
    ["an answer nobody offers", { method: "POST", headers: { "content-type": "application/json", accept: "text/html" }, body: '{"query":"{hello}"}' }, 406],
    ["PUT", { method: "PUT", headers: { "content-type": "application/json" }, body: "{}" }, 405],
  ])("%s: its own status, and nothing is executed", async (_, init, status) => {
    const before = toy.world.writes;
    const response = await fetch(toy.url, init);
    expect(response.status).toBe(status);
    expect((await response.json()) as object).toMatchObject({ errors: [{ extensions: { code: "INVALID_INPUT" } }] });
    expect(toy.world.writes).toBe(before);
  });

  test("GET asks and never changes", async () => {
    const get = (query: string) => fetch(`${toy.url}?query=${encodeURIComponent(query)}`);
    expect(await (await get("{ hello }")).json()).toEqual({ data: { hello: "hello" } });
    const before = toy.world.writes;
    const refused = await get('mutation { setValue(value: "x") }');
    expect([refused.status, refused.headers.get("allow"), toy.world.writes]).toEqual([405, "POST", before]);
  });

  test("a subscription over HTTP is told where to go", async () => {
    const { status, body } = await toy.post({ query: "subscription { ticks }" });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toMatch(/WebSocket/);
  });

  test("other addresses are 404 in JSON; the pages and probes answer", async () => {
    const at = (path: string) => fetch(new URL(path, toy.url));
    expect([(await at("/nowhere")).status, (await at("/healthz")).status, (await at("/readyz")).status]).toEqual([404, 200, 200]);
    toy.store.down = true;
    expect((await at("/readyz")).status).toBe(503);
    toy.store.down = false;
    expect(await (await at("/")).text()).toContain("/graphiql");
    const page = await (await at("/graphiql")).text();
    expect(page).not.toMatch(/(src|href)="https?:/);
    for (const [, file = ""] of page.matchAll(/(?:src|href|from) ?[= ]?"(\/graphiql\/[^"]+)"/g)) expect([file, (await at(file)).status]).toEqual([file, 200]);
    expect((await at("/graphiql/../package.json")).status).toBe(404);
    expect((await at("/graphiql/%2e%2e%2fpackage.json")).status).toBe(404);
  });
});
