import { jest } from "@jest/globals";
import { createLive, type EntryOwner, type Live, type LiveAnswer, type LiveOptions, type LiveRequest, type PullStream } from "../src/index.js";
import { EVERYTHING, FakeLog } from "./fakeLog.js";

const here: EntryOwner = { kind: "cooperative", id: "c1", area: "here" };
const there: EntryOwner = { kind: "cooperative", id: "c2", area: "there" };
const officer = { ...EVERYTHING, all: false, register: false, areas: ["here"] };

/** A question about the number of things: what it costs (ms) and what it fails with can be set. */
class Question {
  runs = 0;
  runningAtOnce = 0;
  mostAtOnce = 0;
  cost = 0;
  answer: unknown = 1;
  error: Error | undefined;
  readonly tables: ReadonlySet<string> | undefined = new Set(["core.thing"]);
  constructor(readonly log: FakeLog) {}
  async execute(): Promise<LiveAnswer> {
    this.runs += 1;
    this.runningAtOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.runningAtOnce);
    const { epoch, position } = await this.log.head();
    const result = { things: this.answer };
    if (this.cost > 0) await new Promise((resolve) => setTimeout(resolve, this.cost));
    this.runningAtOnce -= 1;
    if (this.error) throw this.error;
    return { result, position, epoch, ...(this.tables ? { tables: this.tables } : {}) };
  }
  as(key: string, scope: LiveRequest["scope"] = EVERYTHING): LiveRequest {
    return { key, scope, execute: () => this.execute() };
  }
}

let log: FakeLog;
let live: Live;
let today: string;
let errors: unknown[];
const open = (options: Partial<LiveOptions> = {}): Live => {
  live = createLive({ log, today: () => today, onError: (error) => errors.push(error), ...options });
  return live;
};
const pass = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const change = async (answer: unknown, question: Question, entry: object = {}): Promise<void> => {
  question.answer = answer;
  log.commit(entry);
  await pass(10);
};

/** A subscriber that takes every answer as it comes. */
const follow = (stream: PullStream<unknown>): unknown[] => {
  const got: unknown[] = [];
  void (async () => {
    for await (const result of stream) got.push(result);
  })().catch((error: unknown) => got.push(error));
  return got;
};

beforeEach(() => {
  jest.useFakeTimers();
  log = new FakeLog();
  today = "2017-07-20";
  errors = [];
});
afterEach(async () => {
  await live.stop();
  expect(live.stats()).toMatchObject({ groups: 0, streams: 0 });
  jest.useRealTimers();
});

describe("a question kept open", () => {
  test("is answered at once, again when what it was read from has changed, and not when the answer is the same", async () => {
    const question = new Question(log);
    const got = follow(open().live(question.as("q")));
    await pass();
    expect(got).toEqual([{ things: 1 }]);
    await pass(1_000);
    await change(2, question);
    expect(got).toEqual([{ things: 1 }, { things: 2 }]);
    await pass(1_000);
    await change(2, question);
    expect(question.runs).toBe(3);
    expect(got).toHaveLength(2);
  });

  test("is found by the poll when the change came without a hint", async () => {
    const question = new Question(log);
    const got = follow(open().live(question.as("q")));
    await pass(1_000);
    question.answer = 2;
    log.commit({}, false);
    await pass(250);
    expect(got).toEqual([{ things: 1 }, { things: 2 }]);
  });

  test("is not asked again for a table that it did not read, nor for a row that its viewer neither sees nor saw", async () => {
    const question = new Question(log);
    follow(open().live(question.as("q", officer)));
    await pass(1_000);
    await change(2, question, { table: "core.other", before: here, after: here });
    await change(3, question, { before: there, after: there });
    await pass(1_000);
    expect(question.runs).toBe(1);
    await change(4, question, { before: here, after: there });
    expect(question.runs).toBe(2);
  });

  test("whose tables are not known is asked again for every change that its viewer may see", async () => {
    const question = new (class extends Question {
      override readonly tables = undefined;
    })(log);
    follow(open().live(question.as("q", officer)));
    await pass(1_000);
    await change(2, question, { table: "core.other", before: there, after: there });
    expect(question.runs).toBe(1);
    await change(2, question, { table: "core.other", before: here, after: here });
    expect(question.runs).toBe(2);
  });

  test("has a new answer on a new day, without any write", async () => {
    const question = new Question(log);
    const got = follow(open().live(question.as("q")));
    await pass(2_000);
    question.answer = "overdue";
    today = "2017-07-21";
    await pass(1_000);
    expect(got).toEqual([{ things: 1 }, { things: "overdue" }]);
  });

  test("misses nothing that is committed while it is being answered", async () => {
    const question = new Question(log);
    question.cost = 100;
    const got = follow(open().live(question.as("q")));
    await pass(50);
    await change(2, question); // the running answer does not contain it
    await pass(2_000);
    expect(got).toEqual([{ things: 1 }, { things: 2 }]);
  });

  test("is asked again when more happened than memory holds, and after the log was replaced", async () => {
    const question = new Question(log);
    const got = follow(open({ ring: 5 }).live(question.as("q")));
    await pass(1_000);
    log.history(50, { table: "core.other" });
    question.answer = 2;
    await pass(250);
    expect(got).toEqual([{ things: 1 }, { things: 2 }]);
    await pass(1_000);
    await change(2, question, { table: "core.other" });
    log.epoch = "e2";
    question.answer = 3;
    await pass(300);
    expect(got.at(-1)).toEqual({ things: 3 });
    await pass(1_000);
    // The new log counts from the beginning again.
    log.epoch = "e3";
    log.entries = [];
    await pass(1_000);
    await change(4, question);
    expect(got.at(-1)).toEqual({ things: 4 });
  });
});

