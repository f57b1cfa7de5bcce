import type { Store } from "../src/contract.js";
import { openStore } from "../src/openStore.js";
import { openScratch, settle, sql, village } from "./village.js";

interface Event {
  readonly row: string;
  readonly version: number;
}

/** What a reader got wrong. */
export interface Faults {
  readonly lost: number;
  readonly twice: number;
  /** Changes to one row that came in another order than they were made. */
  readonly inverted: number;
}

/** What a run of rival writers found. */
export interface OrderReport {
  readonly committed: number;
  readonly log: Faults;
  readonly dense: boolean;
  /** A reader that remembers the last number: the usual outbox. */
  readonly naive: Faults;
  /** A reader that waits for every older transaction: the usual repair. */
  readonly xmin: Faults;
}

const ROWS = 12;
const PATIENCE_MS = 20_000;

/** Rival writers over few rows, every tenth transaction taken back, two sequencers, and two readers as others build them over the same commits. */
export async function raceForOrder(writers: number, transactions: number): Promise<OrderReport> {
  const { store, where, close } = await openScratch({ poolSize: writers + 4 });
  await store.migrate();
  const other = await openStore({ plugins: [village()], ...where });
  try {
    const place = await settle(store);
    await sql(
      store,
      "create table public.outbox (id bigserial primary key, tx xid8 not null default pg_current_xact_id(), row_id uuid not null, version integer not null)",
    );
    const rows = await sql<{ id: string }>(store, `insert into village.plot (coop_id) select $1 from generate_series(1, ${ROWS}) returning id`, [
      place.lowerCoop,
    ]);
    await store.log.sequence();
    const { position } = await store.log.head();
    const committed: Event[] = [];
    let writing = true;
    let next = 0;
    const writer = async (): Promise<void> => {
      for (let n = next++; n < transactions; n = next++) {
        const row = rows[(n * 7) % ROWS]?.id ?? "";
        const work = store.asPlatform(async (db) => {
          // The transaction gets its number here, and its row's turn later: what both of the usual readers trip over.
          await db.execute("select pg_current_xact_id()");
          if (n % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 1 + (n % 11)));
          const [{ version } = { version: 0 }] = await db.execute<{ version: number }>(
            "with changed as (update village.plot set version = version + 1 where id = $1 returning id, version) insert into public.outbox (row_id, version) select * from changed returning version",
            [row],
          );
          if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
          if (n % 10 === 9) throw new Error("taken back");
          return { row, version };
        });
        const event = await work.catch(() => undefined);
        if (event) committed.push(event);
      }
    };
    const whileWriting = async (step: () => Promise<unknown>): Promise<void> => {
      do await step();
      while (writing);
      await step();
    };
    const sequencing = [store, other].map((gateway) => whileWriting(() => gateway.log.sequence()));
    const naive = reader(store, "id > $1", "id", (row) => [row.id], ["0"]);
    const xmin = reader(store, "(tx, id) > ($1::xid8, $2) and tx < pg_snapshot_xmin(pg_current_snapshot())", "tx, id", (row) => [row.tx, row.id], ["0", "0"]);
    const reading = [naive, xmin].map(({ step }) => whileWriting(step));
    await Promise.all(Array.from({ length: writers }, writer));
    writing = false;
    await Promise.all([...sequencing, ...reading]);
    // It waits for every open transaction of the server, also another database's: it is given the time to get there.
    for (const deadline = Date.now() + PATIENCE_MS; xmin.got.length < committed.length && Date.now() < deadline; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await xmin.step();
    }
    await store.log.sequence();
    const entries = [];
    for (let page = await store.log.read(position, 1_000); page.length > 0; page = await store.log.read(position + entries.length, 1_000))
      entries.push(...page);
    return {
      committed: committed.length,
      log: faults(
        entries.map(({ id, version = 0 }) => ({ row: id, version })),
        committed,
      ),
      dense: entries.every((entry, n) => entry.position === position + n + 1),
      naive: faults(naive.got, committed),
      xmin: faults(xmin.got, committed),
    };
  } finally {
    await other.close();
    await close();
  }
}

interface OutboxRow {
  readonly id: string;
  readonly tx: string;
  readonly row_id: string;
  readonly version: number;
}

function reader(store: Store, where: string, order: string, cursorOf: (row: OutboxRow) => string[], from: string[]) {
  const got: Event[] = [];
  let cursor = from;
  const step = async (): Promise<void> => {
    const rows = await sql<OutboxRow>(
      store,
      `select id::text, tx::text, row_id, version from public.outbox o where ${where} order by ${order.replaceAll(/\w+/g, "o.$&")}`,
      cursor,
    );
    got.push(...rows.map(({ row_id, version }) => ({ row: row_id, version })));
    const last = rows.at(-1);
    if (last) cursor = cursorOf(last);
  };
  return { got, step };
}

function faults(got: readonly Event[], committed: readonly Event[]): Faults {
  const name = ({ row, version }: Event): string => `${row} ${version}`;
  const seen = new Set(got.map(name));
  const newest = new Map<string, number>();
  let inverted = 0;
  for (const { row, version } of got) {
    if (version < (newest.get(row) ?? 0)) inverted += 1;
    else newest.set(row, version);
  }
  return { lost: committed.filter((event) => !seen.has(name(event))).length, twice: got.length - seen.size, inverted };
}
