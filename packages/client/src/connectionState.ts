import type { ClientError } from "./ClientError.js";
import { outside } from "./stream.js";

/** What a page can show about whether what it shows is current. */
export type ConnectionState =
  /** Nothing is kept open; with `error`: the gateway refused for good, or there is no valid sign-in. */
  | { readonly state: "closed"; readonly error?: ClientError }
  /** For the first time. */
  | { readonly state: "connecting" }
  | { readonly state: "open" }
  /** What is shown may be old; it is being tried again. `attempts` counts since then. */
  | { readonly state: "lost"; readonly since: Date; readonly attempts: number; readonly reason: string };

/** The state, and those who watch it. */
export class ConnectionWatch {
  readonly #watchers = new Set<(state: ConnectionState) => void>();
  /** Questions that the gateway cannot answer for the moment although the socket is open. */
  readonly #troubles = new Map<object, string>();
  #socket: ConnectionState = { state: "closed" };
  #current: ConnectionState = this.#socket;

  get current(): ConnectionState {
    return this.#current;
  }

  /** Tells the state now and whenever it changes; answers how to stop. */
  subscribe(watcher: (state: ConnectionState) => void): () => void {
    this.#watchers.add(watcher);
    watcher(this.#current);
    return () => void this.#watchers.delete(watcher);
  }

  connecting(): void {
    const now = this.#socket;
    this.#move(now.state === "lost" ? { ...now, attempts: now.attempts + 1 } : { state: "connecting" });
  }

  opened(): void {
    this.#move({ state: "open" });
  }

  lost(reason: string): void {
    const now = this.#socket;
    this.#move(now.state === "lost" ? { ...now, reason } : { state: "lost", since: new Date(), attempts: 0, reason });
  }

  closed(error?: ClientError): void {
    this.#move(error ? { state: "closed", error } : { state: "closed" });
  }

  /** One question is without an answer for the moment. */
  trouble(question: object, reason: string): void {
    this.#troubles.set(question, reason);
    this.#tell();
  }

  /** It is answered again, or nobody asks it any more. */
  calm(question: object): void {
    if (this.#troubles.delete(question)) this.#tell();
  }

  #move(socket: ConnectionState): void {
    this.#socket = socket;
    this.#tell();
  }

  #tell(): void {
    const next = this.#seen();
    const now = this.#current;
    if (next === now || (next.state === now.state && (next.state === "open" || next.state === "connecting"))) return;
    this.#current = next;
    for (const watcher of [...this.#watchers]) outside(() => watcher(next));
  }

  #seen(): ConnectionState {
    const socket = this.#socket;
    const [reason] = this.#troubles.values();
    if (reason === undefined || socket.state === "lost" || (socket.state === "closed" && socket.error)) return socket;
    const now = this.#current;
    return now.state === "lost" ? { ...now, reason } : { state: "lost", since: new Date(), attempts: 0, reason };
  }
}