describe("many who ask the same", () => {
  test("share one execution and one result; the last who leaves takes the group along", async () => {
    const question = new Question(log);
    const room = open();
    const streams = Array.from({ length: 100 }, () => room.live(question.as("same")));
    const got = streams.map(follow);
    await pass(1_000);
    await change(2, question);
    expect(question.runs).toBe(2);
    expect(got.every((results) => results.length === 2 && results[1] === got[0]?.[1])).toBe(true);
    expect(room.stats()).toMatchObject({ groups: 1, streams: 100, executions: 2 });
    for (const stream of streams.slice(1)) await stream.return();
    expect(room.stats()).toMatchObject({ groups: 1, streams: 1 });
    await streams[0]?.return();
    expect(room.stats()).toMatchObject({ groups: 0, streams: 0 });
    await change(3, question);
    await pass(5_000);
    expect(question.runs).toBe(2);
  });

  test("but differ in anything that the answer depends on, do not", async () => {
    const question = new Question(log);
    const room = open();
    follow(room.live(question.as("in Vietnamese")));
    follow(room.live(question.as("in English")));
    await pass();
    expect(question.runs).toBe(2);
  });

  test("a latecomer gets the last answer while it is current, and a new one when it has just written", async () => {
    const question = new Question(log);
    const room = open({ poll: 60_000 });
    follow(room.live(question.as("q")));
    await pass(1_000);
    const late = follow(room.live(question.as("q")));
    await pass();
    expect(late).toEqual([{ things: 1 }]);
    expect(question.runs).toBe(1);

    question.answer = 2;
    log.commit({}, false); // committed, but nobody was told yet
    const writer = follow(room.live(question.as("q")));
    await pass(1_000);
    expect(writer).toEqual([{ things: 2 }]);
  });

  test("a slow one gets the newest answer only", async () => {
    const question = new Question(log);
    const room = open();
    const slow = room.live(question.as("q"));
    const quick = follow(room.live(question.as("q")));
    const first = slow.next();
    await pass();
    expect((await first).value).toEqual({ things: 1 });
    for (let n = 2; n <= 6; n += 1) {
      await change(n, question);
      await pass(1_000);
    }
    expect(quick).toHaveLength(6);
    expect((await slow.next()).value).toEqual({ things: 6 });
  });

  test("one who leaves before the first answer leaves nothing behind", async () => {
    const question = new Question(log);
    question.cost = 1_000;
    const room = open();
    const stream = room.live(question.as("q"));
    const waiting = stream.next();
    await pass(10);
    await stream.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(room.stats()).toMatchObject({ groups: 0, streams: 0 });
    await pass(5_000);
    expect(question.runs).toBe(1);
  });
});

