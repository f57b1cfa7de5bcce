import { type Followed, rowsById } from "../src/index.js";
import { collect, quickClient } from "./clients.js";
import { cursorAt, type FakeGateway, fakeGateway, type Manners, pause, until } from "./fakeGateway.js";

interface Row {
  readonly id: string;
  readonly version: number;
}
interface Data {
  readonly rows: readonly Row[];
}
interface Event {
  readonly cursor: string;
  readonly id: string;
  readonly operation: "INSERT" | "UPDATE" | "DELETE";
  readonly node: Row | null;
}
type State = ReadonlyMap<string, Row>;

const list = rowsById(
  ({ rows }: Data) => rows,
  ({ node }: Event) => node,
);
const documents = { snapshot: "query { rows { id version } }", changes: "subscription($after: Cursor) { changes(after: $after) { cursor } }" } as never as {
  readonly snapshot: { toString(): string; __apiType?: (variables: object) => Data };
  readonly changes: {
    toString(): string;
    __apiType?: (variables: object) => { changes: { cursor: string; resync: null; events: readonly Event[] } };
  };
};
const snapshotAt = (position: number, rows: readonly Row[]) => ({ body: { data: { rows }, extensions: { live: { cursor: cursorAt(position) } } } });
const versions = (state: State | undefined) => Object.fromEntries([...(state ?? [])].map(([id, { version }]) => [id, version]));
const resync = (position: number) => ({ data: { changes: { cursor: cursorAt(position), resync: "CURSOR_TOO_OLD", events: [] } } });

