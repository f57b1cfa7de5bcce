import { createHash } from "node:crypto";
import type { LiveAnswer, LiveRequest } from "./live.js";
import { entryInScope } from "./scope.js";
import type { Tail } from "./tail.js";
import { waitFor } from "./waitFor.js";

const LONGEST_WAIT = 30_000;

/** What groups share. */
export interface GroupOptions {
  readonly tail: Tail;
  today(): string;
  onError(error: unknown): void;
  /** Runs a question when its turn has come. */
  turn<T>(work: () => Promise<T>): Promise<T>;
  /** At most one run in this time, in ms. */
  readonly pace: number;
  /** Told of every execution. */
  executed(): void;
}

interface Answer extends LiveAnswer {
  readonly day: string;
  /** Which run it came from. */
  readonly run: number;
}

/** One who keeps the group's question open. */
export interface Member {
  readonly request: LiveRequest;
  /** Runs begun when it joined: one begun later has seen all that was committed before. */
  readonly joinedAt: number;
  /** The version it has got; `undefined` before its first answer. */
  seen: number | undefined;
  /** The error of a first run, to be told to this member. */
  failed?: { readonly error: unknown };
  /** Called when there may be something to take. */
  wake?: () => void;
}

/** All who keep the same question open: it is executed once for all of them, and only when it may have another answer. */
export class Group {
  readonly #options: GroupOptions;
  readonly #members = new Set<Member>();
  #answer: Answer | undefined;
  #digest = "";
  #version = 0;
  #runs = 0;
  #dirty = true;
  #running = false;
  #failures = 0;
  #notBefore = 0;
  /** Entries up to here were looked at since the last answer. */
  #looked = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: GroupOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#members.size;
  }

  join(request: LiveRequest): Member {
    const member: Member = { request, joinedAt: this.#runs, seen: undefined };
    this.#members.add(member);
    this.notice(this.#options.today());
    return member;
  }

  leave(member: Member): void {
    this.#members.delete(member);
    if (this.#members.size === 0) clearTimeout(this.#timer);
  }

  /** The newest result that this member has not got, or `undefined`; throws what its first run failed with. */
  take(member: Member): unknown {
    if (member.failed) throw member.failed.error;
    if (!this.#answer || !this.#owes(member, this.#answer)) return undefined;
    member.seen = this.#version;
    return this.#answer.result;
  }

  /** The same, waiting for it; `undefined` when aborted. */
  async next(member: Member, signal: AbortSignal): Promise<unknown> {
    while (!signal.aborted) {
      const result = this.take(member);
      if (result !== undefined) return result;
      await waitFor((wake) => {
        member.wake = wake;
        return () => delete member.wake;
      }, signal);
    }
    return undefined;
  }

  /** Something may have changed: the log's end or the day. */
  notice(day: string): void {
    if (!this.#dirty && this.#answer && this.#stale(this.#answer, day)) this.#dirty = true;
    if (this.#dirty) this.#runSoon();
  }

  #owes(member: Member, answer: Answer): boolean {
    if (member.seen !== undefined) return member.seen < this.#version;
    return !this.#dirty || answer.run > member.joinedAt;
  }

  #stale(answer: Answer, day: string): boolean {
    const { tail } = this.#options;
    if (answer.day !== day) return true;
    if (answer.position === undefined || tail.epoch === undefined) return false;
    if (answer.epoch !== tail.epoch) return true;
    const entries = tail.after(Math.max(this.#looked, answer.position));
    if (entries === undefined) return true; // more happened than memory holds
    this.#looked = entries.at(-1)?.position ?? this.#looked;
    const [anyone] = this.#members;
    return anyone !== undefined && entries.some((entry) => (answer.tables?.has(entry.table) ?? true) && entryInScope(anyone.request.scope, entry));
  }

  #runSoon(): void {
    if (this.#running || this.#members.size === 0) return;
    clearTimeout(this.#timer);
    const wait = this.#notBefore - performance.now();
    if (wait <= 0) return void this.#run();
    this.#timer = setTimeout(() => this.#runSoon(), wait);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    const { turn, today, executed, onError, pace } = this.#options;
    this.#running = true;
    try {
      await turn(async () => {
        const [anyone] = this.#members;
        if (!anyone) return;
        this.#runs += 1;
        const run = this.#runs;
        const began = performance.now();
        const day = today();
        executed();
        try {
          const answer = await anyone.request.execute();
          this.#failures = 0;
          this.#take({ ...answer, day, run });
        } finally {
          this.#notBefore = began + Math.max(pace, 10 * (performance.now() - began));
        }
      });
    } catch (error) {
      this.#failed(error, onError);
    }
    this.#running = false;
    // What came in meanwhile decides whether this answer is still current; who waits is told after that.
    this.notice(today());
    for (const member of [...this.#members]) member.wake?.();
  }

  #take(answer: Answer): void {
    const digest = createHash("sha256")
      .update(JSON.stringify(answer.result) ?? "")
      .digest("base64");
    // The same object stays when nothing differs, so that members who come and go share one.
    this.#answer = digest === this.#digest && this.#answer ? { ...answer, result: this.#answer.result } : answer;
    if (digest !== this.#digest) this.#version += 1;
    this.#digest = digest;
    this.#looked = answer.position ?? 0;
    this.#dirty = false;
  }

  #failed(error: unknown, onError: (error: unknown) => void): void {
    this.#failures += 1;
    this.#notBefore = performance.now() + Math.min(LONGEST_WAIT, this.#options.pace * 2 ** this.#failures);
    const waiting = [...this.#members].filter((member) => member.seen === undefined);
    for (const member of waiting) member.failed = { error };
    if (waiting.length < this.#members.size) onError(error);
  }
}
