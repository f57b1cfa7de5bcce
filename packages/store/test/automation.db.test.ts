import { invalidInput, job, type Plugin, reaction } from "@hoptac/kit";
import { scratchDatabase } from "@hoptac/testing/scratch";
import type { Automation, AutomationOptions, Store } from "../src/contract.js";
import { openStore } from "../src/openStore.js";
import { Bell, Birth, parish } from "./parish.js";
import { sql, viewer } from "./village.js";

const TITLE = { vi: "Thử", en: "Test" };

const rings = reaction({
  name: "rings",
  title: TITLE,
  to: Birth,
  operations: ["INSERT"],
  effect: async (tx, { id, changed }) => void (await tx.insert(Bell, { birthId: id, note: `for ${changed.name?.[1]}` })),
});

/** Fails at one birth until somebody sees to it. */
const trouble = { on: true };
const stumbles = reaction({
  name: "stumbles",
  title: TITLE,
  to: Birth,
  operations: ["INSERT"],
  effect: async (tx, { id, changed }) => {
    await tx.insert(Bell, { birthId: id, note: `carefully for ${changed.name?.[1]}` });
    if (trouble.on && changed.name?.[1] === "Bảy") throw invalidInput({ path: "name", text: { vi: "khó", en: "a difficult name" } });
  },
});

const blesses = reaction({
  name: "blesses",
  title: TITLE,
  to: Birth,
  becomes: { state: ["BAPTISED"] },
  effect: async (tx, { id }) => {
    const birth = await tx.require(Birth, id);
    await tx.update(Birth, id, birth.version, { state: "BLESSED" });
  },
});

const ranOn: string[] = [];
const evensong = job({
  name: "evensong",
  title: TITLE,
  at: "18:00",
  weekdays: [7],
  run: async (tx, { due }) => {
    ranOn.push(due);
    await tx.insert(Bell, { note: `evensong of ${due}` });
  },
});

let now = { today: "2017-07-20", time: "12:00" };
let off = new Set<string>();
const failed: string[] = [];
const options: AutomationOptions = {
  isOn: (plugin) => !off.has(plugin),
  today: () => now.today,
  time: () => now.time,
  onError: (_, id) => failed.push(id),
};

/** Two gateways: two processes' worth of stores on PostgreSQL; the embedded database has one, in which both automations run. */
async function twoGateways(plugin: Plugin): Promise<{ stores: readonly [Store, Store]; close: () => Promise<void> }> {
  const { where, drop } = await scratchDatabase("nothing");
  const open = (): Promise<Store> => openStore({ plugins: [plugin], ...where });
  const first = await open();
  await first.migrate();
  const second = where.url === undefined ? first : await open();
  return {
    stores: [first, second],
    close: async () => {
      await first.close();
      if (second !== first) await second.close();
      await drop();
    },
  };
}

async function inMutation(store: Store, names: readonly string[]): Promise<void> {
  const work = store.begin({ viewer: viewer({ all: true }, "clerk"), requestId: `births of ${names.join(", ")}`, operation: "mutation" });
  await work.mutation(
    () =>
      work.db.write((tx) =>
        tx.insertMany(
          Birth,
          names.map((name) => ({ name })),
        ),
      ),
    undefined,
    "register",
  );
  await work.end();
}

