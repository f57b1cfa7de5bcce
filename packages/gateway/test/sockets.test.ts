import { type ToyGateway, toyGateway } from "./toy/toyGateway.js";

const soon = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));

describe("questions kept open", () => {
  let toy: ToyGateway;
  beforeEach(async () => {
    toy = await toyGateway();
  });
  afterEach(() => toy.close());

  test("a live question is answered, and again when what it read changes, under its alias", async () => {
    const stream = toy.client().iterate({ query: "subscription { now: live { v: value ...F } } fragment F on Query { hello }" });
    expect((await stream.next()).value).toEqual({ data: { now: { v: "first", hello: "hello" } } });
    const { data } = await toy.ask('mutation { setValue(value: "second") }');
    expect(data).toEqual({ setValue: "second" });
    expect((await stream.next()).value).toEqual({ data: { now: { v: "second", hello: "hello" } } });
  });

  test("variables and several selections of live reach the derived query", async () => {
    const stream = toy.client().iterate({
      query: "subscription($n: String, $s: Boolean!) { ...S live { who @skip(if: $s) } } fragment S on Subscription { live { hello(name: $n) } }",
      variables: { n: "x", s: true },
    });
    expect((await stream.next()).value).toEqual({ data: { live: { hello: "hello x" } } });
  });

  test("errors stand under the alias; null goes up as far as it must", async () => {
    const stream = toy.client().iterate({ query: 'subscription { l: live { thing(id: "1") { refused } hello } }' });
    expect((await stream.next()).value).toMatchObject({
      data: { l: { thing: { refused: null }, hello: "hello" } },
      errors: [{ path: ["l", "thing", "refused"], extensions: { code: "FORBIDDEN", owner: "toy" } }],
    });
    const gone = toy.client().iterate({ query: "subscription { l: live { things(first: 1) { nodes { must } } } }" });
    expect((await gone.next()).value).toMatchObject({ data: null, errors: [{ path: ["l", "things", "nodes", 0, "must"] }] });
  });

  test("ten sockets with the same question cost one execution; those who ask who they are share with nobody of another name", async () => {
    const asking = async (login: string, query: string) => {
      const stream = toy.client({ connectionParams: { authorization: await toy.token(login) } }).iterate({ query });
      return { stream, first: (await stream.next()).value };
    };
    const before = toy.store.frames.length;
    const shared = await Promise.all(Array.from({ length: 10 }, () => asking("head", "subscription { live { value } }")));
    expect(toy.store.frames.length - before).toBe(1);
    toy.store.change();
    toy.world.value = "next";
    const seconds = await Promise.all(shared.map(({ stream }) => stream.next()));
    for (const { value } of seconds) expect(value).toEqual({ data: { live: { value: "next" } } });
    expect(toy.store.frames.length - before).toBe(2);

    const head = await asking("head", "subscription { live { value viewer { login } } }");
    const member = await asking("member", "subscription { live { value viewer { login } } }");
    expect([head.first, member.first]).toMatchObject([{ data: { live: { viewer: { login: "head" } } } }, { data: { live: { viewer: { login: "member" } } } }]);
  });

  test("a shared answer is computed for nobody in particular: no field can tell one of the group from another", async () => {
    const stream = toy.client({ connectionParams: { authorization: await toy.token("head") } }).iterate({ query: "subscription { live { who signed } }" });
    expect((await stream.next()).value).toEqual({ data: { live: { who: "", signed: true } } });
  });

  test("another subscription's events are each resolved in a unit of work of their own, and none stays open", async () => {
    const stream = toy.client().iterate({ query: "subscription { t: ticks }" });
    const first = stream.next();
    await soon();
    toy.tick();
    expect((await first).value).toEqual({ data: { t: 1 } });
    const second = stream.next();
    await soon();
    toy.tick();
    expect((await second).value).toEqual({ data: { t: 2 } });
    expect(toy.store.open).toBe(0);
  });

  test("a subscription that is refused says so and leaves the socket usable", async () => {
    const client = toy.client();
    expect((await client.iterate({ query: "subscription { ticks(fail: true) }" }).next()).value).toMatchObject({
      errors: [{ message: "Không được nghe", extensions: { code: "FORBIDDEN" } }],
    });
    await expect(client.iterate({ query: "subscription { live @skip(if: true) { hello } }" }).next()).resolves.toMatchObject({
      value: { errors: [{ extensions: { code: "INVALID_INPUT" } }] },
    });
    expect((await client.iterate({ query: "{ hello }" }).next()).value).toEqual({ data: { hello: "hello" } });
  });

  test("queries and mutations run over the socket as over HTTP", async () => {
    const client = toy.client();
    expect((await client.iterate({ query: 'mutation { setValue(value: "by socket") }' }).next()).value).toEqual({ data: { setValue: "by socket" } });
    expect((await client.iterate({ query: "{ value }" }).next()).value).toEqual({
      data: { value: "by socket" },
      extensions: { live: { cursor: expect.any(String) } },
    });
  });

  test("a query tells the place in the log that it contains; one that reads nothing has none", async () => {
    const { extensions } = await toy.ask("{ value }");
    expect(Buffer.from(extensions?.live?.cursor ?? "", "base64url").toString()).toBe("v1:e:0");
    toy.store.change();
    expect(Buffer.from((await toy.ask("{ value }")).extensions?.live?.cursor ?? "", "base64url").toString()).toBe("v1:e:1");
    expect(await toy.ask("{ hello }")).toEqual({ data: { hello: "hello" } });
  });
});

