import fc from "fast-check";
import { createClient as createPlain } from "graphql-ws/client";
import { isLater } from "../src/cursor.js";
import type { ChangeBatch } from "../src/index.js";
import { collect, quickClient, webSocketImpl } from "./clients.js";
import { type Asked, cursorAt, type FakeGateway, fakeGateway, pause, until } from "./fakeGateway.js";

const positionOf = (cursor: unknown): number => Number(Buffer.from(String(cursor), "base64url").toString().split(":")[2]);
const event = (position: number) => ({ cursor: cursorAt(position), entity: "T", id: `T:${position}`, operation: "UPDATE" });
const batch = (positions: readonly number[], cursor = positions.at(-1) ?? 0) => ({
  data: { changes: { cursor: cursorAt(cursor), resync: null, events: positions.map(event) } },
});

describe("cursors, as far as the client reads them", () => {
  test("later is later in the same log; what cannot be compared counts as later", () => {
    expect(isLater(cursorAt(10), cursorAt(9))).toBe(true);
    expect(isLater(cursorAt(9), cursorAt(10))).toBe(false);
    expect(isLater(cursorAt(9), cursorAt(9))).toBe(false);
    expect(isLater(cursorAt(1), undefined)).toBe(true);
    expect(isLater(cursorAt(1, "other"), cursorAt(9))).toBe(true);
    expect(isLater("of another kind?", cursorAt(9))).toBe(true);
    expect(isLater("same", "same")).toBe(false);
  });

  test("as the gateway writes them, of any epoch and position", () => {
    const epoch = fc.uuid();
    const position = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(fc.property(epoch, position, position, (e, a, b) => expect(isLater(cursorAt(a, e), cursorAt(b, e))).toBe(a > b)));
  });
});

/** What the network and the gateway do between two batches. */
const step = fc.record({
  size: fc.integer({ min: 1, max: 5 }),
  /** Events before the cursor that are told again. */
  overlap: fc.integer({ min: 0, max: 4 }),
  mishap: fc.constantFrom("none", "cut", "drain", "end", "busy", "half"),
});
const LENGTH = 30;

/** Ends one subscription as told. */
const MISHAPS: Readonly<Record<string, (asked: Asked) => void>> = {
  cut: ({ socket }) => socket.terminate(),
  drain: ({ socket }) => socket.close(1012, "resume"),
  end: ({ complete }) => complete(),
  busy: ({ next, complete }) => {
    next({ errors: [{ message: "busy", extensions: { code: "INTERNAL" } }] });
    complete();
  },
  half: ({ next }) => next({ data: { changes: null }, errors: [{ message: "busy", path: ["changes"], extensions: { code: "UNAVAILABLE" } }] }),
};

/** Serves a log of LENGTH changes from whatever cursor is asked, misbehaving as told; after the last step it minds its manners. */
function serve(steps: readonly { size: number; overlap: number; mishap: string }[]) {
  let n = 0;
  return (asked: Asked): void => {
    let at = positionOf(asked.variables.after);
    while (at < LENGTH) {
      const { size, overlap, mishap } = steps[n] ?? { size: 10, overlap: 0, mishap: "none" };
      n += 1;
      const to = Math.min(LENGTH, at + size);
      const from = Math.max(1, at + 1 - overlap);
      asked.next(batch(Array.from({ length: to - from + 1 }, (_, i) => from + i)));
      at = to;
      const misbehave = MISHAPS[mishap];
      if (misbehave) {
        misbehave(asked);
        break;
      }
    }
  };
}

