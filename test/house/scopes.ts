import { readGlobalId, type Scope } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import { ALL, type Everything, HANDS, rowsOf, scopes, yard } from "./yard.js";

type Table = keyof typeof HANDS;

/** Ids that rows may belong to, by the column that says so. */
export interface Owners {
  readonly ward_id: readonly string[];
  readonly coop_id: readonly string[];
  readonly department_id: readonly string[];
  readonly enterprise_id: readonly string[];
  readonly person_id: readonly string[];
}

/** A platform whose yard holds a few rows of every owner, and whose log has lost what told of their beginning. */
export async function openYard(): Promise<{ house: TestPlatform; owners: Owners }> {
  scopes.clear();
  let owners: Owners | undefined;
  const prepare = async (store: TestPlatform["store"]): Promise<void> => {
    // One partition of the usual size was there from the first step.
    await store.asPlatform((db) => db.execute("update platform.head set position = 999990"));
    owners = await settle(store);
    await store.log.sequence();
    expect(await store.log.retain()).toBeGreaterThan(999_990);
  };
  const limits = { socketsPerClient: 500 };
  const house = await platform([yard], { demonstration: false, limits, log: { partition: 1_000, keepEntries: 20 }, prepare });
  if (!owners) throw new Error("the yard was not settled");
  return { house, owners };
}

async function settle(store: TestPlatform["store"]): Promise<Owners> {
  const ids = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await store.asPlatform((db) => db.execute<{ id: string }>(text, values))).map(({ id }) => id);
  const made = (count: number) => ids("select platform.uuidv7() as id from generate_series(1, $1)", [count]);
  const ward_id = await ids("insert into yard.ward (note) select 'w' || n from generate_series(1, 4) n returning id");
  const coop_id = await ids("insert into yard.coop (note, ward_id) select 'c' || n, ($1::uuid[])[1 + n % 4] from generate_series(1, 6) n returning id", [
    ward_id,
  ]);
  const owners: Owners = { ward_id, coop_id, department_id: await made(3), enterprise_id: await made(3), person_id: await made(3) };
  for (const [table, column] of Object.entries(HANDS).filter(([table]) => table !== "coop")) {
    const of = owners[column];
    await ids(`insert into yard.${table} (note, ${column}) select '${table}' || n, ($1::uuid[])[1 + n % $2] from generate_series(1, 8) n returning id`, [
      of,
      of.length,
    ]);
  }
  return owners;
}

/** Somebody's scope: any mixture of the owners there are. */
export const scopeOf = (owners: Owners): fc.Arbitrary<Scope> => {
  const some = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 2 });
  return fc
    .record({
      all: fc.nat(11).map((n) => n === 0),
      register: fc.boolean(),
      areas: some(owners.ward_id),
      departments: some(owners.department_id),
      cooperatives: some(owners.coop_id),
      enterprises: some(owners.enterprise_id),
      person: fc.option(fc.constantFrom(...owners.person_id), { nil: undefined }),
    })
    .map(({ person, ...scope }) => ({ ...scope, ...(person === undefined ? {} : { person }) }));
};

/** One change of one row. */
export interface Step {
  readonly table: Table;
  readonly what: "note" | "hand" | "insert" | "delete";
  /** Which row, and which owner, of those there are. */
  readonly row: number;
  readonly owner: number;
}

export const step = (tables: readonly Table[], what: readonly Step["what"][]): fc.Arbitrary<Step> =>
  fc.record({ table: fc.constantFrom(...tables), what: fc.constantFrom(...what), row: fc.nat(100), owner: fc.nat(100) });

/** Scopes of some viewers, and what happens while they watch. */
export interface Round {
  readonly scopes: readonly Scope[];
  readonly steps: readonly Step[];
}

export const roundOf = (owners: Owners, viewers: number): fc.Arbitrary<Round> =>
  fc.record({
    scopes: fc.array(scopeOf(owners), { minLength: viewers, maxLength: viewers }),
    // A cooperative that moves takes its plots along: then nothing else happens to those.
    steps: fc.oneof(
      { weight: 1, arbitrary: fc.array(step(["coop"], ["note", "hand", "hand"]), { minLength: 1, maxLength: 2 }) },
      {
        weight: 4,
        arbitrary: fc.array(step(["plot", "notice", "folder", "offer", "diary"], ["note", "hand", "hand", "insert", "delete"]), { minLength: 1, maxLength: 6 }),
      },
    ),
  });

/** Does all of it in one transaction, each row at most once. */
export async function take(house: TestPlatform, owners: Owners, steps: readonly Step[]): Promise<void> {
  const done = new Set<string>();
  await house.store.asPlatform(async (db) => {
    for (const { table, what, row, owner } of steps) {
      const column = HANDS[table];
      const of = owners[column];
      const hand = of[owner % of.length];
      const rows = await db.execute<{ id: string; hand: string }>(`select id, ${column} as hand from yard.${table} order by id`);
      const chosen = rows[row % rows.length];
      if (what === "insert" && rows.length < 20) {
        const [made] = await db.execute<{ id: string }>(`insert into yard.${table} (note, ${column}) values ('new', $1) returning id`, [hand]);
        done.add(made?.id ?? "");
      }
      if (!chosen || what === "insert" || done.has(chosen.id)) continue;
      done.add(chosen.id);
      const bump = "version = version + 1";
      if (what === "note") await db.execute(`update yard.${table} set note = note || '.', ${bump} where id = $1`, [chosen.id]);
      if (what === "hand") await db.execute(`update yard.${table} set ${column} = $2, ${bump} where id = $1`, [chosen.id, hand]);
      if (what === "delete" && rows.length > 4) await db.execute(`delete from yard.${table} where id = $1`, [chosen.id]);
    }
  });
}

