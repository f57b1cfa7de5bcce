import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "../src/contract.js";
import { District, lane, officer, openYard } from "./unitOfWorkYard.js";

const HOLD = 300;
const BUSY = { code: "UNAVAILABLE", details: { retryAfter: 1 } };

let yard: Awaited<ReturnType<typeof openYard>>;
let store: Store;
beforeAll(async () => {
  yard = await openYard({ maxHoldMs: HOLD, poolSize: 2 });
  store = yard.store;
});
afterAll(() => yard?.close());

const begin = (operation: "query" | "mutation") => store.begin({ viewer: officer, requestId: "r1", operation });
const districts = () => store.asPlatform(async ({ query }) => (await query<{ name: string }>("select name from yard.district")).map(({ name }) => name));

describe("nobody holds a connection for too long", () => {
  test("a request that forgets its snapshot loses it, and others go on", async () => {
    const idle = [begin("query"), begin("query")];
    const first = idle.map((work) => work.db.query("select 1 as one"));
    await wait(3 * HOLD);
    expect(await Promise.all(first)).toEqual([[{ one: 1 }], [{ one: 1 }]]);
    const next = begin("query");
    expect(await next.db.query("select 2 as two")).toEqual([{ two: 2 }]);
    await next.end();
    await expect(idle[0]?.db.query("select 1")).rejects.toMatchObject(BUSY);
    await expect(idle[0]?.mutation(async () => 1)).rejects.toThrow(/in a query/);
    for (const work of idle) await work.end();
  });

  test("an answer that was to be kept open says that its tables are unknown", async () => {
    const work = store.begin({ viewer: officer, requestId: "r1", operation: "query", track: true });
    await work.db.query("select 1 from yard.district");
    await wait(2 * HOLD);
    await expect(work.end()).rejects.toMatchObject(BUSY);
  });

  test("a resolver that hangs in its transaction fails, what it wrote is taken back, and its leftovers write nowhere", async () => {
    const work = begin("mutation");
    let late: Promise<unknown> = Promise.resolve();
    const hanging = work.mutation(() =>
      work.db.write(async (tx) => {
        await tx.insert(District, { name: "hanging" });
        await wait(2 * HOLD);
        late = work.db.write((again) => again.insert(District, { name: "leftover" }));
        await late.catch(() => undefined);
        return "too late";
      }),
    );
    await expect(hanging).rejects.toMatchObject(BUSY);
    await expect(work.mutation(async () => 1)).rejects.toMatchObject(BUSY);
    await wait(2 * HOLD);
    await expect(late).rejects.toThrow(/db.write is for mutation fields/);
    await work.end();
    expect(await districts()).toEqual([]);
  });

  test("a resolver that is over time without its transaction noticing is not committed", async () => {
    const work = begin("mutation");
    await expect(
      work.mutation(async () => {
        await work.db.write((tx) => tx.insert(District, { name: "slow" }));
        const until = Date.now() + 2 * HOLD;
        while (Date.now() < until); // blocks the timer too
        await wait(1);
      }),
    ).rejects.toMatchObject(BUSY);
    await work.end();
    expect(await districts()).toEqual([]);
  });

  test("waiting for a connection has an end too: the last of a long queue are told to come back", async () => {
    const connections = lane === "postgres" ? 2 : 1;
    const queue = Array.from({ length: 4 * connections }, () => begin("query"));
    const answers = await Promise.allSettled(queue.map((work) => work.db.query("select 1 as one")));
    expect(answers.slice(0, connections).map(({ status }) => status)).toEqual(Array(connections).fill("fulfilled"));
    for (const answer of answers.slice(-connections)) expect(answer).toMatchObject({ status: "rejected", reason: BUSY });
    for (const work of queue) await work.end();
  });

  if (lane === "postgres") {
    test("a statement that runs on is ended by the server, and its siblings still answer", async () => {
      const work = begin("query");
      const answers = await Promise.allSettled([work.db.query("select pg_sleep(20)"), work.db.query("select 1 as one")]);
      expect(answers[0]).toMatchObject({ status: "rejected", reason: BUSY });
      await work.end();
      const next = begin("query");
      expect(await next.db.query("select 1 as one")).toEqual([{ one: 1 }]);
      await next.end();
    });

    test("a connection that dies under a request is that request's trouble only", async () => {
      // Again and again: given back to the pool instead of thrown away, it is the next one's trouble once in a while.
      for (let n = 0; n < 25; n += 1) {
        const work = begin("query");
        const [row] = await work.db.query<{ pid: number }>("select pg_backend_pid() as pid");
        await store.asPlatform(({ execute }) => execute("select pg_terminate_backend($1)", [row?.pid]));
        await expect(work.db.query("select 1")).rejects.toMatchObject(BUSY);
        await work.end();
        const next = begin("query");
        expect(await next.db.query("select 1 as one")).toEqual([{ one: 1 }]);
        await next.end();
      }
    });
  } else {
    test("in a worker a statement that runs on is ended with the worker, and what was committed stands", async () => {
      const directory = mkdtempSync(join(tmpdir(), "yard-"));
      const served = await openYard({ directory: join(directory, "db"), worker: true, maxHoldMs: HOLD }, (await import("@hoptac/store")).openStore); // built: a worker starts from JavaScript
      try {
        await served.store.asPlatform(({ execute }) => execute("insert into yard.district (name) values ('stays')"));
        const work = served.store.begin({ viewer: officer, requestId: "r1", operation: "query" });
        await expect(work.db.query("select count(*) from generate_series(1, 1000000000)")).rejects.toMatchObject(BUSY);
        await work.end();
        // While the database is being opened anew, who asks is told to come back; so this comes back.
        let answer: unknown;
        while (answer === undefined) {
          const next = served.store.begin({ viewer: officer, requestId: "r2", operation: "query" });
          answer = await next.db.query("select name from yard.district").catch((error) => expect(error).toMatchObject(BUSY));
          await next.end();
        }
        expect(answer).toEqual([{ name: "stays" }]);
      } finally {
        await served.close();
        rmSync(directory, { recursive: true, force: true });
      }
    });
  }
});
