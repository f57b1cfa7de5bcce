import { PlatformError } from "@hoptac/kit";
import { encodeCursor } from "@hoptac/live";
import type { TestPlatform, TestViewer } from "@hoptac/testing";
import fc from "fast-check";
import { type Owners, type Step, scopeOf, step, take } from "./scopes.js";
import { ALL, type Everything, rowsOf, scopes } from "./yard.js";

type Rows = Map<string, { readonly version: number; readonly note: string }>;

interface Told {
  readonly changes: {
    readonly cursor: string;
    readonly resync: string | null;
    readonly events: readonly {
      readonly id: string;
      readonly operation: "INSERT" | "UPDATE" | "DELETE";
      readonly version: number;
      readonly node: { readonly version: number; readonly note: string } | null;
    }[];
  };
}

const TYPES = ["Ward", "Coop", "Plot", "Notice", "Folder", "Offer", "Diary"];
const CHANGES = `subscription ($after: Cursor) { changes(after: $after) { cursor resync events { id operation version
  node { ${TYPES.map((type) => `... on ${type} { version note }`).join(" ")} } } } }`;
const LATEST_MS = 60_000;
const GIVES_UP_MS = 3_000;

/** Where a follower begins: with what it asked, or at a place that the log cannot go on from. */
export type Start = "asked" | "too old" | "other epoch" | "garbage" | "now";

/** One who asks everything and keeps it up to date from the changes. */
export interface Follower {
  readonly start: Start;
  /** After how many messages it breaks off and comes back, ms between. */
  readonly hops: readonly number[];
  /** How long after the writers it begins, ms. */
  readonly delay: number;
}

/** Three that begin where the log cannot go on from, the others with what they asked. */
export const followers = (count: number): fc.Arbitrary<readonly Follower[]> =>
  fc
    .array(fc.record({ hops: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), delay: fc.nat(400) }), { minLength: count, maxLength: count })
    .map((all) => all.map((one, n) => ({ ...one, start: LOST_STARTS[n] ?? "asked" })));

const LOST_STARTS: readonly Start[] = ["too old", "other epoch", "garbage"];

/** The rows as this follower has them when the fence has come, and what it was told to ask anew for. */
export async function follow(
  who: TestViewer,
  house: TestPlatform,
  follower: Follower,
  fenced: (rows: Rows) => boolean,
): Promise<{ rows: Rows; resyncs: string[] }> {
  let rows: Rows = new Map();
  let after: string | undefined;
  const resyncs: string[] = [];
  const ask = async (): Promise<void> => {
    const { data, extensions } = await who.ask<Everything>(ALL);
    rows = rowsOf(data ?? {});
    after = (extensions as { live: { cursor: string } }).live.cursor;
  };
  await ask();
  const { epoch, position } = await house.store.log.head();
  const places: Readonly<Record<Start, string | undefined>> = {
    asked: after,
    "too old": encodeCursor({ epoch, position: 999_990 }),
    "other epoch": encodeCursor({ epoch: "0123", position }),
    garbage: "bm9uc2Vuc2U",
    now: undefined,
  };
  after = places[follower.start];
  const hops = [...follower.hops];
  for (;;) {
    const stream = who.live<Told>(CHANGES, { after });
    const leaveAfter = hops.shift() ?? Number.POSITIVE_INFINITY;
    for (let messages = 0; messages < leaveAfter; messages += 1) {
      // Whoever is to be sent to ask anew waits for it, also where the first question was late enough to hold the fence already.
      const isDue = LOST_STARTS.includes(follower.start) && resyncs.length === 0;
      if (after !== undefined && fenced(rows) && !isDue) return stream.close().then(() => ({ rows, resyncs }));
      const told = await stream.next(follower.start === "now" ? GIVES_UP_MS : LATEST_MS).catch((error: unknown) => {
        if (follower.start !== "now") throw error;
      });
      // Whoever began behind the fence waits for it in vain.
      if (!told) return stream.close().then(() => ({ rows, resyncs }));
      const { data } = told;
      if (!data) throw new Error("the stream of changes answered without data");
      const { cursor, resync, events } = data.changes;
      if (resync !== null) {
        resyncs.push(resync);
        await ask();
        break;
      }
      for (const { id, operation, version, node } of events) {
        // What the snapshot held already, or what an older change says of a newer row, changes nothing.
        if (version < (rows.get(id)?.version ?? 0)) continue;
        if (operation === "DELETE" || node === null) rows.delete(id);
        else rows.set(id, { version: node.version, note: node.note });
      }
      after = cursor;
    }
    await stream.close();
  }
}