describe("a storm of changes", () => {
  test("is answered four times a second at most, never twice at once, and the last change is in the last answer", async () => {
    const question = new Question(log);
    question.cost = 10;
    const got = follow(open().live(question.as("q")));
    await pass(1_000);
    const before = question.runs;
    for (let n = 1; n <= 200; n += 1) await change(n, question); // two seconds, a change every 10 ms
    expect(question.runs - before).toBeLessThanOrEqual(9);
    expect(question.runs - before).toBeGreaterThanOrEqual(7);
    expect(question.mostAtOnce).toBe(1);
    await pass(1_000);
    expect(got.at(-1)).toEqual({ things: 200 });
  });

  test("waits ten times what the answer costs", async () => {
    const question = new Question(log);
    question.cost = 500;
    follow(open().live(question.as("q")));
    await pass(600);
    for (let n = 1; n <= 1_000; n += 1) await change(n, question); // ten seconds
    expect(question.runs).toBe(3);
  });

  test("runs no more questions at once than it may", async () => {
    const question = new Question(log);
    question.cost = 100;
    const room = open({ concurrent: 2 });
    const got = Array.from({ length: 10 }, (_, n) => follow(room.live(question.as(`q${n}`))));
    await pass(10_000);
    expect(question.mostAtOnce).toBe(2);
    expect(got.every((results) => results.length === 1)).toBe(true);
  });
});

describe("an answer that fails", () => {
  test("at first is the subscriber's to hear, and leaves no group behind", async () => {
    const question = new Question(log);
    question.error = new Error("no such thing");
    const room = open();
    const got = follow(room.live(question.as("q")));
    await pass();
    expect(got).toEqual([question.error]);
    expect(room.stats()).toMatchObject({ groups: 0, streams: 0 });
  });

  test("later on is asked for again, less and less often, until it succeeds", async () => {
    const question = new Question(log);
    const got = follow(open().live(question.as("q")));
    await pass(1_000);
    question.error = new Error("the database is away");
    await change(2, question);
    await pass(4_000);
    expect(question.runs).toBeLessThan(8);
    expect(errors).toContain(question.error);
    expect(got).toHaveLength(1);
    question.error = undefined;
    await pass(30_000);
    expect(got).toEqual([{ things: 1 }, { things: 2 }]);
  });
});

describe("results handed to sinks", () => {
  test("a sink that has no room gets the newest when it has, and the others are not kept waiting", async () => {
    const question = new Question(log);
    const room = open();
    const quick: unknown[] = [];
    const slow: unknown[] = [];
    let ready = (): void => undefined;
    const refuse = { failed: (error: unknown) => void errors.push(error) };
    const leave = [
      room.deliver(question.as("q"), {
        ...refuse,
        take: (result, done) => {
          quick.push(result);
          done();
        },
      }),
      room.deliver(question.as("q"), {
        ...refuse,
        take: (result, done) => {
          slow.push(result);
          ready = done;
        },
      }),
    ];
    await pass(10);
    for (const answer of [2, 3, 4]) {
      await pass(1_000);
      await change(answer, question);
    }
    expect(quick).toEqual([{ things: 1 }, { things: 2 }, { things: 3 }, { things: 4 }]);
    expect(slow).toEqual([{ things: 1 }]);
    ready();
    expect(slow).toEqual([{ things: 1 }, { things: 4 }]);
    expect(slow[1]).toBe(quick[3]);
    for (const stop of leave) stop();
    expect(live.stats()).toMatchObject({ groups: 0, streams: 0 });
    expect(errors).toEqual([]);
  });

  test("whoever left before its group was looked at is in no book", async () => {
    const question = new Question(log);
    const got = follow(open().live(question.as("q")));
    await pass();
    const leave = live.deliver(question.as("q"), { take: () => errors.push("taken"), failed: () => errors.push("failed") });
    leave();
    await pass(1_000);
    expect(errors).toEqual([]);
    expect(got).toHaveLength(1);
  });

  test("a first run that fails is told once", async () => {
    const question = new Question(log);
    question.error = new Error("no");
    const failures: unknown[] = [];
    open().deliver(question.as("q"), { take: () => undefined, failed: (error) => failures.push(error) });
    await pass(2_000);
    expect(failures).toEqual([question.error]);
    expect(live.stats().groups).toBe(0);
  });
});
