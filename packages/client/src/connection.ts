import { createClient, type Client as Protocol, type Sink, type SubscribePayload } from "graphql-ws/client";
import { fullJitter, type Wait, type Waits, wait } from "./backoff.js";
import { ClientError, type Language } from "./ClientError.js";
import type { ConnectionWatch } from "./connectionState.js";
import type { SignIn } from "./signIn.js";
import { abandon, type SocketLike, tracked, type WebSocketImplementation } from "./trackedSocket.js";

/** What a connection is made with. */
export interface ConnectionOptions {
  readonly url: string;
  readonly language: Language;
  readonly signIn: SignIn;
  readonly watch: ConnectionWatch;
  readonly webSocketImpl: WebSocketImplementation;
  /** Waits before coming back. */
  readonly retry: Waits;
  /** A ping after so many ms of quiet, and so many more to wait for anything at all. */
  readonly heartbeat: { readonly everyMs: number; readonly withinMs: number };
  /** How long connecting and signing in may take, in ms. */
  readonly connectMs: number;
}

/** The gateway does not take the token, or not any more; it says 4403 because clients come back from that. */
const SIGN_IN_REFUSED = 4403;
const NORMAL = 1000;
/** What lasted so long was a connection, and its loss is the first of a new row. */
const LASTED_MS = 5_000;
/** A page that leaves one subscription and opens the next keeps its socket. */
const IDLE_MS = 300;

