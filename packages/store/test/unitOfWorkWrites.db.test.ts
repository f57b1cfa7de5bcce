import { setTimeout as wait } from "node:timers/promises";
import type { Viewer } from "@hoptac/kit";
import type { Store, UnitOfWork } from "../src/contract.js";
import { Crate, crates, District, Farm, farmer, lane, officer, openYard, stock } from "./unitOfWorkYard.js";

let yard: Awaited<ReturnType<typeof openYard>>;
let store: Store;
let farm: Farm;
let other: Farm;
beforeAll(async () => {
  yard = await openYard();
  store = yard.store;
});
afterAll(() => yard?.close());
beforeEach(async () => {
  [farm, other] = (await stock(store, 2, 1)) as [Farm, Farm];
  yard.statements.splice(0);
});

const request = (viewer: Viewer = officer): UnitOfWork => store.begin({ viewer, requestId: "r1", operation: "mutation" });
/** One field of one request. */
async function field<T>(
  run: (db: UnitOfWork["db"]) => Promise<T>,
  options: { viewer?: Viewer; key?: string; input?: unknown; name?: string } = {},
): Promise<T> {
  const work = request(options.viewer);
  const repeat = options.key === undefined ? undefined : { key: options.key, field: options.name ?? "f", input: options.input ?? {} };
  try {
    return await work.mutation(() => run(work.db), repeat);
  } finally {
    await work.end();
  }
}
const labels = () =>
  store.asPlatform(async ({ query }) => (await query<{ label: string | null }>("select label from yard.crate order by label")).map(({ label }) => label));

describe("a mutation field", () => {
  test("writes in one transaction and reads a new snapshot for its payload, field after field, also on one connection", async () => {
    const work = request();
    expect(await work.db.byId(Farm, farm.id)).toBeDefined();
    for (const label of ["one", "two"]) {
      const crate = await work.mutation(() => work.db.write((tx) => tx.insert(Crate, { farmId: farm.id, label })));
      expect(crate).toMatchObject({ farmId: farm.id, label, version: 1, fragile: false, weight: null });
      const list = (await work.db.declared.many(crates, farm)) as Crate[];
      expect(list.map((one) => one.label)).toContain(label);
    }
    await work.end();
    expect(yard.statements.filter(({ frame, sql }) => frame && sql.startsWith("begin"))).toHaveLength(5);
    expect(yard.statements.filter(({ frame }) => !frame)).toHaveLength(5);
  });

  test("that neither reads nor writes opens nothing", async () => {
    expect(await field(async () => 7)).toBe(7);
    expect(yard.statements).toEqual([]);
  });

  test("takes everything back when it throws", async () => {
    const failing = field((db) =>
      db.write(async (tx) => {
        await tx.insert(Crate, { farmId: farm.id, label: "gone" });
        throw new Error("changed my mind");
      }),
    );
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await labels()).not.toContain("gone");
  });

  test("cannot swallow a statement's failure: PostgreSQL would commit nothing and say nothing", async () => {
    const failing = field((db) =>
      db.write(async (tx) => {
        await tx.insert(Crate, { farmId: farm.id, label: "kept?" });
        await tx.insert(Farm, { name: "a0", districtId: farm.districtId }).catch(() => undefined);
        return "done";
      }),
    );
    await expect(failing).rejects.toMatchObject({ code: "CONFLICT", text: { en: expect.stringContaining("farm_name") } });
    expect(await labels()).not.toContain("kept?");
  });

  test("reads what it wrote, through every door", async () => {
    await field((db) =>
      db.write(async (tx) => {
        const before = await db.byId(Crate, (await tx.insert(Crate, { farmId: farm.id, label: "a" })).id);
        const after = await tx.update(Crate, before?.id ?? "", 1, { label: "b" });
        expect([before?.label, after.label, (await db.byId(Crate, after.id))?.label, (await tx.byId(Crate, after.id))?.label]).toEqual(["a", "b", "b", "b"]);
        expect(await db.write((inner) => inner.query("select label from yard.crate where label = 'b'"))).toHaveLength(1);
        expect(await tx.select(Crate, "where t.label = $1", ["b"])).toHaveLength(1);
        await tx.query("update yard.crate set label = 'c' where label = 'b'");
        expect(((await db.declared.many(crates, farm)) as Crate[]).map((crate) => crate.label)).toContain("c");
      }),
    );
    expect(await labels()).toContain("c");
  });

  test("does not run inside another, nor after the request", async () => {
    const work = request();
    await expect(work.mutation(() => work.mutation(async () => 1))).rejects.toThrow(/inside another/);
    await work.end();
    await expect(work.mutation(async () => 1)).rejects.toThrow(/has ended/);
  });

  test("keeps no door open after its resolver returned", async () => {
    let kept: Parameters<Parameters<UnitOfWork["db"]["write"]>[0]>[0] | undefined;
    await field((db) =>
      db.write(async (tx) => {
        kept = tx;
        await tx.query("select 1");
      }),
    );
    await expect(kept?.insert(Crate, { farmId: farm.id })).rejects.toThrow(/transaction has ended/);
  });
});

