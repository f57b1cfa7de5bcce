import { createServer, type Server, type Socket } from "node:net";
import { createClient as createPlain } from "graphql-ws/client";
import { collect, quickClient, webSocketImpl } from "./clients.js";
import { type FakeGateway, fakeGateway, type Manners, pause, until } from "./fakeGateway.js";

const QUESTION = "query Q { a }";
type Answer = { data: { a: number } | null };

/** Node ≥ 22 and browsers have one of their own. */
const implementations = [["ws", webSocketImpl] as const, ...(globalThis.WebSocket ? [["the platform's own WebSocket", undefined] as const] : [])];

describe.each(implementations)("a connection that comes back, over %s", (_name, implementation) => {
  let gateway: FakeGateway;
  let closing: (() => Promise<void>)[] = [];
  const open = async (manners: Manners) => {
    gateway = await fakeGateway(manners);
    closing.push(gateway.stop);
    return gateway;
  };
  const client = (url: string, more: Parameters<typeof quickClient>[1] = {}) => {
    const made = quickClient(url, { webSocketImpl: implementation, ...more });
    closing.unshift(made.client.close);
    return made;
  };
  afterEach(async () => {
    for (const close of closing) await close();
    closing = [];
  });
  const answering: Manners["subscribe"] = ({ next, nth }) => next({ data: { live: { a: nth } } });

  test("nothing is opened before something is asked; what is left is closed", async () => {
    const { url } = await open({ subscribe: answering });
    const { client: page, states } = client(url);
    const seen = collect<unknown>();
    const question = page.live(QUESTION);
    await pause(50);
    expect(gateway.made).toBe(0);
    const leave = question.subscribe(seen);
    await until(() => seen.values.length === 1, "the answer");
    leave();
    await until(() => gateway.open === 0, "the socket's end");
    expect(states.map(({ state }) => state)).toEqual(["closed", "connecting", "open", "closed"]);
  });

  test("what is asked while the socket is just being closed for want of use gets another one, and nothing was lost", async () => {
    let first: { pause(): void; resume(): void } | undefined;
    const { url } = await open({
      subscribe: ({ next, nth, socket }) => {
        first ??= socket;
        next({ data: { live: { a: nth } } });
      },
    });
    const { client: page, states } = client(url);
    const seen = collect<unknown>();
    const leave = page.live(QUESTION).subscribe(seen);
    await until(() => seen.values.length === 1, "the answer");
    // Does not hear that it is closed, for a while.
    first?.pause();
    leave();
    await pause(400);
    page.live(QUESTION).subscribe(seen);
    await pause(50);
    first?.resume();
    await until(() => seen.values.length === 2, "the answer on another socket");
    expect(states.map(({ state }) => state)).not.toContain("lost");
  });

  test("it tries without end, ever less often, and says since when it is lost", async () => {
    const { url } = await open({ welcome: (nth) => (nth > 1 && nth < 25 ? 1013 : undefined), subscribe: answering });
    const { client: page, states } = client(url);
    const seen = collect<Answer>();
    page.live(QUESTION).subscribe(seen as never);
    await until(() => seen.values.length === 1, "the answer");
    const began = Date.now();
    gateway.cutAll();
    await until(() => seen.values.length === 2, "the answer after 24 refusals");
    const lost = states.filter((state) => state.state === "lost");
    expect(new Set(lost.map(({ since }) => since.getTime())).size).toBe(1);
    expect(Math.abs((lost[0]?.since.getTime() ?? 0) - began)).toBeLessThan(5_000);
    expect(lost.at(-1)?.attempts).toBe(24);
    expect(lost.some(({ reason }) => reason.startsWith("1013"))).toBe(true);
    expect(page.connection.current).toEqual({ state: "open" });
    expect(seen.errors).toEqual([]);
  });

  test("a drained gateway is come back to at once; a crowd comes back spread out", async () => {
    const { url } = await open({ subscribe: answering });
    const crowd = Array.from({ length: 20 }, () => client(url, { retry: { first: 400, longest: 15_000 } }));
    const seen = crowd.map(({ client: page }) => {
      const got = collect<unknown>();
      page.live(QUESTION).subscribe(got);
      return got;
    });
    await until(() => seen.every(({ values }) => values.length === 1), "first answers");
    const drained = performance.now();
    gateway.closeAll(1012);
    await until(() => seen.every(({ values }) => values.length === 2), "everybody back");
    const waits = gateway.at.slice(20).map((at) => at - drained);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(100);
    expect(seen.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test.each([4400, 4401, 4406, 4409, 4429, 4500, 1002, 1009])("after %s there is no way back: one error that says so, no second socket", async (code) => {
    const { url } = await open({ init: () => code });
    const { client: page } = client(url);
    const seen = collect<unknown>();
    page.live(QUESTION).subscribe(seen);
    await until(() => seen.errors.length === 1, "the error");
    expect(seen.errors[0]).toMatchObject({ code: "CONNECTION_REFUSED", message: expect.stringContaining(String(code)) });
    expect(page.connection.current).toEqual({ state: "closed", error: seen.errors[0] });
    await pause(150);
    expect(gateway.made).toBe(1);
  });

  test("a server that says all is done while something is open is not come back to in a spin", async () => {
    const { url } = await open({ subscribe: ({ socket }) => socket.close(1000) });
    const { client: page } = client(url, { retry: { first: 20, longest: 200 } });
    page.live(QUESTION).subscribe(collect<unknown>());
    await until(() => gateway.made > 1, "it comes back");
    await pause(600);
    // Without the wait there are hundreds.
    expect(gateway.made).toBeLessThan(40);
  });

  test("a frozen gateway is given up and come back to", async () => {
    const { url, manners } = await open({ subscribe: answering });
    const { client: page, states } = client(url, { heartbeat: { everyMs: 60, withinMs: 1_000 } });
    const seen = collect<unknown>();
    page.live(QUESTION).subscribe(seen);
    await until(() => seen.values.length === 1, "the answer");
    await pause(400);
    expect(gateway.made).toBe(1);
    manners.frozen = true;
    await until(() => gateway.made === 2, "another socket");
    manners.frozen = false;
    await until(() => page.connection.current.state === "open", "it is open again");
    expect(states.some((state) => state.state === "lost" && state.reason.startsWith("4499"))).toBe(true);
  });

  describe("what a socket that was given up still delivers", () => {
    /** The first socket stops answering and stops reading, so that it never hears that it was given up; it speaks once the second is open. */
    const ghost = (): { manners: Manners; speak: () => void } => {
      let first: ((answer: object) => void) | undefined;
      const manners: Manners = {
        frozen: true,
        subscribe: ({ next, nth, socket }) => {
          next({ data: { live: { a: nth } } });
          if (nth > 1) return;
          first = next;
          setTimeout(() => socket.pause(), 20);
        },
      };
      return { manners, speak: () => first?.({ data: { live: { a: -1 } } }) };
    };

    test("is not taken for news", async () => {
      const { manners, speak } = ghost();
      const { url } = await open(manners);
      const { client: page } = client(url, { heartbeat: { everyMs: 300, withinMs: 300 } });
      const seen = collect<Answer>();
      page.live(QUESTION).subscribe(seen as never);
      await until(() => seen.values.length === 2, "the second socket's answer");
      manners.frozen = false;
      speak();
      await pause(150);
      expect(seen.values.map(({ data }) => data?.a)).toEqual([1, 2]);
    });

    test("graphql-ws alone takes it for news", async () => {
      const { manners, speak } = ghost();
      const { url } = await open(manners);
      const plain = createPlain({ url: url.replace("http", "ws"), webSocketImpl, retryWait: async () => undefined });
      const seen: unknown[] = [];
      plain.subscribe<{ live: { a: number } }>(
        { query: "subscription { live { a } }" },
        { next: ({ data }) => void seen.push(data?.live.a), error: () => undefined, complete: () => undefined },
      );
      await until(() => seen.length === 1, "the first answer");
      await pause(50);
      plain.terminate();
      await until(() => seen.length === 2, "the second socket's answer");
      speak();
      await until(() => seen.length === 3, "what came late");
      expect(seen).toEqual([1, 2, -1]);
      await plain.dispose();
    });
  });

  describe("a subscription that is left and ended in the same breath", () => {
    /** The first question is answered and ended in one packet; the second stays open. */
    const breath: Manners["subscribe"] = ({ socket, variables, next, complete, nth }) => {
      if (variables.n === 2) return next({ data: { live: { a: nth } } });
      const { _socket: stream } = socket as unknown as { _socket: { cork(): void; uncork(): void } };
      stream.cork();
      next({ data: { live: { a: nth } } });
      complete();
      stream.uncork();
    };

    test("leaves the others as they are: they come back", async () => {
      const { url } = await open({ subscribe: breath });
      const { client: page } = client(url);
      const seen = collect<Answer>();
      const leave = page.live("query Q($n: Int) { a }", { n: 1 }).subscribe({ next: () => leave(), error: () => undefined });
      page.live("query Q($n: Int) { a }", { n: 2 }).subscribe(seen as never);
      await until(() => seen.values.length === 1, "the answer");
      gateway.closeAll(1012);
      await until(() => seen.values.length === 2, "the answer on another socket");
      expect(seen.completed).toBe(false);
    });

    test("graphql-ws alone counts it off twice, and takes the others for done", async () => {
      const { url } = await open({ subscribe: breath });
      const plain = createPlain({ url: url.replace("http", "ws"), webSocketImpl, lazyCloseTimeout: 1_000, retryWait: () => pause(5) });
      const seen: string[] = [];
      const quiet = { error: () => undefined, complete: () => undefined };
      const leave = plain.subscribe({ query: "subscription { live { a } }", variables: { n: 1 } }, { ...quiet, next: () => leave() });
      plain.subscribe(
        { query: "subscription { live { a } }", variables: { n: 2 } },
        { next: () => void seen.push("answer"), error: () => void seen.push("error"), complete: () => void seen.push("complete") },
      );
      await until(() => seen.length === 1, "the answer");
      gateway.closeAll(1012);
      await until(() => seen.length === 2, "the end");
      expect(seen).toEqual(["answer", "complete"]);
      await plain.dispose();
    });
  });

  test("a host that takes the connection and says nothing is given up in time, and nothing is thrown into the process", async () => {
    const held = new Set<Socket>();
    const silent: Server = createServer((socket) => {
      held.add(socket);
      socket.on("error", () => undefined); // cut by the client, which is what this is about
    });
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as { port: number };
    const { client: page, states } = quickClient(`http://127.0.0.1:${port}/graphql`, { connectMs: 60, webSocketImpl: implementation });
    const seen = collect<unknown>();
    page.live(QUESTION).subscribe(seen);
    await until(() => held.size >= 3, "it tries again");
    expect(states.at(-1)).toMatchObject({ state: "lost" });
    await page.close();
    expect(seen.completed).toBe(true);
    for (const socket of held) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  test("closing ends every stream, also while it is lost, and asking afterwards says so", async () => {
    const { url } = await open({ subscribe: answering });
    const { client: page } = client(url, { retry: { first: 60_000, longest: 60_000 } });
    const seen = collect<unknown>();
    page.live(QUESTION).subscribe(seen);
    const walked = (async () => {
      for await (const _ of page.live(QUESTION));
      return "ended";
    })();
    await until(() => seen.values.length === 1, "the answer");
    gateway.cutAll();
    await until(() => page.connection.current.state === "lost", "it is lost");
    await page.close();
    expect(await walked).toBe("ended");
    expect(seen.completed).toBe(true);
    expect(seen.errors).toEqual([]);
    expect(() => page.live(QUESTION)).toThrow("close() was called");
    await expect(page.query(QUESTION)).rejects.toMatchObject({ code: "CLIENT_CLOSED" });
  });
});
