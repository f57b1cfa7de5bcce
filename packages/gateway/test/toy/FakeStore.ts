import type { Db, Tx } from "@hoptac/kit";
import type { LogEntry, PlatformDb, RequestFrame, Store, UnitOfWork } from "@hoptac/store";
import type { ToyWorld } from "./toyComposition.js";

const refuse = (what: string) => () => {
  throw new Error(`the toy's store does not ${what}`);
};

/** A store in memory: one table "toy.value", a change log, settings and plugin states. It counts what is open, so that a leak shows. */
export class FakeStore implements Store {
  readonly lane = "embedded";
  readonly entries: LogEntry[] = [];
  readonly settings = new Map<string, string>();
  readonly switched = new Map<string, boolean>();
  readonly frames: RequestFrame[] = [];
  open = 0;
  down = false;
  readonly #world: ToyWorld;
  readonly #hints = new Set<() => void>();

  constructor(world: ToyWorld) {
    this.#world = world;
  }

  migrate = refuse("migrate");
  load = refuse("load");
  demonstrations = async () => new Set<string>();
  importCsv = refuse("import");
  importRows = refuse("import");
  importTables = refuse("import");
  exportRows = refuse("export");
  automate = async () => ({ settled: async () => undefined, stop: async () => undefined });
  close = async () => undefined;

  begin(frame: RequestFrame): UnitOfWork {
    this.frames.push(frame);
    this.open += 1;
    let ended = false;
    let read = false;
    const query = async () => {
      if (ended) throw new Error("the request has ended");
      if (this.down) throw new Error("connect ECONNREFUSED 10.0.0.7:5432 user=secret");
      read = true;
      return [];
    };
    const tx = {
      query: async (_: string, [value]: [string]) => {
        this.#world.value = value;
        this.change();
        return [];
      },
    } as unknown as Tx;
    const position = () => this.entries.length;
    return {
      db: { query, write: <T>(work: (t: Tx) => Promise<T>) => work(tx) } as unknown as Db,
      mutation: (run) => run(),
      record: { after: async () => [], since: async () => [], newest: async () => [] },
      platform: { query: async () => [], select: async () => [], byId: async () => undefined },
      log: this.log,
      get cursor() {
        return read ? { epoch: "e", position: position() } : undefined;
      },
      end: async () => {
        if (!ended) this.open -= 1;
        ended = true;
        return { tables: new Set(read ? ["toy.value"] : []) };
      },
    };
  }

  /** Something in the table changed. */
  change(): void {
    const position = this.entries.length + 1;
    this.entries.push({ position, table: "toy.value", id: "1", operation: "UPDATE", at: new Date(0), after: { kind: "public" }, changed: { value: [1, 2] } });
    for (const hint of this.#hints) hint();
  }

  asPlatform<T>(work: (db: PlatformDb) => Promise<T>): Promise<T> {
    const run = async (sql: string, values: readonly unknown[] = []) => {
      const [key, value] = values;
      if (sql.startsWith("insert into platform.setting") && !this.settings.has("secret")) this.settings.set("secret", String(key));
      if (sql.startsWith("select value")) return [{ value: this.settings.get("secret") }];
      if (sql.startsWith("insert into platform.plugin_state")) this.switched.set(String(key), Boolean(value));
      if (sql.startsWith("select plugin")) return [...this.switched].filter(([, enabled]) => !enabled).map(([plugin]) => ({ plugin }));
      return [];
    };
    return work({ execute: run, query: run } as unknown as PlatformDb);
  }

  readonly log = {
    head: async () => {
      if (this.down) throw new Error("the database is away");
      return { epoch: "e", position: this.entries.length, floor: 0 };
    },
    sequence: async () => 0,
    read: async (after: number, limit: number) => this.entries.slice(after, after + limit),
    history: async () => [],
    verify: async () => ({ entries: 0, edited: [], missing: [], end: { position: 0, seal: "" } }),
    retain: async () => 0,
    onHint: (listener: () => void) => {
      this.#hints.add(listener);
      return () => void this.#hints.delete(listener);
    },
  };
}
