import { configuredPlugins } from "@hoptac/cli";
import type { ConnectionState } from "@hoptac/client";
import { createClock, startGateway } from "@hoptac/gateway";
import { openStore } from "@hoptac/store";
import { createClient as createPlain } from "graphql-ws";
import pg from "pg";
import WebSocket from "ws";
import { cutProxy } from "./cutProxy.js";
import { delays, follower, inOrder, stopUnderLoad, type TwoGateways, twoGateways, until } from "./gateways.js";

const COUNT = "{ supportProgrammes { totalCount } }";
describe("two gateways on one PostgreSQL, with nothing configured and clocks five minutes apart", () => {
  let both: TwoGateways;
  beforeAll(async () => {
    both = await twoGateways();
  });
  afterAll(() => both.close());

  test("a mutation on one is seen on the other within a second, live and as a change", async () => {
    const { second, authorization, programme } = both;
    const here = follower(second.url, authorization);
    const socket = createPlain({ url: `${second.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization } });
    const answers = socket.iterate<{ live: { supportProgrammes: { totalCount: number } } }>({ query: `subscription { live ${COUNT} }` });
    const first = (await answers.next()).value?.data?.live.supportProgrammes.totalCount ?? 0;
    await here.ready;
    const began = performance.now();
    expect((await programme("TWO-0")).errors).toBeUndefined();
    expect((await answers.next()).value?.data?.live.supportProgrammes.totalCount).toBe(first + 1);
    await until(() => here.got.length === 1, 1_000, "the change");
    expect(performance.now() - began).toBeLessThan(1_000);
    await socket.dispose();
    await here.close();
  });

  test("the listening connections are cut during a thousand writes: nothing lost, nothing twice, in order", async () => {
    const { house, second, authorization, bump, cut } = both;
    const readers = [house.url, second.url].map((url) => follower(url, authorization));
    await Promise.all(readers.map(({ ready }) => ready));
    for (let n = 0; n < 10; n += 1) {
      await bump(100);
      if (n % 3 === 1) await cut("application_name = 'hoptac listen'");
    }
    for (const { got, resyncs } of readers) {
      await until(() => got.length === 1_000, 10_000, `1,000 changes, there are ${got.length}`);
      inOrder(got);
      expect(resyncs).toEqual([]);
    }
    await Promise.all(readers.map(({ close }) => close()));
  });

  test("every connection of both is cut, again and again: what was committed arrives, once", async () => {
    const { house, second, authorization, bump, cut } = both;
    const readers = [house.url, second.url].map((url) => follower(url, authorization));
    await Promise.all(readers.map(({ ready }) => ready));
    let committed = 0;
    for (let n = 0; n < 30; n += 1) {
      if (n % 10 === 5) await cut("true");
      // A commit whose answer was cut off is asked for by its version, not guessed.
      await until(
        () =>
          bump(1).then(
            () => true,
            () => false,
          ),
        5_000,
        "the database is back",
      );
      committed += 1;
    }
    for (const { got, resyncs } of readers) {
      await until(() => got.length >= committed, 10_000, `${committed} changes, there are ${got.length}`);
      inOrder(got);
      expect(resyncs).toEqual([]);
    }
    await Promise.all(readers.map(({ close }) => close()));
  });

  test("a gateway whose database is away says so to who is connected, and goes on when it is back", async () => {
    const { address, authorization, bump } = both;
    const line = await cutProxy(address);
    const { port } = new URL(line.url);
    const far = await openStore({ url: Object.assign(new URL(address), { hostname: "127.0.0.1", port }).toString(), plugins: configuredPlugins, poolSize: 5 });
    const third = await startGateway({
      plugins: configuredPlugins,
      store: far,
      port: 0,
      host: "127.0.0.1",
      clock: createClock("2017-07-20"),
      demonstration: true,
    });
    const reader = follower(third.url, authorization);
    const states: ConnectionState[] = [];
    try {
      await reader.ready;
      reader.connection.subscribe((state) => states.push(state));
      line.shut(true);
      line.cut();
      await until(() => states.at(-1)?.state === "lost", 15_000, "the client knows");
      await bump(3);
      line.shut(false);
      await until(() => states.at(-1)?.state === "open", 15_000, "the client knows that it is back");
      await until(() => reader.got.length === 3, 5_000, "what happened meanwhile");
      // The socket stayed: nobody came back in a crowd.
      expect(states.map(({ state }) => state)).toEqual(["open", "lost", "open"]);
      expect(states[1]).toMatchObject({ reason: expect.stringContaining("database") });
    } finally {
      await reader.close();
      await third.stop();
      await far.close();
      await line.close();
    }
  });

  test("a transaction that stays open in another session holds nothing up", async () => {
    const { second, address, authorization } = both;
    const reader = follower(second.url, authorization);
    await reader.ready;
    const other = new pg.Client({ connectionString: address });
    await other.connect();
    const [usual = 0] = (await delays(both, reader, 15)).slice(7);
    await other.query("begin isolation level repeatable read");
    await other.query("update finance.budget_line set amount = amount where id = (select min(id::text)::uuid from finance.budget_line)");
    const [meanwhile = 0] = (await delays(both, reader, 15)).slice(7);
    await other.query("rollback");
    await other.end();
    // The middle one, beside the same without: the rest is the machine's. A reader that waits for old transactions would wait for ever.
    expect(meanwhile - usual).toBeLessThan(200);
    await reader.close();
  });

  test("a plugin switched on one is switched on the other; who follows there comes back at its cursor", async () => {
    const { house, second, authorization, bump } = both;
    const reader = follower(second.url, authorization);
    await reader.ready;
    await house.setPlugin("agriculture", false);
    await until(() => second.composition().disabled.has("agriculture"), 5_000, "the switch");
    await bump(1);
    await until(() => reader.got.length === 1, 5_000, "the change after coming back");
    await house.setPlugin("agriculture", true);
    await until(() => !second.composition().disabled.has("agriculture"), 5_000, "the switch back");
    expect(second.composition().sdl).toBe(house.gateway.composition().sdl);
    expect(reader.resyncs).toEqual([]);
    await reader.close();
  });

  test("one is stopped under load: its clients are told to come back, and nothing is lost", async () => {
    const { codes, ms, told } = await stopUnderLoad(both, 15, 200);
    expect(codes).toEqual(Array(15).fill(1012));
    expect(told).toEqual(Array(15).fill(200));
    expect(ms).toBeLessThan(15_000);
  });
});