let rounds = 0;

/** What a round found. */
export interface Found {
  readonly committed: number;
  /** Followers whose rows were not what a query answers. */
  readonly wrong: number;
  /** Open questions whose last answer was not what a query answers. */
  readonly wrongLive: number;
  readonly resyncs: readonly string[];
}

/** Lets writers run while followers of random scopes begin, break off and come back; compares with a direct query when all is still. */
export async function followWhileWriting(house: TestPlatform, owners: Owners, group: readonly Follower[], seed: number): Promise<Found> {
  rounds += 1;
  const fence = `fence ${rounds}`;
  const ward = owners.ward_id[0];
  const watching = fc.sample(scopeOf(owners), { numRuns: group.length, seed }).map((scope, n) => {
    const login = `follower-${rounds}-${n}`;
    scopes.set(login, scope);
    return house.as(login);
  });
  let writing = true;
  let committed = 0;
  const writer = async (steps: readonly Step[]): Promise<void> => {
    for (let n = 0; writing; n = (n + 2) % (steps.length - 1)) {
      // The embedded database answers within the turn of the event loop: without a pause nobody else would have one.
      await new Promise((resolve) => setTimeout(resolve, 2));
      try {
        await take(house, owners, steps.slice(n, n + 2));
        committed += 1;
      } catch (error) {
        // Two writers who wait for each other: one is told to try again.
        if (!(error instanceof PlatformError && (error.code === "CONFLICT" || error.code === "UNAVAILABLE"))) throw error;
      }
    }
  };
  const steps = step(["coop", "plot", "plot", "notice", "folder", "offer", "diary"], ["note", "hand", "hand", "insert", "delete"]);
  const scripts = [1, 2].map((n) =>
    fc.sample(steps, { numRuns: 200, seed: seed + n }).map((one) => (one.table === "coop" && one.what !== "note" ? { ...one, what: "hand" as const } : one)),
  );
  const writers = scripts.map(writer);
  const isFenced = (rows: Rows): boolean => [...rows.values()].some(({ note }) => note === fence);
  const following = watching.map(async (who, n) => {
    const follower = group[n] as Follower;
    await new Promise((resolve) => setTimeout(resolve, follower.delay));
    const question = who.live<{ live: Everything }>(`subscription { live ${ALL} }`);
    const lastAnswer = (async () => {
      const answer = await question.until(({ data }) => data != null && isFenced(rowsOf(data.live)), LATEST_MS);
      await question.close();
      return answer.data?.live;
    })();
    const [followed, live] = await Promise.all([follow(who, house, follower, isFenced), lastAnswer]);
    return { who, ...followed, live };
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
  writing = false;
  await Promise.all(writers);
  // Everybody reads wards: who has got this one has got all that was written before.
  await house.sql("update yard.ward set note = $2, version = version + 1 where id = $1", [ward, fence]);
  const ended = await Promise.all(following);
  const truth = await Promise.all(ended.map(async ({ who }) => (await who.ask<Everything>(ALL)).data ?? {}));
  const text = (rows: Rows): string => JSON.stringify([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    committed,
    wrong: ended.filter(({ rows }, n) => text(rows) !== text(rowsOf(truth[n] ?? {}))).length,
    wrongLive: ended.filter(({ live }, n) => JSON.stringify(live) !== JSON.stringify(truth[n])).length,
    resyncs: ended.flatMap(({ resyncs }) => resyncs),
  };
}
