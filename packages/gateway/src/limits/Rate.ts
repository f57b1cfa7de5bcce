import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { limitExceeded } from "./limitExceeded.js";

const MINUTE_S = 60;

/** What a client may ask for in a minute, by the estimated cost of its questions: a thousand small ones or a few large ones. Each gateway counts for itself. */
export class Rate {
  readonly #perMinute: number;
  readonly #limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  }

  /** Takes a question's cost from its client's minute. Rejects with `LIMIT_EXCEEDED` and the seconds until the next one when there is not that much left. */
  async take(client: string, cost: number): Promise<void> {
    try {
      await this.#limiter.consume(client, cost);
    } catch (left) {
      if (!(left instanceof RateLimiterRes)) throw left;
      throw limitExceeded("costPerMinute", this.#perMinute, left.consumedPoints, false, Math.max(1, Math.ceil(left.msBeforeNext / 1_000)));
    }
  }
}
