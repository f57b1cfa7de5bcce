import { type Job, lastDue } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { AutomationOptions } from "../contract.js";
import type { MutationField } from "../unitOfWork/mutationField.js";
import { automaticField, keepFailure } from "./automatic.js";

/** One job. Its row in `platform.automation` holds the last due time that was done, and moves on in the transaction of the run: of all gateways one does it, once. */
export class Scheduled {
  readonly id: string;
  readonly plugin: string;
  readonly #job: Job;
  readonly #connections: Connections;
  readonly #options: AutomationOptions;
  /** The last due time that is known to be done. */
  #done = "";
  /** Where the row stood when it was last read. */
  #stood = "";
  #running: Promise<void> | undefined;

  constructor(plugin: string, job: Job, connections: Connections, options: AutomationOptions) {
    this.id = `job:${plugin}.${job.name}`;
    this.plugin = plugin;
    this.#job = job;
    this.#connections = connections;
    this.#options = options;
  }

  /** The last due time by the clock. */
  get due(): string {
    return lastDue(this.#job, this.#options.today(), this.#options.time());
  }

  /** Does what is due, if anything is. Never throws. */
  look(): Promise<void> {
    this.#running ??= this.#look().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Until it has finished what it is at. */
  finished(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  async #look(): Promise<void> {
    const { due } = this;
    if (due <= this.#done || !this.#options.isOn(this.plugin)) return;
    const field = automaticField(this.#connections, this.id);
    try {
      const stands = await field.run(() => this.#run(field, due), undefined);
      // Known only once it is committed.
      if (stands >= due) this.#done = stands;
    } catch (error) {
      this.#options.onError(error, this.id);
      await keepFailure(this.#connections, this.id, this.#stood, error).catch(() => undefined); // the database is away: that was the error
    }
  }

  /** Answers where the row stands now; nothing while another gateway is at it. */
  async #run(field: MutationField, due: string): Promise<string> {
    const [stands] = await field.read<{ due: string; ready: boolean }>(
      "select due, coalesce(retry_at <= clock_timestamp(), true) as ready from platform.automation where id = $1 for update skip locked",
      [this.id],
    );
    this.#stood = stands?.due ?? "";
    if (!stands || stands.due >= due || !stands.ready) return this.#stood;
    await this.#job.run(field.tx, { today: this.#options.today(), due: due.slice(0, 10) });
    await field.read(
      "update platform.automation set due = $2, runs = runs + 1, ran_at = clock_timestamp(), attempts = 0, retry_at = null, problem = null where id = $1",
      [this.id, due],
    );
    return due;
  }
}