const until = async (done: () => Promise<boolean>, what: string): Promise<void> => {
  const deadline = Date.now() + 20_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`it did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe("what the platform does by itself, with two gateways", () => {
  let stores: readonly [Store, Store];
  let running: Automation[];
  let close: () => Promise<void>;
  const notes = async (like: string): Promise<string[]> =>
    (await sql<{ note: string }>(stores[0], "select note from parish.bell where note like $1 order by note", [like])).map(({ note }) => note);
  const settled = async (): Promise<void> => {
    // Twice: what one found locked by the other is done by the other.
    for (let round = 0; round < 2; round += 1) await Promise.all(running.map((one) => one.settled()));
  };
  beforeAll(async () => {
    ({ stores, close } = await twoGateways(parish([rings, stumbles, blesses], [evensong])));
    await inMutation(stores[0], ["before the first start"]);
    running = await Promise.all(stores.map((store) => store.automate(options)));
  });
  afterAll(async () => {
    await Promise.all(running.map((one) => one.stop()));
    await close();
  });

  test("each change has its effect once, by itself within the second, recorded under the reaction's name and the request that it follows from", async () => {
    await inMutation(stores[0], ["An", "Bình", "Chi"]);
    await inMutation(stores[1], ["Dung"]);
    await until(async () => (await notes("for %")).length === 4, "four bells");
    await settled();
    expect(await notes("for %")).toEqual(["for An", "for Bình", "for Chi", "for Dung"]);
    const [entry] = await sql<{ actor: string; request: string }>(
      stores[0],
      "select a.actor, a.request from platform.audit a join parish.bell b on b.id = a.entity_id where b.note = 'for Chi'",
    );
    expect(entry).toEqual({ actor: "reaction:parish.rings", request: "births of An, Bình, Chi" });
  });

  test("a reaction that is asked for one state hears of no other, and not of its own effect", async () => {
    const [birth] = await sql<{ id: string }>(stores[0], "update parish.birth set state = 'BAPTISED', version = 2 where name = 'An' returning id");
    await settled();
    const [after] = await sql<{ state: string; version: number }>(stores[0], "select state, version from parish.birth where id = $1", [birth?.id]);
    expect(after).toEqual({ state: "BLESSED", version: 3 });
  });

  test("an effect that fails leaves nothing, is tried again, says what is wrong, and holds up no other reaction; then nothing is missing and nothing is double", async () => {
    const names = ["Sáu", "Bảy", "Tám"];
    await inMutation(stores[0], names);
    await until(async () => failed.includes("reaction:parish.stumbles"), "it fails");
    await settled();
    expect(await notes("for %")).toHaveLength(7);
    expect(await notes("carefully for Sáu")).toHaveLength(1);
    expect(await notes("carefully for Bảy")).toEqual([]);
    expect(await notes("carefully for Tám")).toEqual([]);
    const [state] = await sql<{ attempts: number; waits: boolean; problem: { vi: string; en: string } }>(
      stores[0],
      "select attempts, retry_at > at as waits, problem from platform.automation, clock_timestamp() at where id = 'reaction:parish.stumbles'",
    );
    expect(state?.attempts).toBeGreaterThanOrEqual(1);
    expect(state?.problem.en).toContain("a difficult name");
    trouble.on = false;
    await until(async () => (await notes("carefully for Tám")).length > 0, "it goes on");
    await settled();
    expect(await notes("carefully for %")).toHaveLength(7);
    const [healed] = await sql(stores[0], "select attempts, problem, runs::integer from platform.automation where id = 'reaction:parish.stumbles'");
    expect(healed).toEqual({ attempts: 0, problem: null, runs: 7 });
  });

  test("switched off it waits, switched on it makes up for everything once, also when the log no longer reaches back", async () => {
    off = new Set(["parish"]);
    await inMutation(stores[0], ["Hè", "Thu"]);
    await settled();
    expect(await notes("for Hè")).toEqual([]);
    await sql(stores[0], "delete from platform.log");
    off = new Set();
    await until(async () => (await notes("for Thu")).length > 0, "it goes on by itself");
    await settled();
    expect(await notes("for Hè")).toHaveLength(1);
    expect(await notes("for Thu")).toHaveLength(1);
  });

  test("a job runs once for a due time, the last one where several were missed, and on its days alone", async () => {
    expect(ranOn).toEqual([]);
    now = { today: "2017-07-23", time: "17:59" };
    await settled();
    expect(ranOn).toEqual([]);
    now = { today: "2017-07-23", time: "18:00" };
    await until(async () => ranOn.length > 0, "Sunday's evensong");
    await settled();
    now = { today: "2017-08-16", time: "07:00" };
    await settled();
    await settled();
    expect(await notes("evensong %")).toEqual(["evensong of 2017-07-23", "evensong of 2017-08-13"]);
    expect(ranOn).toEqual(["2017-07-23", "2017-08-13"]);
    const [entry] = await sql<{ actor: string }>(
      stores[0],
      "select distinct a.actor from platform.audit a join parish.bell b on b.id = a.entity_id where b.note like 'evensong%'",
    );
    expect(entry).toEqual({ actor: "job:parish.evensong" });
  });

  test("negative control: two followers that act first and note their place afterwards ring twice", async () => {
    await sql(stores[0], "create table parish_naive (position bigint not null)");
    await sql(stores[0], "insert into parish_naive select position from platform.head");
    await inMutation(stores[0], ["Xuân"]);
    await stores[0].log.sequence();
    const naive = async (store: Store): Promise<void> => {
      const [{ position } = { position: "0" }] = await sql<{ position: string }>(store, "select position from parish_naive");
      const found = await sql<{ entity_id: string; position: string }>(
        store,
        "select entity_id, position from platform.audit where position > $1 and table_name = 'parish.birth'",
        [position],
      );
      for (const one of found) {
        await sql(store, "insert into parish.bell (birth_id, note) values ($1, 'naively')", [one.entity_id]);
        await sql(store, "update parish_naive set position = $1", [one.position]);
      }
    };
    await Promise.all(stores.map(naive));
    expect(await notes("naively")).toHaveLength(2);
  });
});

test("a reaction to a table whose changes are not recorded does not start, and two of one name are no manifest", async () => {
  const { stores, close } = await twoGateways(parish([rings], [], { uncaptured: { birth: "for the test" } }));
  await expect(stores[0].automate(options)).rejects.toThrow(/reaction:parish\.rings follows parish\.birth, whose changes are not recorded/);
  await close();
  expect(() => parish([rings, rings])).toThrow(/two reactions or jobs of "parish" are called rings/);
  expect(() => job({ ...evensong, at: "6pm" })).toThrow(/write it as HH:MM/);
});
