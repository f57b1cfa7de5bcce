import { readdirSync, readFileSync } from "node:fs";
import { parse, print, visit } from "graphql";
import * as documents from "../src/documents.js";
import { liveDocument } from "../src/liveDocument.js";
import { collect, quickClient } from "./clients.js";
import { type Asked, type FakeGateway, fakeGateway, pause, until } from "./fakeGateway.js";

/** The same by graphql-js. */
function byTree(text: string): string {
  return print(
    visit(parse(text), {
      OperationDefinition: (node) => ({
        ...node,
        operation: "subscription" as never,
        selectionSet: {
          kind: "SelectionSet" as never,
          selections: [{ kind: "Field" as never, name: { kind: "Name" as never, value: "live" }, selectionSet: node.selectionSet }],
        },
      }),
    }),
  );
}

describe("a query made into a question that stays open", () => {
  const hard = [
    "{ a }",
    "query { a { b } }",
    "query query { query { live } }",
    'query Q($a: F = { x: { y: "}" } }, $b: [Int!]! = [1]) @d(o: { p: "{" }) { a(f: $a) { b } } fragment query on Query { c }',
    "fragment subscription on Query { c } query Q { ...subscription }",
    '# query { x }\nquery Q { # }\n a(t: """ } \\""" { """) { b } } # {',
    'query Q { a(t: "\\"}{") }',
    "fragment F on mutation { c } { ...F }",
  ];
  test.each(hard)("as graphql-js would: %s", (text) => {
    expect(print(parse(liveDocument(text) ?? "none"))).toBe(byTree(text));
  });

  const generated = Object.entries(documents)
    .filter(([, document]) => document instanceof documents.TypedDocumentString)
    .map(([name, document]) => [name, String(document)] as const)
    .filter(([, text]) => /^\s*query/.test(text));
  test("every generated query too", () => {
    expect(generated.length).toBeGreaterThan(10);
    for (const [, text] of generated) expect(print(parse(liveDocument(text) ?? "none"))).toBe(byTree(text));
  });

  test.each(["mutation { a }", "subscription { a }", "query A { a } query B { b }", "{ a } { b }", "fragment F on Query { a }", "", "query"])(
    "not one query: %s",
    (text) => expect(liveDocument(text)).toBeUndefined(),
  );

  test("every operation in schema/ has its document", () => {
    const folder = new URL("../../../schema/operations/", import.meta.url);
    const named = readdirSync(folder).flatMap((file) =>
      parse(readFileSync(new URL(file, folder), "utf8")).definitions.flatMap((node) => (node.kind === "OperationDefinition" ? [node.name?.value] : [])),
    );
    expect(named.filter((name) => !(`${name}Document` in documents))).toEqual([]);
  });
});

