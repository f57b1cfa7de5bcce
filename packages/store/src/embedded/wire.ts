import { Duplex } from "node:stream";

/** Frontend messages after which the server answers: Query, Sync, Flush, CopyDone, CopyFail. */
const ANSWERED = new Set(["Q", "S", "H", "c", "f"].map((letter) => letter.charCodeAt(0)));
const TERMINATE = "X".charCodeAt(0);
/** AuthenticationOk, then ReadyForQuery: the embedded database asks nobody for a password. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/**
 * The socket that the pg driver believes it speaks to PostgreSQL through. Whole messages are handed to `exec` up to one that is answered,
 * and the server's bytes come back as they are, so that pg itself parses rows and errors.
 */
export class Wire extends Duplex {
  readonly #exec: (bytes: Uint8Array) => Promise<Uint8Array>;
  #pending: Buffer = Buffer.alloc(0);
  #greeted = false;
  #queue: Promise<void> = Promise.resolve();

  constructor(exec: (bytes: Uint8Array) => Promise<Uint8Array>) {
    super({ emitClose: true });
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
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    if (!this.#greeted && !this.#greet()) return done();
    const ready = this.#answerable();
    if (ready > 0) {
      // A copy: the driver reuses its write buffer once this write is acknowledged.
      const bytes = Uint8Array.prototype.slice.call(this.#pending, 0, ready);
      this.#pending = Buffer.from(this.#pending.subarray(ready));
      this.#queue = this.#queue.then(() => this.#send(bytes));
    } else {
      this.#pending = Buffer.from(this.#pending);
    }
    done();
  }

  override _final(done: () => void): void {
    void this.#queue.then(() => {
      this.push(null);
      done();
    });
  }

  #greet(): boolean {
    if (this.#pending.length < 4) return false;
    const length = this.#pending.readInt32BE(0);
    if (this.#pending.length < length) return false;
    this.#pending = this.#pending.subarray(length);
    this.#greeted = true;
    // A new client on the one old session: forget the last one's prepared statements, role and settings before the first query.
    this.#queue = this.#queue.then(async () => {
      await this.#exec(simpleQuery("rollback"));
      await this.#exec(simpleQuery("discard all"));
      this.push(WELCOME);
    }).catch((error: Error) => void this.destroy(error));
    return true;
  }

  /** How many bytes are whole messages up to the last that is answered. */
  #answerable(): number {
    const bytes = this.#pending;
    let ready = 0;
    for (let at = 0; at + 5 <= bytes.length; ) {
      const end = at + 1 + bytes.readInt32BE(at + 1);
      if (end > bytes.length) break;
      const kind = bytes[at] ?? 0;
      if (kind === TERMINATE) {
        this.#pending = Buffer.alloc(0);
        void this.#queue.then(() => this.push(null));
        return 0;
      }
      if (ANSWERED.has(kind)) ready = end;
      at = end;
    }
    return ready;
  }

  async #send(bytes: Uint8Array): Promise<void> {
    try {
      const answer = await this.#exec(bytes);
      if (!this.destroyed) this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
    } catch (error) {
      this.destroy(error as Error);
    }
  }
}

const simpleQuery = (sql: string): Uint8Array => {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message.writeUInt8("Q".charCodeAt(0), 0);
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
};
