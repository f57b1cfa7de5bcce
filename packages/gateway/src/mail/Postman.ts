import type { Outbox } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import { failureOf, type Sender } from "./smtpSender.js";

/** How often it is looked whether something waits, ms. */
const POLL_MS = 1_000;
/** After a failure that is no letter's own: doubled each time, up to the longest. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;

interface PostmanOptions {
  readonly store: Pick<Store, "asPlatform">;
  readonly outboxes: () => readonly Outbox[];
  readonly sender: Sender;
  /** The server is away, or refuses a letter. `problem` holds no address. */
  readonly onProblem: (problem: string, letter: string) => void;
  /** The database is away; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/** Carries letters from the plugins' outboxes to the mail server. No transaction is open while one is on its way; of several gateways each takes others. */
export class Postman {
  readonly #options: PostmanOptions;
  readonly #poll: NodeJS.Timeout;
  #running: Promise<void> | undefined;
  #notBefore = 0;
  #pauseMs = FIRST_PAUSE_MS;
  #stopped = false;

  constructor(options: PostmanOptions) {
    this.#options = options;
    this.#poll = setInterval(() => void this.carry(), POLL_MS).unref();
  }

  /** Until nothing waits that may be sent now. Never throws. */
  carry(): Promise<void> {
    this.#running ??= this.#carry()
      .catch((error: unknown) => this.#options.onError(error))
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  /** Until what waits by now was carried, as far as the server takes it. */
  async settled(): Promise<void> {
    await this.#running;
    await this.carry();
  }

  /** Finishes the letter that is on its way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#poll);
    await this.#running;
    this.#options.sender.close();
  }

  async #carry(): Promise<void> {
    if (Date.now() < this.#notBefore) return;
    for (const outbox of this.#options.outboxes()) while (!this.#stopped && (await this.#next(outbox)));
  }

  /** Answers whether it is worth going on. */
  async #next(outbox: Outbox): Promise<boolean> {
    const { store, sender, onProblem } = this.#options;
    const letter = await store.asPlatform((write) => outbox.take(write));
    if (!letter) return false;
    try {
      await sender.send(letter);
    } catch (error) {
      const failure = failureOf(error);
      onProblem(failure.problem, letter.id);
      await store.asPlatform((write) => outbox.failed(letter.id, failure, write));
      if (failure.final) return true;
      this.#notBefore = Date.now() + this.#pauseMs;
      this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2);
      return false;
    }
    this.#pauseMs = FIRST_PAUSE_MS;
    await store.asPlatform((write) => outbox.sent(letter.id, write));
    return true;
  }
}