describe("a snapshot, then the changes", () => {
  let gateway: FakeGateway;
  let made: ReturnType<typeof quickClient>;
  const start = async (manners: Manners, more: Parameters<typeof quickClient>[1] = {}) => {
    gateway = await fakeGateway(manners);
    made = quickClient(gateway.url, { resync: { first: 40, longest: 300, calmMs: 60_000 }, ...more });
    const seen = collect<Followed<State>>();
    const leave = made.client.follow({ ...documents, ...list }).subscribe(seen);
    return { seen, leave };
  };
  afterEach(async () => {
    await made.client.close();
    await gateway.stop();
  });

  test("rows come, change and go; what the snapshot already held changes nothing", async () => {
    const row = (id: string, version: number): Row => ({ id, version });
    const { seen } = await start({
      http: () => snapshotAt(5, [row("a", 1), row("b", 7), row("c", 1), row("d", 1)]),
      subscribe: ({ next, variables }) => {
        expect(variables).toEqual({ after: cursorAt(5) });
        const events: Event[] = [
          { cursor: cursorAt(6), id: "b", operation: "UPDATE", node: row("b", 6) },
          { cursor: cursorAt(7), id: "a", operation: "UPDATE", node: row("a", 2) },
          { cursor: cursorAt(8), id: "c", operation: "DELETE", node: null },
          // Out of the viewer's scope, or gone by now.
          { cursor: cursorAt(9), id: "d", operation: "UPDATE", node: null },
          { cursor: cursorAt(10), id: "e", operation: "INSERT", node: row("e", 1) },
          { cursor: cursorAt(11), id: "f", operation: "INSERT", node: null },
        ];
        next({ data: { changes: { cursor: cursorAt(11), resync: null, events } } });
      },
    });
    await until(() => seen.values.length === 2, "the changes");
    expect(versions(seen.values[0]?.state)).toEqual({ a: 1, b: 7, c: 1, d: 1 });
    expect(seen.values[1]).toMatchObject({ cursor: cursorAt(11), snapshots: 1 });
    expect(versions(seen.values[1]?.state)).toEqual({ a: 2, b: 7, e: 1 });
  });

  test("a snapshot that cannot be had just now is asked for again; the page sees that it is lost", async () => {
    let asked = 0;
    const { seen } = await start({
      http: () => {
        asked += 1;
        if (asked === 1) return { status: 502, body: "<html>Bad gateway</html>" };
        if (asked === 2) return { status: 503, body: { errors: [{ message: "Busy for the moment", extensions: { code: "UNAVAILABLE" } }] } };
        return snapshotAt(1, []);
      },
    });
    await until(() => seen.values.length === 1, "the snapshot");
    expect(seen.errors).toEqual([]);
    expect(made.states.filter((state) => state.state === "lost").map(({ reason }) => reason)).toEqual([
      "The gateway was not reached (HTTP 502)",
      "Busy for the moment",
    ]);
    await until(() => made.client.connection.current.state === "open", "it is open");
  });

  test.each([
    ["a snapshot that may not be seen", { errors: [{ message: "You may not", extensions: { code: "FORBIDDEN" } }] }, "FORBIDDEN"],
    ["half a snapshot", { data: { rows: [] }, errors: [{ message: "You may not", path: ["more"], extensions: { code: "FORBIDDEN" } }] }, "FORBIDDEN"],
    ["a snapshot that reads nothing", { data: { rows: [] } }, "NO_CURSOR"],
  ])("%s ends it", async (_, body, code) => {
    const { seen } = await start({ http: () => ({ body }) });
    await until(() => seen.errors.length === 1, "the error");
    expect(seen.errors[0]).toMatchObject({ code });
    expect(seen.values).toEqual([]);
  });

  test("resync: another snapshot at once, and on from there", async () => {
    let asked = 0;
    const { seen } = await start({
      http: () => {
        asked += 1;
        return snapshotAt(asked * 10, [{ id: "a", version: asked }]);
      },
      subscribe: ({ variables, next, complete }) => {
        if (variables.after !== cursorAt(10)) return;
        next(resync(15));
        complete();
      },
    });
    await until(() => seen.values.length === 2, "the second snapshot");
    expect(seen.values[1]).toMatchObject({ cursor: cursorAt(20), snapshots: 2, resync: "CURSOR_TOO_OLD" });
    expect(versions(seen.values[1]?.state)).toEqual({ a: 2 });
    expect(made.states.some(({ state }) => state === "lost")).toBe(false);
  });

  test("a log that refuses every snapshot's cursor is asked less and less often, and the page sees it", async () => {
    const at: number[] = [];
    const { seen, leave } = await start({
      http: () => {
        at.push(performance.now());
        return snapshotAt(1, []);
      },
      subscribe: ({ next, complete }) => {
        next(resync(1));
        complete();
      },
    });
    await until(() => at.length === 7, "seven snapshots");
    const waits = at.slice(1).map((time, n) => time - (at[n] ?? 0));
    // The first at once, then at least half of 40, 80, 160, 300, 300 ms.
    for (const [n, least] of [0, 20, 40, 80, 150, 150].entries()) expect(waits[n]).toBeGreaterThanOrEqual(least - 2);
    await until(() => made.client.connection.current.state === "lost", "it is lost between two of them");
    expect(made.client.connection.current).toMatchObject({ reason: "CURSOR_TOO_OLD" });
    expect(seen.values.at(-1)?.snapshots).toBeGreaterThanOrEqual(6);
    leave();
    await pause(400);
    expect(at.length).toBeLessThanOrEqual(8);
    expect(made.client.connection.current.state).not.toBe("lost");
  });

  test("a row that cannot be read just now is asked for again, not taken for gone", async () => {
    const asked: unknown[] = [];
    const event = (node: Row | null) => ({
      changes: { cursor: cursorAt(2), resync: null, events: [{ cursor: cursorAt(2), id: "a", operation: "UPDATE", node }] },
    });
    const { seen } = await start({
      http: () => snapshotAt(1, [{ id: "a", version: 1 }]),
      subscribe: ({ next, variables }) => {
        asked.push(variables.after);
        if (asked.length > 1) next({ data: event({ id: "a", version: 2 }) });
        else
          next({
            data: event(null),
            errors: [{ message: "Busy for the moment", path: ["changes", "events", 0, "node"], extensions: { code: "UNAVAILABLE" } }],
          });
      },
    });
    await until(() => seen.values.length === 2, "the change");
    expect(seen.values.map(({ state }) => versions(state))).toEqual([{ a: 1 }, { a: 2 }]);
    expect(asked).toEqual([cursorAt(1), cursorAt(1)]);
  });

  test("an error of a field of an event ends it: a row that may not be read is not a row that is gone", async () => {
    const { seen } = await start({
      http: () => snapshotAt(1, [{ id: "a", version: 1 }]),
      subscribe: ({ next }) =>
        next({
          data: { changes: { cursor: cursorAt(2), resync: null, events: [{ cursor: cursorAt(2), id: "a", operation: "UPDATE", node: null }] } },
          errors: [{ message: "You may not", path: ["changes", "events", 0, "node"], extensions: { code: "FORBIDDEN" } }],
        }),
    });
    await until(() => seen.errors.length === 1, "the error");
    expect(seen.errors[0]).toMatchObject({ code: "FORBIDDEN" });
    expect(versions(seen.values.at(-1)?.state)).toEqual({ a: 1 });
  });
});