describe("a question that stays open", () => {
  let gateway: FakeGateway;
  let asked: Asked[];
  let made: ReturnType<typeof quickClient>;
  beforeEach(async () => {
    asked = [];
    gateway = await fakeGateway({ subscribe: (one) => void asked.push(one) });
    made = quickClient(gateway.url);
  });
  afterEach(async () => {
    await made.client.close();
    await gateway.stop();
  });
  const latest = async (count: number): Promise<Asked> => {
    await until(() => asked.length >= count, `subscription ${count}`);
    return asked[count - 1] as Asked;
  };
  const answer = (a: number) => ({ data: { live: { a } } });

  test("after coming back it tells only what differs", async () => {
    const seen = collect<unknown>();
    made.client.live("query Q($n: Int!) { a(n: $n) }", { n: 1 }).subscribe(seen);
    const first = await latest(1);
    expect(first).toMatchObject({ query: "subscription Q($n: Int!) { live { a(n: $n) } }", variables: { n: 1 } });
    first.next(answer(1));
    await until(() => seen.values.length === 1, "the first answer");
    gateway.cutAll();
    (await latest(2)).next(answer(1));
    await pause(50);
    asked[1]?.next(answer(2));
    await until(() => seen.values.length === 2, "what differs");
    gateway.cutAll();
    (await latest(3)).next(answer(3));
    await until(() => seen.values.length === 3, "what changed meanwhile");
    expect(seen.values).toEqual([1, 2, 3].map((a) => ({ data: { a } })));
  });

  test("errors of fields come with the data, at the paths of the query; what must not be null takes all of it", async () => {
    const seen = collect<unknown>();
    made.client.live("{ a b }").subscribe(seen);
    const { next } = await latest(1);
    next({ data: { live: { a: 1, b: null } }, errors: [{ message: "no", path: ["live", "b"], extensions: { code: "FORBIDDEN" } }] });
    next({ data: null, errors: [{ message: "no", path: ["live", "a"] }] });
    await until(() => seen.values.length === 2, "both");
    expect(seen.values).toEqual([
      { data: { a: 1, b: null }, errors: [{ message: "no", path: ["b"], extensions: { code: "FORBIDDEN" } }] },
      { data: null, errors: [{ message: "no", path: ["a"] }] },
    ]);
  });

  test("a gateway that is busy is asked again, and the page sees that what it shows may be old", async () => {
    const seen = collect<unknown>();
    made.client.live("{ a }").subscribe(seen);
    (await latest(1)).next(answer(1));
    await until(() => made.client.connection.current.state === "open" && seen.values.length === 1, "open");
    const busy = [{ message: "Busy for the moment", extensions: { code: "UNAVAILABLE" } }];
    asked[0]?.next({ errors: busy });
    asked[0]?.complete();
    (await latest(2)).refuse(busy);
    await until(() => made.client.connection.current.state === "lost", "lost");
    expect(made.client.connection.current).toMatchObject({ reason: "Busy for the moment", since: expect.any(Date) });
    (await latest(3)).next(answer(1));
    await until(() => made.client.connection.current.state === "open", "open again");
    expect(gateway.made).toBe(1);
    expect(seen.values).toHaveLength(1);
    expect(seen.errors).toEqual([]);
  });

  test.each(["refused at once", "answered with nothing but errors"])("what is %s for good ends with what the gateway said", async (how) => {
    const seen = collect<unknown>();
    made.client.live("{ secret }").subscribe(seen);
    const { refuse, next, complete } = await latest(1);
    const errors = [{ message: "You may not do this", extensions: { code: "FORBIDDEN", owner: "core" } }];
    if (how === "refused at once") refuse(errors);
    else {
      next({ errors });
      complete();
    }
    await until(() => seen.errors.length === 1, "the error");
    expect(seen.errors[0]).toMatchObject({ code: "FORBIDDEN", message: "You may not do this", errors });
    await pause(80);
    expect(asked).toHaveLength(1);
  });

  test("a slow reader gets the newest answer", async () => {
    const answers = made.client.live<{ a: number }, unknown>("{ a }")[Symbol.asyncIterator]();
    const first = answers.next();
    const { next } = await latest(1);
    next(answer(1));
    expect((await first).value?.data).toEqual({ a: 1 });
    for (let a = 2; a <= 50; a += 1) next(answer(a));
    await pause(300);
    expect((await answers.next()).value?.data).toEqual({ a: 50 });
    await answers.return?.();
    await until(() => gateway.open === 0, "the socket's end", 3_000);
    expect((await answers.next()).done).toBe(true);
  });

  test("an error in the page's own code is the page's, and the others hear on", async () => {
    const seen = collect<unknown>();
    const uncaught: unknown[] = [];
    const real = globalThis.queueMicrotask;
    globalThis.queueMicrotask = (task) => {
      try {
        task();
      } catch (error) {
        uncaught.push(error);
      }
    };
    try {
      made.client.live("{ a }").subscribe({
        next: () => {
          throw new Error("of the page");
        },
        error: () => undefined,
      });
      (await latest(1)).next(answer(1));
      made.client.live("{ a }").subscribe(seen);
      (await latest(2)).next(answer(1));
      await until(() => seen.values.length === 1, "the other's answer");
    } finally {
      globalThis.queueMicrotask = real;
    }
    expect(uncaught).toEqual([new Error("of the page")]);
    expect(gateway.made).toBe(1);
  });

  test("another subscription goes on to its end", async () => {
    const seen: unknown[] = [];
    const walked = (async () => {
      for await (const { data } of made.client.subscribe(documents.ImportProgressDocument, { id: "1" })) seen.push(data?.importProgress.done);
    })();
    const { next, complete } = await latest(1);
    for (const done of [1, 2, 3]) next({ data: { importProgress: { done, total: 3, state: "RUNNING" } } });
    complete();
    await walked;
    expect(seen).toEqual([1, 2, 3]);
  });

  test("live wants one query", () => {
    expect(() => made.client.live("subscription { a }")).toThrow("exactly one query");
  });
});
