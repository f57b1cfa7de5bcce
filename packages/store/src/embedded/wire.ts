import { Duplex } from "node:stream";
import type { Exec } from "./engine.js";

/** Frontend messages after which the server answers: Query, Sync, Flush, CopyDone, CopyFail. */
const ANSWERED = new Set(["Q", "S", "H", "c", "f"].map((letter) => letter.charCodeAt(0)));
const TERMINATE = "X".charCodeAt(0);
/** AuthenticationOk, then ReadyForQuery: the embedded database asks nobody for a password. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/**
 * The socket through which the pg driver believes it speaks to PostgreSQL. Whole messages are handed to `exec` up to one that is answered,
 * and the server's bytes come back as they are, so that pg itself parses rows and errors.
 */
export class Wire extends Duplex {
  readonly #exec: Exec;
  #pending: Buffer = Buffer.alloc(0);
  #greeted = false;
  #queue: Promise<void> = Promise.resolve();

  constructor(exec: Exec) {
    super();
    this.#exec = exec;
  }

  /** As net.Socket's; there is nothing to connect to. */
  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    // A copy: the driver reuses its write buffer once this write is acknowledged.
    this.#pending = Buffer.concat([this.#pending, chunk]);
    if (!this.#greeted) this.#greet();
    if (this.#greeted) this.#handOver();
    done();
  }

  override _final(done: () => void): void {
    void this.#queue.then(() => {
      if (!this.destroyed) this.push(null);
      done();
    });
  }

  /** The startup packet has a length and no type. */
  #greet(): void {
    const length = this.#pending.length < 4 ? Number.POSITIVE_INFINITY : this.#pending.readInt32BE(0);
    if (this.#pending.length < length) return;
    this.#pending = this.#pending.subarray(length);
    this.#greeted = true;
    // A new client on the one old session: the last one's prepared statements, role and settings are forgotten before its first query.
    this.#answer(async () => {
      await this.#exec(simpleQuery("rollback"));
      await this.#exec(simpleQuery("discard all"));
      return WELCOME;
    });
  }

  #handOver(): void {
    const { ready, terminated } = this.#answerable();
    if (ready > 0) {
      const bytes = Uint8Array.prototype.slice.call(this.#pending, 0, ready);
      this.#answer(() => this.#exec(bytes));
    }
    this.#pending = terminated ? Buffer.alloc(0) : this.#pending.subarray(ready);
    if (terminated) {
      void this.#queue.then(() => {
        if (!this.destroyed) this.push(null);
      });
    }
  }

  /** How many bytes are whole messages up to the last that is answered, and whether the client says goodbye after them. */
  #answerable(): { ready: number; terminated: boolean } {
    const bytes = this.#pending;
    let ready = 0;
    for (let at = 0; at + 5 <= bytes.length; ) {
      const end = at + 1 + bytes.readInt32BE(at + 1);
      if (end > bytes.length) break;
      const kind = bytes[at] ?? 0;
      if (kind === TERMINATE) return { ready, terminated: true };
      if (ANSWERED.has(kind)) ready = end;
      at = end;
    }
    return { ready, terminated: false };
  }

  /** In order: what was written first is answered first. */
  #answer(exec: () => Promise<Uint8Array>): void {
    this.#queue = this.#queue.then(async () => {
      if (this.destroyed) return;
      try {
        const answer = await exec();
        if (!this.destroyed) this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
      } catch (error) {
        this.destroy(error as Error);
      }
    });
  }
}

/** A text as one message of the simple protocol. */
const simpleQuery = (sql: string): Uint8Array => {
  const text = Buffer.from(`${sql}\0`);
  const message = new Uint8Array(5 + text.length);
  const view = new DataView(message.buffer);
  view.setUint8(0, "Q".charCodeAt(0));
  view.setInt32(1, 4 + text.length);
  message.set(text, 5);
  return message;
};
