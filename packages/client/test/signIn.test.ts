import { collect, quickClient } from "./clients.js";
import { type FakeGateway, fakeGateway, type Manners, pause, until } from "./fakeGateway.js";

const QUESTION = "query Q { a }";

describe("signing in", () => {
  let gateway: FakeGateway;
  let closing: (() => Promise<void>)[] = [];
  const open = async (manners: Manners, authorization: (refused?: string) => string | undefined | Promise<string | undefined>) => {
    gateway = await fakeGateway(manners);
    const made = quickClient(gateway.url, { authorization });
    closing = [made.client.close, gateway.stop];
    return made.client;
  };
  afterEach(async () => {
    for (const close of closing) await close();
    closing = [];
  });
  const answering: Manners["subscribe"] = ({ next, nth }) => next({ data: { live: { a: nth } } });

  test("a sign-in that ends is renewed: authorization() hears which token was refused", async () => {
    const valid = { token: "one" };
    const heard: (string | undefined)[] = [];
    const page = await open(
      { subscribe: answering, init: ({ authorization }) => (authorization === `Bearer ${valid.token}` ? undefined : 4403) },
      (refused) => {
        heard.push(refused);
        return refused === undefined ? "one" : "Bearer two";
      },
    );
    const seen = collect<unknown>();
    page.live(QUESTION).subscribe(seen);
    await until(() => seen.values.length === 1, "the first answer");
    valid.token = "two";
    gateway.closeAll(4403);
    await until(() => seen.values.length === 2, "the answer with the fresh token");
    expect(gateway.inits).toEqual([
      { language: "en", authorization: "Bearer one" },
      { language: "en", authorization: "Bearer two" },
    ]);
    expect(heard).toEqual([undefined, "one"]);
    expect(seen.errors).toEqual([]);
  });

  test.each([
    ["the same token again", () => "one"],
    ["none", (refused?: string) => (refused === undefined ? "one" : undefined)],
    ["ever new ones that are refused too", () => `token ${Math.random()}`],
  ])("with %s it stops, and says what to do", async (_, authorization) => {
    const page = await open({ init: () => 4403 }, authorization);
    const seen = collect<unknown>();
    page.live(QUESTION).subscribe(seen);
    await until(() => seen.errors.length === 1, "the error");
    expect(seen.errors[0]).toMatchObject({ code: "SIGN_IN_EXPIRED", message: expect.stringContaining("sign in again") });
    expect(page.connection.current).toEqual({ state: "closed", error: seen.errors[0] });
    await pause(100);
    expect(gateway.made).toBe(2);
  });

  test("who signs in again goes on with the same client", async () => {
    let token = "old";
    const page = await open({ subscribe: answering, init: ({ authorization }) => (authorization === "Bearer new" ? undefined : 4403) }, () => token);
    const first = collect<unknown>();
    page.live(QUESTION).subscribe(first);
    await until(() => first.errors.length === 1, "the error");
    token = "new";
    const second = collect<unknown>();
    page.live(QUESTION).subscribe(second);
    await until(() => second.values.length === 1, "the answer");
  });

  test("a token that cannot be had just now is asked for again, and the page sees why", async () => {
    let calls = 0;
    const page = await open({ subscribe: answering }, async () => {
      calls += 1;
      if (calls < 4) throw new Error("the identity provider is not reached");
      return "late";
    });
    const reasons: string[] = [];
    page.connection.subscribe((state) => {
      if (state.state === "lost") reasons.push(state.reason);
    });
    const seen = collect<unknown>();
    page.live(QUESTION).subscribe(seen);
    await until(() => seen.values.length === 1, "the answer");
    expect(reasons).toContain("the identity provider is not reached");
    expect(gateway.inits.at(-1)).toEqual({ language: "en", authorization: "Bearer late" });
    // Those that were opened for nothing are closed.
    await until(() => gateway.open === 1, "one socket");
  });

  test("a subscription that is refused for its sign-in alone gets a fresh token too", async () => {
    const page = await open(
      {
        subscribe: ({ nth, next, refuse }) =>
          nth === 1 ? refuse([{ message: "Cần đăng nhập", extensions: { code: "UNAUTHENTICATED" } }]) : next({ data: { live: { a: nth } } }),
      },
      (refused) => (refused === undefined ? "one" : "two"),
    );
    const seen = collect<unknown>();
    page.live(QUESTION).subscribe(seen);
    await until(() => seen.values.length === 1, "the answer");
    expect(gateway.inits.map(({ authorization }) => authorization)).toEqual(["Bearer one", "Bearer two"]);
  });

  test("over HTTP a refused token is replaced once; a mutation that was refused was not done, so it is sent again", async () => {
    const sent: (string | undefined)[] = [];
    const http: Manners["http"] = (_, { headers }) => {
      sent.push(headers.authorization);
      return headers.authorization === "Bearer two"
        ? { body: { data: { done: true } } }
        : { status: 401, body: { errors: [{ message: "Cần đăng nhập", extensions: { code: "UNAUTHENTICATED" } }] } };
    };
    const page = await open({ http }, (refused) => (refused === "one" ? "two" : "one"));
    expect(await page.mutate("mutation { done }")).toEqual({ data: { done: true } });
    expect(sent).toEqual(["Bearer one", "Bearer two"]);
  });

  test("over HTTP, two refusals end it; a field that wants a sign-in is an answer like any other", async () => {
    const refusal = { message: "Cần đăng nhập", extensions: { code: "UNAUTHENTICATED" } };
    let calls = 0;
    const page = await open({ http: () => ({ status: 401, body: { errors: [refusal] } }) }, () => `token ${++calls}`);
    await expect(page.query("{ a }")).rejects.toMatchObject({ code: "SIGN_IN_EXPIRED" });
    gateway.manners.http = () => ({ body: { data: { mine: null }, errors: [{ ...refusal, path: ["mine"] }] } });
    expect(await page.query("{ mine }")).toMatchObject({ data: { mine: null } });
  });
});
