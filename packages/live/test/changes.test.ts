import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { type ChangeBatch, createLive, encodeCursor, type Live, type LiveOptions, type PullStream } from "../src/index.js";
import { EVERYTHING, FakeLog } from "./fakeLog.js";

let live: Live;
let errors: unknown[];
const open = (log: FakeLog, options: Partial<LiveOptions> = {}): Live => {
  errors = [];
  live = createLive({ log, today: () => "2017-07-20", onError: (error) => errors.push(error), poll: 5, ...options });
  return live;
};
afterEach(() => live.stop());

const at = (position: number, epoch = "e1"): string => encodeCursor({ epoch, position });
const next = async (stream: PullStream<ChangeBatch>): Promise<ChangeBatch> => {
  const { value } = await stream.next();
  if (!value) throw new Error("the stream has ended");
  return value;
};
/** Reads until so many events came. */
const collect = async (stream: PullStream<ChangeBatch>, count: number): Promise<number[]> => {
  const positions: number[] = [];
  while (positions.length < count) positions.push(...(await next(stream)).events.map((entry) => entry.position));
  return positions;
};
const upTo = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + 1 + n);
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const heap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};
const soon = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("the changes from a cursor on", () => {
  test("come in order, each once, however writers, readers, memory and pages take turns", async () => {
    const schedule = fc.record({
      old: fc.nat(60),
      after: fc.nat(60),
      ring: fc.integer({ min: 1, max: 12 }),
      page: fc.integer({ min: 1, max: 9 }),
      bursts: fc.array(fc.record({ writes: fc.nat(25), hint: fc.boolean(), pause: fc.nat(3), slow: fc.boolean() }), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(schedule, async ({ old, after, ring, page, bursts }) => {
        const log = new FakeLog();
        log.history(old);
        const from = Math.min(after, old);
        const room = open(log, { ring, page, poll: 2 });
        const stream = room.changes({ after: at(from), scope: EVERYTHING });
        const total = old - from + bursts.reduce((sum, burst) => sum + burst.writes, 0);
        const reading = (async () => {
          const positions: number[] = [];
          let batch = 0;
          while (positions.length < total) {
            positions.push(...(await next(stream)).events.map((entry) => entry.position));
            const burst = bursts[batch++ % Math.max(1, bursts.length)];
            if (burst?.slow) await soon(1);
          }
          return positions;
        })();
        for (const burst of bursts) {
          for (let n = 0; n < burst.writes; n += 1) log.commit({ id: `${n}` }, burst.hint);
          if (burst.pause > 0) await soon(burst.pause);
        }
        expect(await reading).toEqual(upTo(from, from + total));
        await room.stop();
      }),
      { numRuns: 60 },
    );
  });

  test("without a cursor begin now: the first message says where that is, so that not even a break before the first change loses one", async () => {
    const log = new FakeLog();
    log.history(3);
    log.commit({}, false);
    const stream = open(log).changes({ scope: EVERYTHING });
    expect(await next(stream)).toEqual({ cursor: at(4), epoch: "e1", events: [] });
    log.commit({ id: "new" });
    expect((await next(stream)).events.map((entry) => entry.id)).toEqual(["new"]);
  });

  test("are found by the poll when nobody gave a hint, and survive a database that goes away for a while", async () => {
    const log = new FakeLog();
    const stream = open(log).changes({ after: at(0), scope: EVERYTHING });
    log.commit({}, false);
    expect(await collect(stream, 1)).toEqual([1]);
    const waiting = collect(stream, 2);
    log.trouble = new Error("the connection is gone");
    await soon(20);
    log.commit();
    log.commit();
    log.trouble = undefined;
    expect(await waiting).toEqual([2, 3]);
    expect(errors.length).toBeGreaterThan(0);
  });

  test("are read at once after a hint, also one that comes while the log is being read", async () => {
    const log = new FakeLog();
    const stream = open(log, { poll: 60_000 }).changes({ after: at(0), scope: EVERYTHING });
    const waiting = collect(stream, 2);
    log.commit();
    await soon(20);
    const read = log.read.bind(log);
    log.read = async (after, limit) => {
      const entries = await read(after, limit);
      log.read = read;
      log.commit(); // ordered too late for this reading
      return entries;
    };
    log.commit();
    expect(await waiting).toEqual([1, 2]);
    expect(await collect(stream, 1)).toEqual([3]);
  });

  test("of which many passed by between two readings are left in the log until somebody wants them", async () => {
    const log = new FakeLog();
    const room = open(log, { ring: 10, page: 10, poll: 60_000 });
    await room.head();
    log.history(1_000);
    await room.head();
    expect(log.reads).toBe(0);
    expect(await collect(room.changes({ after: at(990), scope: EVERYTHING }), 10)).toEqual(upTo(990, 1_000));
  });

  test("that another gateway has put in order are not told before this one knows of them: the place would be taken for another log's", async () => {
    const log = new FakeLog();
    log.history(8);
    const room = open(log, { poll: 60_000 });
    await room.head();
    const stream = room.changes({ after: at(0), scope: EVERYTHING });
    const read = log.read.bind(log);
    log.read = (after, limit) => {
      log.read = read;
      log.history(2); // ordered by another gateway between this one's look at the end and this page
      return read(after, limit);
    };
    expect(await collect(stream, 8)).toEqual(upTo(0, 8));
    const waiting = next(stream);
    await room.head();
    const { resync, events } = await waiting;
    expect(resync).toBeUndefined();
    expect(events.map(({ position }) => position)).toEqual([9, 10]);
  });

  test("that the viewer may not see are skipped; a checkpoint tells how far, so that returning does not read them again", async () => {
    const log = new FakeLog();
    const officer = { ...EVERYTHING, all: false, register: false, areas: ["here"] };
    const stream = open(log, { checkpoint: 30 }).changes({ after: at(0), scope: officer });
    const elsewhere = { kind: "cooperative", id: "c", area: "there" } as const;
    const here = { kind: "cooperative", id: "c", area: "here" } as const;
    for (let n = 0; n < 5; n += 1) log.commit({ before: elsewhere, after: elsewhere });
    expect(await next(stream)).toEqual({ cursor: at(5), epoch: "e1", events: [] });
    log.commit({ id: "moved away", before: here, after: elsewhere });
    expect((await next(stream)).events.map((entry) => entry.id)).toEqual(["moved away"]);
  });

  test("can be narrowed by table, by row and by cooperative, before or after the change", async () => {
    const log = new FakeLog();
    const of = (id: string) => ({ kind: "cooperative", id }) as const;
    log.history(1, { table: "finance.loan", id: "1", after: of("x") });
    log.history(1, { table: "core.area", id: "2", before: of("y"), after: of("x") });
    log.history(1, { table: "finance.loan", id: "3", before: of("y"), after: of("z") });
    const room = open(log);
    const positions = async (filter: object): Promise<number[]> =>
      (await room.changesPage({ after: at(0), scope: EVERYTHING, filter }, log)).events.map((entry) => entry.position);
    expect(await positions({ tables: new Set(["finance.loan"]) })).toEqual([1, 3]);
    expect(await positions({ ids: new Set(["2", "3"]) })).toEqual([2, 3]);
    expect(await positions({ cooperative: "y" })).toEqual([2, 3]);
    expect(await positions({ cooperative: "y", tables: new Set(["core.area"]) })).toEqual([2]);
  });

  test("can be read page by page without waiting", async () => {
    const log = new FakeLog();
    log.history(250);
    const room = open(log, { ring: 10, page: 20 });
    let cursor = at(0);
    const positions: number[] = [];
    for (;;) {
      const page = await room.changesPage({ after: cursor, first: 60, scope: EVERYTHING }, log);
      cursor = page.cursor;
      if (page.events.length === 0) break;
      expect(page.events.length).toBeLessThanOrEqual(60);
      positions.push(...page.events.map((entry) => entry.position));
    }
    expect(positions).toEqual(upTo(0, 250));
    expect(cursor).toBe(encodeCursor(await room.head()));
  });
});

describe("a cursor that cannot be continued is told so in the first message, which is the last", () => {
  const only = async (cursor: string, log: FakeLog): Promise<ChangeBatch> => {
    const stream = open(log).changes({ after: cursor, scope: EVERYTHING });
    const batch = await next(stream);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
    return batch;
  };
  const log = new FakeLog();
  log.history(10);
  log.forget(4);

  test.each([
    ["garbage", "garbage", "BAD_CURSOR"],
    ["one below what is kept", at(3), "CURSOR_TOO_OLD"],
    ["one of a log before a restore", at(5, "e0"), "OTHER_EPOCH"],
    ["one beyond the end of this log", at(11), "OTHER_EPOCH"],
  ])("%s", async (_what, cursor, resync) => {
    expect(await only(cursor, log)).toEqual({ cursor: at(10), epoch: "e1", resync, events: [] });
    expect(await live.changesPage({ after: cursor, scope: EVERYTHING }, log)).toMatchObject({ resync });
  });

  test("the oldest one that is kept goes on", async () => {
    expect(await collect(open(log).changes({ after: at(4), scope: EVERYTHING }), 6)).toEqual(upTo(4, 10));
  });

  test("also when the reader's scope is no longer its own, at once while it waits, and nothing comes after", async () => {
    const log = new FakeLog();
    log.history(3);
    const rights = new AbortController();
    const stream = open(log).changes({ scope: EVERYTHING, until: rights.signal });
    expect((await next(stream)).events).toEqual([]);
    const waiting = next(stream);
    rights.abort();
    expect(await waiting).toMatchObject({ resync: "RIGHTS_CHANGED", cursor: at(3), events: [] });
    log.history(1);
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  test("also when the log is replaced, or falls behind its reader, while it is read", async () => {
    const replaced = new FakeLog();
    replaced.history(3);
    const stream = open(replaced).changes({ after: at(0), scope: EVERYTHING });
    await collect(stream, 3);
    replaced.epoch = "e2";
    expect(await next(stream)).toMatchObject({ resync: "OTHER_EPOCH", cursor: at(3, "e2") });

    await live.stop();
    const short = new FakeLog();
    short.history(3);
    const other = open(short).changes({ after: at(0), scope: EVERYTHING });
    await collect(other, 3);
    short.entries.length = 1;
    expect(await next(other)).toMatchObject({ resync: "OTHER_EPOCH", cursor: at(1) });
  });
});

describe("many readers", () => {
  test("a reader that stands still keeps nobody waiting and holds nothing but its place", async () => {
    const log = new FakeLog();
    const room = open(log, { ring: 50, page: 20 });
    const slow = room.changes({ scope: EVERYTHING });
    const quick = room.changes({ scope: EVERYTHING });
    await next(slow);
    await next(quick);
    const before = heap();
    for (let n = 0; n < 100; n += 1) {
      for (let m = 0; m < 100; m += 1) log.commit({ changed: { text: [undefined, `${n} ${m}`.padEnd(8_000, "x")] } }, false);
      log.forget(Math.max(0, (log.entries.at(-1)?.position ?? 0) - 100));
      await collect(quick, 100);
    }
    // 80 MB went by; had they been kept for the slow one, they would be there.
    expect(heap() - before).toBeLessThan(30 * 1024 * 1024);
    expect(await next(slow)).toMatchObject({ resync: "TOO_SLOW" });
  });

  test("a hundred that come back at once read each page of the log once, few pages at a time", async () => {
    const log = new FakeLog();
    log.history(1_000);
    const room = open(log, { ring: 10, page: 100 });
    const streams = Array.from({ length: 100 }, () => room.changes({ after: at(0), scope: EVERYTHING }));
    await Promise.all(streams.map((stream) => collect(stream, 1_000)));
    expect(log.reads).toBe(10);
    expect(log.mostReadsAtOnce).toBeLessThanOrEqual(4);
  });

  test("one that goes away while it waits is forgotten at once", async () => {
    const room = open(new FakeLog());
    const stream = room.changes({ after: at(0), scope: EVERYTHING });
    const waiting = stream.next();
    await soon(10);
    expect(room.stats().streams).toBe(1);
    expect(await stream.return()).toEqual({ value: undefined, done: true });
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(room.stats().streams).toBe(0);
  });

  test("all end when the room closes", async () => {
    const room = open(new FakeLog());
    const waiting = [1, 2, 3].map(() => room.changes({ after: at(0), scope: EVERYTHING }).next());
    await soon(10);
    await room.stop();
    expect(await Promise.all(waiting)).toEqual(Array(3).fill({ value: undefined, done: true }));
    expect(room.stats().streams).toBe(0);
  });
});