describe("change and end", () => {
  test("a plugin goes off and on while 400 questions are asked: none fails, sockets come back on the new schema", async () => {
    const toy = await toyGateway();
    const closes: unknown[] = [];
    const client = toy.client({
      retryAttempts: 5,
      retryWait: async () => soon(20) as Promise<void>,
      on: { closed: (event) => closes.push((event as { code: number }).code) },
    });
    const stream = client.iterate({ query: "subscription { live { value } }" });
    await stream.next();
    let asking = true;
    const answers: unknown[] = [];
    const askers = Array.from({ length: 4 }, async () => {
      while (asking || answers.length < 400) answers.push((await toy.ask("{ hello value }")).errors);
    });
    expect((await toy.ask("{ extra }")).data).toEqual({ extra: "of the plugin extra" });
    await toy.gateway.setPlugin("extra", false);
    expect((await toy.ask("{ extra }")).errors?.[0]?.message).toMatch(/Cannot query field "extra"/);
    await toy.gateway.setPlugin("extra", true);
    expect((await toy.ask("{ extra }")).data).toEqual({ extra: "of the plugin extra" });
    await soon(50);
    asking = false;
    await Promise.all(askers);
    expect(answers.length).toBeGreaterThanOrEqual(400);
    expect(answers.filter((errors) => errors !== undefined)).toEqual([]);
    for (let waited = 0; waited < 3_000 && !closes.includes(1012); waited += 20) await soon(20);
    toy.world.value = "after";
    toy.store.change();
    let value: unknown;
    do value = (await stream.next()).value;
    while (JSON.stringify(value) !== '{"data":{"live":{"value":"after"}}}');
    expect(closes).toContain(1012);
    await toy.close();
  });

  test("what is off stays off at the next start; core and the platform stay on; unknown ones are named", async () => {
    const toy = await toyGateway();
    await toy.gateway.setPlugin("extra", false);
    const again = await toyGateway({ store: toy.store });
    expect([...again.gateway.composition().disabled]).toEqual(["extra"]);
    await again.close();
    await expect(toy.gateway.setPlugin("core", false)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(toy.gateway.setPlugin("platform", false)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(toy.gateway.setPlugin("forestry", false)).rejects.toMatchObject({ code: "NOT_FOUND", message: expect.stringContaining("forestry") });
    await toy.close();
  });

  test("stopping: not ready any more, what is under way is answered, sockets go with 1012, nothing stays open", async () => {
    const toy = await toyGateway({ limits: { drainMs: 2_000 } });
    const closes: unknown[] = [];
    const client = toy.client({ on: { closed: (event) => closes.push((event as { code: number }).code) } });
    const stream = client.iterate({ query: "subscription { live { value } }" });
    await stream.next();
    stream.next().catch(() => undefined); // ends with the socket
    const slow = toy.ask("{ slow(ms: 300) }");
    await soon();
    const stopped = toy.gateway.stop();
    await soon(20);
    await expect(fetch(new URL("/readyz", toy.url))).rejects.toThrow();
    expect(await slow).toEqual({ data: { slow: "slept" } });
    await stopped;
    expect(closes).toEqual([1012]);
    expect(toy.store.open).toBe(0);
    await toy.gateway.stop(); // a second time is no harm
  });

  test("a port that is taken is an error at the start, and nothing keeps running", async () => {
    const toy = await toyGateway();
    const { openGateway } = await import("../src/openGateway.js");
    const { toyCompose } = await import("./toy/toyComposition.js");
    const { createClock } = await import("../src/clock.js");
    const second = openGateway(
      { plugins: [], store: toy.store, port: toy.gateway.port, host: "127.0.0.1", clock: createClock(), demonstration: false },
      toyCompose(toy.world),
    );
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
    await toy.close();
  });
});