/** One socket for everything that is kept open, which comes back by itself until nobody wants it or the gateway says for good that it may not. */
export class Connection {
  readonly watch: ConnectionWatch;
  readonly #options: ConnectionOptions;
  readonly #protocol: Protocol;
  readonly #atClose = new Set<() => void>();
  #socket: SocketLike | undefined;
  /** The header that the present socket signed in with. */
  #header: string | undefined;
  #openedAt: number | undefined;
  #failures = 0;
  #refusals = 0;
  #closedNormally = false;
  /** Nobody wanted the socket any more, so that it may be closed from here. */
  #idle = false;
  #open = 0;
  #waiting: Wait | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: ClientError | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.watch = options.watch;
    this.#protocol = createClient({
      url: async () => {
        // Closed as if all were done while something is kept open: graphql-ws would come back at once, for ever.
        if (this.#closedNormally) await this.#pause();
        this.#closedNormally = false;
        return options.url;
      },
      webSocketImpl: tracked(options.webSocketImpl, (socket) => {
        this.#socket = socket;
        this.#expect(options.connectMs);
      }),
      connectionParams: () => this.#introduce(),
      keepAlive: options.heartbeat.everyMs,
      lazyCloseTimeout: IDLE_MS,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: () => this.#pause(),
      shouldRetry: (why) => this.#mayRetry(why),
      on: {
        connecting: () => this.#connecting(),
        connected: () => this.#connected(),
        ping: (received, payload) => (received ? this.#heard(payload) : this.#expect(options.heartbeat.withinMs)),
        message: () => {
          if (this.#openedAt !== undefined) clearTimeout(this.#timer);
        },
        closed: (event) => this.#closed(event as CloseEvent),
        error: (error) => this.#failed(error),
      },
    });
    globalThis.addEventListener?.("online", this.#hurry);
  }

  /** Whether the present socket signed in with a token. */
  get signedIn(): boolean {
    return this.#header !== undefined;
  }

  /** Sends an operation, again on every new socket; `error` gets a `ClientError`, or the errors that the gateway refused it with. */
  subscribe<Data>(payload: SubscribePayload, sink: Sink<Data>): () => void {
    if (this.#ended) {
      sink.error(this.#ended);
      return () => undefined;
    }
    this.#open += 1;
    let left = false;
    const leave = (): void => {
      if (left) return;
      left = true;
      this.#open -= 1;
      if (this.#open > 0) return;
      this.#idle = true;
      // Nobody waits for it any more.
      this.#waiting?.end();
      if (this.#openedAt === undefined) this.watch.closed();
    };
    const stop = this.#protocol.subscribe(payload, {
      next: (value) => {
        if (!left) sink.next(value as Data & never);
      },
      error: (error) => {
        if (left) return;
        leave();
        sink.error(Array.isArray(error) ? error : this.#fatal(error));
      },
      complete: () => {
        if (left) return;
        leave();
        sink.complete();
      },
    });
    return () => {
      leave();
      // Not in the middle of what arrived together: graphql-ws counts a subscription off twice that is left and then ended in the same breath.
      queueMicrotask(stop);
    };
  }

  /** The gateway refused what the socket signed in with: comes back with a fresh token. */
  signInAgain(): void {
    this.#options.signIn.refuse(this.#header);
    this.#protocol.terminate();
  }

  /** Calls when the client is closed; answers how to forget it. */
  onClose(listener: () => void): () => void {
    this.#atClose.add(listener);
    return () => void this.#atClose.delete(listener);
  }

  /** Ends every stream and closes the socket, for good. */
  async close(): Promise<void> {
    if (this.#ended) return;
    this.#ended = ClientError.of("CLIENT_CLOSED", this.#options.language);
    globalThis.removeEventListener?.("online", this.#hurry);
    for (const listener of [...this.#atClose]) listener();
    this.#waiting?.end();
    if (this.#openedAt === undefined) this.#protocol.terminate();
    try {
      await this.#protocol.dispose();
    } catch {
      // It was on its way to a socket that nobody wants any more.
    }
    clearTimeout(this.#timer);
    this.watch.closed();
  }

  #hurry = (): void => this.#waiting?.end();

  async #pause(): Promise<void> {
    const ms = fullJitter(this.#failures, this.#options.retry);
    this.#failures += 1;
    this.#waiting = wait(ms);
    await this.#waiting.over;
    this.#waiting = undefined;
  }

  async #introduce(): Promise<Record<string, unknown>> {
    const { signIn, language } = this.#options;
    this.#header = await signIn.header();
    return { language, ...(this.#header === undefined ? {} : { authorization: this.#header }) };
  }

  #connecting(): void {
    this.#openedAt = undefined;
    this.watch.connecting();
  }

  #connected(): void {
    clearTimeout(this.#timer);
    this.#options.signIn.accept(this.#header);
    this.#openedAt = Date.now();
    this.#idle = false;
    this.#refusals = 0;
    this.watch.opened();
  }

  /** The gateway says with a ping when it has lost its database, and when it has it again. */
  #heard({ current }: Record<string, unknown> = {}): void {
    if (current === false) this.watch.trouble(this, "the gateway does not reach its database");
    if (current === true) this.watch.calm(this);
  }

  /** Gives the socket up when nothing is heard in so many ms. */
  #expect(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#protocol.terminate(), ms);
  }

  #closed({ code, reason }: CloseEvent): void {
    this.#gone();
    if (code === SIGN_IN_REFUSED) {
      this.#refusals += 1;
      this.#options.signIn.refuse(this.#header);
    }
    // Wanted again while it was being closed: nothing was lost.
    if (code === NORMAL && this.#idle && this.#open > 0) return;
    this.#closedNormally = code === NORMAL && this.#open > 0;
    this.#lost(reason === "" ? `${code}` : `${code} ${reason}`);
  }

  #failed(error: unknown): void {
    this.#gone();
    this.#lost(messageOf(error));
  }

  #lost(reason: string): void {
    if (this.#open > 0) this.watch.lost(reason);
    else this.watch.closed();
    // The next socket's gateway may be another one.
    this.watch.calm(this);
  }

  #gone(): void {
    clearTimeout(this.#timer);
    abandon(this.#socket);
    if (this.#openedAt !== undefined && Date.now() - this.#openedAt >= LASTED_MS) this.#failures = 0;
    this.#openedAt = undefined;
  }

  /** A fresh token that is refused as well is refused for good; so is no fresh one. */
  #mayRetry(why: unknown): boolean {
    if (why instanceof ClientError) return false;
    return codeOf(why) !== SIGN_IN_REFUSED || this.#refusals < 2;
  }

  #fatal(why: unknown): ClientError {
    this.#refusals = 0;
    const { language, signIn } = this.#options;
    const code = codeOf(why);
    const error =
      why instanceof ClientError
        ? why
        : code === SIGN_IN_REFUSED
          ? signIn.expired()
          : ClientError.of("CONNECTION_REFUSED", language, code === undefined ? messageOf(why) : `${code} ${(why as CloseEvent).reason}`.trim(), why);
    this.watch.closed(error);
    return error;
  }
}

const codeOf = (why: unknown): number | undefined => {
  const { code } = (why ?? {}) as { code?: unknown };
  return typeof code === "number" ? code : undefined;
};

/** Browsers tell nothing about why a socket failed; Node does. */
const messageOf = (error: unknown): string => {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" && message !== "" ? message : "connection failed";
};