interface Heard {
  readonly changes: {
    readonly resync: string | null;
    readonly events: readonly {
      readonly id: string;
      readonly operation: "INSERT" | "UPDATE" | "DELETE";
      readonly cooperative: string | null;
      readonly node: { readonly id: string; readonly version: number; readonly note: string } | null;
    }[];
  };
}

const CHANGES = `query ($after: Cursor!) { changes(after: $after, first: 100) { resync events { id operation cooperative node { id
  ${["Ward", "Coop", "Plot", "Notice", "Folder", "Offer", "Diary"].map((type) => `... on ${type} { version note }`).join(" ")} } } } }`;
const uuid = (globalId: string): string => readGlobalId(globalId)?.id ?? "";
const LATEST_MS = 20_000;
let logins = 0;

/** Viewers of these scopes, signed in with one request. */
async function signIn(house: TestPlatform, given: readonly Scope[]) {
  const asked = given.map((scope, n) => ({ scope, login: `viewer-${logins + n}` }));
  logins += given.length;
  for (const { scope, login } of asked) scopes.set(login, scope);
  const { data } = await house.stranger.ask<Record<string, { token: string }>>(
    `mutation { ${asked.map(({ login }, n) => `v${n}: signInDemo(login: "${login}") { token }`).join(" ")} }`,
  );
  return asked.map(({ scope }, n) => ({ scope, who: house.bearer(data?.[`v${n}`]?.token ?? "") }));
}

/** What a round counted, so that a test can say that it looked at something. */
export const counted = { rounds: 0, viewers: 0, entered: 0, left: 0, changed: 0, renewed: 0 };

/**
 * Lets viewers of these scopes watch what happens, as changes and as an open question, and compares with what a query under the same scope shows before and
 * after: every change of a row that was or is theirs is heard, in their eyes, and nothing else ever is.
 */
export async function watch(house: TestPlatform, owners: Owners, { scopes: given, steps }: Round): Promise<void> {
  // A query's cursor may lie before what it shows; what the last round did would be heard again.
  await house.store.log.sequence();
  const asked = await signIn(house, given);
  // Everything is in order, and nobody writes: the place of one is the place of all.
  const [one] = asked;
  const { extensions } = one ? await one.who.ask<Everything>(ALL) : {};
  const after = (extensions as { live: { cursor: string } } | undefined)?.live.cursor;
  const watching = await Promise.all(
    asked.map(async ({ scope, who }) => {
      const stream = who.live<{ live: Everything }>(`subscription { live ${ALL} }`);
      const before = (await stream.next(LATEST_MS)).data?.live ?? {};
      const answers: unknown[] = [];
      const newest = { wake: (): void => undefined };
      const reading = (async () => {
        for (;;) {
          const answer = await stream.next(10 * LATEST_MS).catch(() => undefined);
          if (!answer) return;
          answers.push(answer.data?.live);
          newest.wake();
        }
      })();
      return { scope, who, stream, before, answers, newest, reading };
    }),
  );
  const { position } = await house.store.log.head();
  const coopBefore = new Map((await house.sql<{ id: string; coop: string }>("select id, coop_id as coop from yard.plot")).map(({ id, coop }) => [id, coop]));
  await take(house, owners, steps);
  await house.store.log.sequence();
  const touched = new Set((await house.store.log.read(position, 1_000)).map(({ id }) => id));
  const compare = async ({ scope, who, stream, before, answers, newest, reading }: (typeof watching)[number]): Promise<void> => {
    const now = (await who.ask<Everything>(ALL)).data ?? {};
    const heard = (await who.ask<Heard>(CHANGES, { after })).data?.changes;
    const [was, is] = [rowsOf(before), rowsOf(now)];
    expect(heard?.resync).toBeNull();
    const events = heard?.events ?? [];
    const theirs = [...new Set([...was.keys(), ...is.keys()])].filter((id) => touched.has(uuid(id)));
    expect([scope, events.map(({ id }) => id).sort()]).toEqual([scope, theirs.sort()]);
    for (const { id, operation, cooperative, node } of events) {
      expect([id, operation]).toEqual([id, !was.has(id) ? "INSERT" : !is.has(id) ? "DELETE" : "UPDATE"]);
      expect(node).toEqual(operation === "DELETE" ? null : { id, ...is.get(id) });
      // Where it went is nobody's who only lost it.
      if (operation === "DELETE" && cooperative !== null) expect(uuid(cooperative)).toBe(coopBefore.get(uuid(id)) ?? uuid(id));
      counted[operation === "INSERT" ? "entered" : operation === "DELETE" ? "left" : "changed"] += 1;
    }
    // The newest answer is the query's: the first one of whoever saw nothing change.
    if (JSON.stringify(now) !== JSON.stringify(before)) {
      const deadline = Date.now() + LATEST_MS;
      while (answers.length === 0 && Date.now() < deadline)
        await new Promise<void>((resolve) => {
          newest.wake = resolve;
          setTimeout(resolve, 50);
        });
      expect(answers.at(-1)).toEqual(now);
      counted.renewed += 1;
    }
    await stream.close();
    await reading;
    // Everything was done in one transaction: no answer shows anything between.
    for (const answer of answers) expect([before, now]).toContainEqual(answer);
    counted.viewers += 1;
  };
  await Promise.all(watching.map(compare));
  counted.rounds += 1;
}