describe("writing rows", () => {
  test("many at once, of different shapes, more than one statement may carry", async () => {
    const rows = await field((db) =>
      db.write((tx) =>
        tx.insertMany(
          Crate,
          [...Array(7_000).keys()].map((n) => (n % 2 ? { farmId: farm.id, pieces: n } : { farmId: farm.id, extra: { n } })),
        ),
      ),
    );
    expect(rows).toHaveLength(7_000);
    expect(rows[6_998]?.extra).toEqual({ n: 6_998 });
    expect(rows[6_999]?.pieces).toBe(6_999);
    expect(await field((db) => db.write((tx) => tx.insertMany(Crate, [])))).toEqual([]);
  });

  test("an input's key and expected version are no columns; an unknown property is the author's mistake, by name", async () => {
    const input = { farmId: farm.id, idempotencyKey: "k", expectedVersion: 3, label: undefined };
    expect(await field((db) => db.write((tx) => tx.insert(Crate, input)))).toMatchObject({ label: null });
    await expect(field((db) => db.write((tx) => tx.insert(Crate, { farmId: farm.id, colour: "red" } as object)))).rejects.toThrow(
      'Crate has no column "colour"',
    );
  });

  test("an update names the version it was read at, and a stale one is refused with the version that stands", async () => {
    const update = (expectedVersion: number, label: string | null) =>
      field((db) => db.write((tx) => tx.update(Farm, farm.id, expectedVersion, { id: farm.id, name: label ?? "" })));
    expect(await update(1, "first")).toMatchObject({ id: farm.id, name: "first", version: 2, districtId: farm.districtId });
    await expect(update(1, "lost update")).rejects.toMatchObject({ code: "STALE_VERSION", details: { currentVersion: 2 } });
    expect(await update(2, "second")).toMatchObject({ version: 3 });
  });

  test("an emptied column becomes empty, one that is not mentioned stays", async () => {
    const crate = await field((db) => db.write((tx) => tx.insert(Crate, { farmId: farm.id, label: "x", pieces: 3 })));
    expect(await field((db) => db.write((tx) => tx.update(Crate, crate.id, 1, { label: null, pieces: undefined })))).toMatchObject({
      label: null,
      pieces: 3,
      version: 2,
    });
  });

  test("a row that is absent or hidden is not found, one that may only be read is forbidden", async () => {
    const viewer = farmer(farm.id);
    const absent = "01890000-0000-7000-8000-000000000000";
    const hidden = (await store.asPlatform(({ query }) => query<{ id: string }>("select id from yard.crate where farm_id = $1", [other.id])))[0]?.id ?? "";
    for (const id of [absent, hidden, "nonsense"]) {
      await expect(field((db) => db.write((tx) => tx.require(Crate, id)), { viewer })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(field((db) => db.write((tx) => tx.update(Crate, hidden, 1, { label: "x" })), { viewer })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(field((db) => db.write((tx) => tx.require(Farm, other.id)), { viewer })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(field((db) => db.write((tx) => tx.update(Farm, other.id, 1, { name: "x" })), { viewer })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(field((db) => db.write((tx) => tx.insert(Crate, { farmId: other.id })), { viewer })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await field((db) => db.write((tx) => tx.require(Farm, farm.id)), { viewer })).toMatchObject({ name: "a0" });
  });

  test("what the database's constraints refuse says so by name", async () => {
    await expect(field((db) => db.write((tx) => tx.insert(Crate, { farmId: farm.id, weight: "1000" })))).rejects.toMatchObject({
      code: "RULE_VIOLATED",
      details: { rule: "crate_weight" },
    });
    await expect(field((db) => db.write((tx) => tx.insert(Farm, { name: "z", districtId: farm.id })))).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(field((db) => db.write((tx) => tx.insert(Farm, { name: "z" })))).rejects.toMatchObject({
      code: "INVALID_INPUT",
      text: { en: expect.stringContaining("district_id") },
    });
  });

  test("the transaction's frame cannot be left from raw SQL", async () => {
    await expect(field((db) => db.write((tx) => tx.query("commit")))).rejects.toThrow(/COMMIT statement is not allowed/);
    await expect(field((db) => db.write((tx) => tx.query("select 1; commit")))).rejects.toThrow(/multiple commands/);
    await expect(field((db) => db.write((tx) => tx.query("insert into yard.district (name) values ('x') returning name")))).resolves.toEqual([{ name: "x" }]);
  });

  if (lane === "postgres") {
    test("two officers who save the same version: one wins, the other is told", async () => {
      const outcomes = await Promise.allSettled(["a", "b"].map((name) => field((db) => db.write((tx) => tx.update(Farm, farm.id, 1, { name: `by ${name}` })))));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "STALE_VERSION", details: { currentVersion: 2 } } });
    });
  }
});

describe("a repeated call", () => {
  const add = (key: string, options: { input?: unknown; name?: string; viewer?: Viewer; ms?: number } = {}) => {
    let ran = false;
    return field(
      (db) =>
        db.write(async (tx) => {
          ran = true;
          await wait(options.ms ?? 0);
          return { crate: await tx.insert(Crate, { farmId: farm.id, label: key, packedAt: new Date("2017-07-20T01:02:03.456Z") }) };
        }),
      { key, ...options },
    ).then((answer) => ({ answer, ran }));
  };
  const times = async (label: string) => (await labels()).filter((one) => one === label).length;

  test("gets the first answer without running again, moments and all, whatever the order of its input's fields", async () => {
    const one = await add("k1", { input: { a: 1, b: { c: [1, 2], d: undefined } } });
    const two = await add("k1", { input: { b: { c: [1, 2] }, a: 1 } });
    expect([one.ran, two.ran]).toEqual([true, false]);
    expect(two.answer).toEqual(one.answer);
    expect(two.answer.crate.packedAt).toEqual(new Date("2017-07-20T01:02:03.456Z"));
    expect(await times("k1")).toBe(1);
  });

  test("with another input or for another field is refused", async () => {
    await add("k2", { input: { a: 1 } });
    await expect(add("k2", { input: { a: 2 } })).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
    await expect(add("k2", { input: { a: 1 }, name: "g" })).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("of somebody else is another call", async () => {
    await add("k3");
    expect(await add("k3", { viewer: { ...officer, login: "colleague" } })).toMatchObject({ ran: true });
    expect(await times("k3")).toBe(2);
  });

  test("runs again when the first failed", async () => {
    await expect(field((db) => db.write((tx) => tx.insert(Crate, { farmId: farm.id, weight: "5000" })), { key: "k4" })).rejects.toMatchObject({
      code: "RULE_VIOLATED",
    });
    expect(await add("k4")).toMatchObject({ ran: true });
  });

  test("beside the first waits for it and gets its answer", async () => {
    const answers = await Promise.all([add("k5", { ms: 100 }), add("k5", { ms: 100 }), add("k5", { ms: 100 })]);
    expect(answers.filter(({ ran }) => ran)).toHaveLength(1);
    expect(new Set(answers.map(({ answer }) => answer.crate.id)).size).toBe(1);
    expect(await times("k5")).toBe(1);
  });
});

test("a crowd of requests that read and write comes out right on however few connections", async () => {
  const add = () =>
    field((db) =>
      db.write(async (tx) => {
        const crate = (await tx.select(Crate, "where t.farm_id = $1 for update", [farm.id]))[0] as Crate;
        await wait(1);
        await tx.update(Crate, crate.id, crate.version, { pieces: Number(crate.pieces) + 1 });
      }),
    );
  await Promise.all(Array.from({ length: 30 }, add));
  const [row] = await store.asPlatform(({ query }) => query<{ pieces: number }>("select pieces from yard.crate where farm_id = $1", [farm.id]));
  expect(row?.pieces).toBe(31);
});

test("a change that was committed is told to whoever listens, one taken back is not", async () => {
  let hints = 0;
  const stop = store.log.onHint(() => {
    hints += 1;
  });
  await wait(300); // on PostgreSQL, beginning to listen to other processes is a hint too
  hints = 0;
  await field((db) => db.write((tx) => tx.insert(District, { name: "told" })));
  const afterCommit = hints;
  await expect(field((db) => db.write((tx) => tx.insert(Farm, { name: "a0", districtId: farm.districtId })))).rejects.toMatchObject({ code: "CONFLICT" });
  await store.asPlatform(({ query }) => query("select 1"));
  stop();
  expect([afterCommit, hints]).toEqual([1, 1]);
});
