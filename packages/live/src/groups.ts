import { Group, type Member } from "./group.js";
import type { LiveRequest, LiveSink } from "./live.js";
import type { Tail } from "./tail.js";
import { turns } from "./turns.js";

/** How often the clock is looked at: the local day may change without a write. */
const DAY_CHECK = 1_000;

/** What the groups need; times in ms. */
export interface GroupsOptions {
  readonly tail: Tail;
  today(): string;
  onError(error: unknown): void;
  readonly concurrent: number;
  readonly pace: number;
}

/** Questions that are kept open, by key. A group lives as long as somebody is in it. */
export class Groups {
  readonly #options: GroupsOptions;
  readonly #turn: ReturnType<typeof turns>;
  readonly #groups = new Map<string, Group>();
  #stopWatching: (() => void) | undefined;
  executions = 0;
  deliveries = 0;

  constructor(options: GroupsOptions) {
    this.#options = options;
    this.#turn = turns(options.concurrent);
  }

  get size(): number {
    return this.#groups.size;
  }

  /** A place in the group of this question; taken at the first `next`. */
  open(request: LiveRequest): { next(signal: AbortSignal): Promise<unknown>; leave(): void } {
    let place: { readonly group: Group; readonly member: Member } | undefined;
    return {
      next: async (signal) => {
        // A group that stands may have an answer older than what this client has just written.
        if (!place && this.#groups.has(request.key)) await this.#options.tail.refresh();
        if (signal.aborted) return undefined;
        place ??= this.#join(request);
        const result = await place.group.next(place.member, signal);
        if (result !== undefined) this.deliveries += 1;
        return result;
      },
      leave: () => {
        if (place) this.#leave(request.key, place.group, place.member);
      },
    };
  }

  /** Hands each result to the sink as soon as it has room; answers how to leave. */
  deliver(request: LiveRequest, sink: LiveSink): () => void {
    let place: { readonly group: Group; readonly member: Member } | undefined;
    let left = false;
    let busy = false;
    const leave = (): void => {
      if (left) return;
      left = true;
      if (place) this.#leave(request.key, place.group, place.member);
    };
    const fail = (error: unknown): void => {
      if (left) return;
      leave();
      sink.failed(error);
    };
    const step = (): void => {
      if (left || busy || !place) return;
      try {
        const result = place.group.take(place.member);
        if (result === undefined) return;
        busy = true;
        this.deliveries += 1;
        sink.take(result, () => {
          busy = false;
          step();
        });
      } catch (error) {
        fail(error);
      }
    };
    const enter = (): void => {
      if (left) return;
      place = this.#join(request);
      place.member.wake = step;
      step();
    };
    // A group that stands may have an answer older than what this client has just written.
    if (this.#groups.has(request.key)) this.#options.tail.refresh().then(enter, fail);
    else enter();
    return leave;
  }

  #join(request: LiveRequest): { readonly group: Group; readonly member: Member } {
    const { tail, today, onError, pace } = this.#options;
    const executed = (): void => {
      this.executions += 1;
    };
    const group = this.#groups.get(request.key) ?? new Group({ tail, today, onError, pace, executed, turn: this.#turn });
    this.#groups.set(request.key, group);
    this.#stopWatching ??= this.#watch();
    return { group, member: group.join(request) };
  }

  #leave(key: string, group: Group, member: Member): void {
    group.leave(member);
    if (group.size > 0) return;
    this.#groups.delete(key);
    if (this.#groups.size > 0) return;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  #watch(): () => void {
    const notice = (): void => {
      const day = this.#options.today();
      for (const group of this.#groups.values()) group.notice(day);
    };
    const stop = this.#options.tail.listen(notice);
    const timer = setInterval(notice, DAY_CHECK);
    timer.unref();
    return () => {
      stop();
      clearInterval(timer);
    };
  }
}