describe("the change log, followed", () => {
  let gateway: FakeGateway;
  beforeEach(async () => {
    gateway = await fakeGateway({});
  });
  afterEach(() => gateway.stop());

  test("every change once and in order, whatever the network does and however often the gateway repeats itself", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, walking) => {
        gateway.manners.subscribe = serve(steps);
        const { client } = quickClient(gateway.url, { retry: { first: 1, longest: 4 } });
        const got: number[] = [];
        const take = ({ events }: ChangeBatch): void => void got.push(...events.map(({ cursor }) => positionOf(cursor)));
        const changes = client.changes({ after: cursorAt(0) });
        if (walking) {
          for await (const one of changes) {
            take(one);
            if (got.length >= LENGTH) break;
          }
        } else {
          const errors: unknown[] = [];
          changes.subscribe({ next: take, error: (error) => void errors.push(error) });
          await until(() => got.length >= LENGTH || errors.length > 0, "the log");
          expect(errors).toEqual([]);
        }
        await client.close();
        expect(got).toEqual(Array.from({ length: LENGTH }, (_, i) => i + 1));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test("graphql-ws alone repeats and goes back: it sends the cursor that it began with", async () => {
    gateway.manners.subscribe = serve([{ size: 5, overlap: 0, mishap: "cut" }]);
    const plain = createPlain({ url: gateway.url.replace("http", "ws"), webSocketImpl, retryWait: async () => undefined, shouldRetry: () => true });
    const got: number[] = [];
    plain.subscribe<{ changes: { events: { cursor: string }[] } }>(
      { query: "subscription($after: Cursor) { changes(after: $after) { cursor } }", variables: { after: cursorAt(0) } },
      {
        next: ({ data }) => void got.push(...(data?.changes.events ?? []).map(({ cursor }) => positionOf(cursor))),
        error: () => undefined,
        complete: () => undefined,
      },
    );
    await until(() => got.includes(LENGTH), "the log");
    expect(got.length).toBeGreaterThan(LENGTH);
    await plain.dispose();
  });

  test("a reader that is slow holds up the log, not the memory: it leaves and comes back at its cursor", async () => {
    const total = 1_000;
    const asked: unknown[] = [];
    let sent = 0;
    gateway.manners.subscribe = ({ variables, next, socket }) => {
      asked.push(variables.after);
      let at = positionOf(variables.after);
      let left = false;
      socket.on("message", (data) => {
        if (JSON.parse(String(data)).type === "complete") left = true;
      });
      const go = (): void => {
        if (left || at >= total) return;
        at += 1;
        sent += 1;
        next(batch([at]));
        setImmediate(go);
      };
      go();
    };
    const { client } = quickClient(gateway.url);
    const changes = client.changes({ after: cursorAt(0) })[Symbol.asyncIterator]();
    const got = [positionOf((await changes.next()).value?.cursor)];
    await pause(300);
    // Those that wait, and what was on its way when it left.
    expect(sent).toBeLessThan(total / 2);
    while (got.length < total) got.push(positionOf((await changes.next()).value?.cursor));
    expect(got).toEqual(Array.from({ length: total }, (_, i) => i + 1));
    expect(asked.length).toBeGreaterThan(1);
    await client.close();
  });

  test("resync is told as it came and ends it; an empty batch moves the cursor", async () => {
    gateway.manners.subscribe = ({ next, complete }) => {
      next(batch([], 7));
      next({ data: { changes: { cursor: cursorAt(9), resync: "CURSOR_TOO_OLD", events: [] } } });
      complete();
    };
    const { client } = quickClient(gateway.url);
    const got: ChangeBatch[] = [];
    for await (const one of client.changes({ after: cursorAt(1) })) got.push(one);
    expect(got).toEqual([
      { cursor: cursorAt(7), events: [] },
      { cursor: cursorAt(9), resync: "CURSOR_TOO_OLD", events: [] },
    ]);
    await client.close();
  });

  test("a filter the gateway does not understand ends it with what it said", async () => {
    gateway.manners.subscribe = ({ next, complete }) => {
      next({ errors: [{ message: 'there is no type "Nothing"', extensions: { code: "INVALID_INPUT" } }] });
      complete();
    };
    const { client } = quickClient(gateway.url);
    const seen = collect<ChangeBatch>();
    client.changes({ variables: { filter: { entities: ["Nothing"] } } }).subscribe(seen);
    await until(() => seen.errors.length === 1, "the error");
    expect(seen.errors[0]).toMatchObject({ code: "INVALID_INPUT", message: 'there is no type "Nothing"' });
    await client.close();
  });

  test("a field of an event that may not be seen is told beside the batch, and the log goes on", async () => {
    gateway.manners.subscribe = ({ next }) =>
      next({ ...batch([1, 2]), errors: [{ message: "no", path: ["changes", "events", 0, "node"], extensions: { code: "FORBIDDEN" } }] });
    const { client } = quickClient(gateway.url);
    const seen = collect<ChangeBatch>();
    client.changes({ after: cursorAt(0) }).subscribe(seen);
    await until(() => seen.values.length === 1, "the batch");
    expect(seen.values[0]).toMatchObject({ cursor: cursorAt(2), errors: [{ message: "no" }] });
    await client.close();
  });
});
