import type { EntityClass, HeardChange, Reaction } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { AutomationOptions, LogEntry } from "../contract.js";
import { entryOf, type LogRow } from "../log/record.js";
import { tableOf } from "../reads/tables.js";
import type { MutationField } from "../unitOfWork/mutationField.js";
import { automaticField, keepFailure } from "./automatic.js";

/** Positions that are looked through at once. */
export const WINDOW = 10_000;
/** Changes that are acted on in one transaction, when none of them fails. */
const MOST = 100;

/** How a step ended: nothing is left, there is more, or it has to be tried later. */
type Outcome = "done" | "more" | "later";

/**
 * One reaction on its way through the record. Its row in `platform.automation` is locked while it acts, so of several gateways one does; its place moves in the
 * transaction of the effects, so each change has its effect once, whoever is killed when. It reads the entries that are kept for good: nothing is lost when it waits for long.
 */
export class Follower {
  readonly id: string;
  readonly plugin: string;
  /** `schema.table` */
  readonly table: string;
  /** There may be something that it has not looked at. */
  behind = true;
  /** Where it stood when it last looked. */
  position = 0;
  readonly #reaction: Reaction;
  readonly #connections: Connections;
  readonly #options: AutomationOptions;
  readonly #properties: ReadonlyMap<string, string>;
  #size = MOST;
  #running: Promise<void> | undefined;

  constructor(plugin: string, reaction: Reaction, connections: Connections, options: AutomationOptions) {
    const { label, properties } = tableOf(connections.dataSource, reaction.to as EntityClass);
    this.id = `reaction:${plugin}.${reaction.name}`;
    this.plugin = plugin;
    this.table = label;
    this.#reaction = reaction;
    this.#connections = connections;
    this.#options = options;
    this.#properties = new Map([...properties.values()].map(({ property, column }) => [column.slice(1, -1), property]));
  }

  /** Looks, now or when it has finished what it is at. Never throws. */
  wake(): Promise<void> {
    this.behind = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Until it has finished what it is at. */
  finished(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  async #run(): Promise<void> {
    while (this.behind) {
      this.behind = false;
      const outcome = this.#options.isOn(this.plugin) ? await this.#step() : "later";
      if (outcome === "done") continue;
      this.behind = true;
      if (outcome === "later") return;
    }
  }

  async #step(): Promise<Outcome> {
    const field = automaticField(this.#connections, this.id);
    try {
      const outcome = await field.run(() => this.#batch(field), undefined);
      this.#size = Math.min(MOST, this.#size * 2);
      return outcome;
    } catch (error) {
      if (this.#size > 1) {
        // One of many: alone, only the one at fault fails.
        this.#size = 1;
        return "more";
      }
      this.#options.onError(error, this.id);
      await keepFailure(this.#connections, this.id, String(this.position), error).catch(() => undefined); // the database is away: that was the error
      return "later";
    }
  }

  async #batch(field: MutationField): Promise<Outcome> {
    const [stands] = await field.read<{ position: string; attempts: number; ready: boolean }>(
      "select position, attempts, coalesce(retry_at <= clock_timestamp(), true) as ready from platform.automation where id = $1 for update skip locked",
      [this.id],
    );
    // Another gateway is at it; should it die there, this one looks again.
    if (!stands) return "later";
    this.position = Number(stands.position);
    if (!stands.ready) return "later";
    const [{ reach, head } = { reach: "0", head: "0" }] = await field.read<{ reach: string; head: string }>(
      "select least(position, $1::bigint) as reach, position as head from platform.head",
      [this.position + WINDOW],
    );
    const rows = await field.read<LogRow>(
      "select * from platform.audit where position > $1 and position <= $2 and table_name = $3 order by position limit $4",
      [this.position, reach, this.table, this.#size],
    );
    const entries = rows.map(entryOf);
    const to = entries.length === this.#size ? (entries.at(-1)?.position ?? Number(reach)) : Number(reach);
    let runs = 0;
    for (const entry of entries) {
      const change = this.#changeOf(entry);
      // Its own effects are no news to it.
      if (entry.actor === this.id || !this.#reaction.hears(change)) continue;
      // The request that it follows from is named with what it does.
      await field.read("select set_config('hoptac.request', $1, true)", [entry.requestId ?? ""]);
      await this.#reaction.effect(field.tx, change, { today: this.#options.today() });
      runs += 1;
    }
    const more = to < Number(head);
    // Where there was nothing to do the place is not written, or each change of anything would cost a write of each reaction.
    if (runs > 0 || stands.attempts > 0 || more) {
      await field.read(
        `update platform.automation set position = $2, runs = runs + $3, attempts = 0, retry_at = null, problem = null,
           ran_at = case when $3::integer > 0 then clock_timestamp() else ran_at end where id = $1`,
        [this.id, to, runs],
      );
    }
    return more ? "more" : "done";
  }

  #changeOf({ id, operation, version, actor, at, changed }: LogEntry): HeardChange<object> {
    const named = Object.entries(changed).map(([column, values]) => [this.#properties.get(column) ?? column, values]);
    return { id, operation, at, changed: Object.fromEntries(named), ...(version === undefined ? {} : { version }), ...(actor === undefined ? {} : { actor }) };
  }
}
