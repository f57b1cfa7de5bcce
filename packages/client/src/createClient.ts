import type { Answer } from "./answer.js";
import type { Waits } from "./backoff.js";
import { ClientError, type Language } from "./ClientError.js";
import { type ChangeBatch, type ChangeEvent, type ChangesOptions, changes, type EventLike } from "./changes.js";
import { Connection } from "./connection.js";
import { type ConnectionState, ConnectionWatch } from "./connectionState.js";
import type { Document, Given } from "./document.js";
import type { ChangesSubscriptionVariables } from "./documents.js";
import { type Followed, type FollowNeeds, type FollowOptions, follow } from "./follow.js";
import { ask } from "./http.js";
import { type LiveAnswer, live, subscription } from "./live.js";
import { type Authorization, SignIn } from "./signIn.js";
import type { Stream } from "./stream.js";
import type { WebSocketImplementation } from "./trackedSocket.js";

/** How a client is made. Only `url` is needed, and `webSocketImpl` on Node 20. */
export interface ClientOptions {
  /** `https://host/graphql`; in a page also `/graphql`. WebSockets go to the same address. */
  readonly url: string;
  readonly authorization?: Authorization;
  /** Of messages (`vi`). */
  readonly language?: Language;
  /** `ws` on Node 20; browsers and Node ≥ 22 have their own. */
  readonly webSocketImpl?: WebSocketImplementation | undefined;
  readonly fetch?: typeof globalThis.fetch;
  /** Waits before trying again, full jitter: up to `first` ms (250) after one failure, doubling up to `longest` (15,000). Without end. */
  readonly retry?: Waits;
  /** After `everyMs` (10,000) of quiet the gateway is asked for a sign of life; after `withinMs` (5,000) more without one the socket is given up. */
  readonly heartbeat?: { readonly everyMs: number; readonly withinMs: number };
  /** How long connecting (15,000) and one answer over HTTP (30,000) may take, in ms. */
  readonly connectMs?: number;
  readonly timeoutMs?: number;
  /** Waits of `follow` between snapshots when `resync` comes again within `calmMs` (60,000): from `first` (1,000) doubling up to `longest` (60,000). */
  readonly resync?: FollowNeeds["resync"];
}

/** A client of one gateway, or of several behind one address. */
export interface Client {
  /** Asks once over HTTP. Resolves with what the gateway answers, data and errors; rejects with a `ClientError` when it does not. */
  query<Data, Variables>(document: Document<Data, Variables>, ...given: [...Given<Variables>, options?: AskOptions]): Promise<Answer<Data>>;
  /** The same for a mutation. One that was not answered may have been done: repeat it with its `idempotencyKey`. */
  mutate<Data, Variables>(document: Document<Data, Variables>, ...given: [...Given<Variables>, options?: AskOptions]): Promise<Answer<Data>>;
  /** Keeps a query open: its answer now, and a new one whenever it differs. A slow reader gets the newest. */
  live<Data, Variables>(document: Document<Data, Variables>, ...given: Given<Variables>): Stream<LiveAnswer<Data>>;
  /** Keeps any other subscription open (`importProgress`, …), to its end. */
  subscribe<Data, Variables>(document: Document<Data, Variables>, ...given: Given<Variables>): Stream<LiveAnswer<Data>>;
  /** The change log after a cursor: every change once, in order, none left out. A slow reader holds up the log, not the memory. */
  changes<Event extends EventLike = ChangeEvent, Variables = ChangesSubscriptionVariables>(
    options?: ChangesOptions<Event, Variables>,
  ): Stream<ChangeBatch<Event>>;
  /** A snapshot, then the changes after it, without a gap. A slow reader gets the newest state. */
  follow<State, Data, Variables, Event extends EventLike, ChangeVariables>(
    options: FollowOptions<State, Data, Variables, Event, ChangeVariables>,
  ): Stream<Followed<State>>;
  /** Whether what is kept open is current. `subscribe` tells the state now and whenever it changes. */
  readonly connection: { readonly current: ConnectionState; subscribe(watcher: (state: ConnectionState) => void): () => void };
  /** Ends what is open and closes the socket. */
  close(): Promise<void>;
}

/** How one request is made. */
export interface AskOptions {
  readonly signal?: AbortSignal;
}

/** A client; nothing is connected before something is asked. */
export function createClient(options: ClientOptions): Client {
  const { language = "vi", retry = { first: 250, longest: 15_000 }, heartbeat = { everyMs: 10_000, withinMs: 5_000 } } = options;
  const { connectMs = 15_000, timeoutMs = 30_000, resync = { first: 1_000, longest: 60_000, calmMs: 60_000 } } = options;
  const url = new URL(options.url, globalThis.location?.href).href;
  const signIn = new SignIn(options.authorization, language);
  const http = { url, language, signIn, timeoutMs, fetch: options.fetch ?? globalThis.fetch.bind(globalThis) };
  const watch = new ConnectionWatch();
  let opened: Connection | undefined;
  let closed = false;
  const notClosed = (): void => {
    if (closed) throw ClientError.of("CLIENT_CLOSED", language);
  };
  // Only what is kept open needs WebSockets.
  const lasting = () => {
    notClosed();
    opened ??= new Connection({
      url: url.replace(/^http/, "ws"),
      language,
      signIn,
      watch,
      retry,
      heartbeat,
      connectMs,
      webSocketImpl: implementation(options),
    });
    return { connection: opened, retry, language };
  };
  const once = async <Data, Variables>(document: Document<Data, Variables>, ...given: [...Given<Variables>, options?: AskOptions]): Promise<Answer<Data>> => {
    notClosed();
    const [variables, how] = given as readonly unknown[] as readonly [variables?: Variables, options?: AskOptions];
    return ask<Data>(http, document.toString(), variables, how?.signal);
  };
  return {
    query: once,
    mutate: once,
    live: (document, ...[variables]) => live(lasting(), document.toString(), variables as object | undefined),
    subscribe: (document, ...[variables]) => subscription(lasting(), document.toString(), variables as object | undefined),
    changes: (which = {}) => changes(lasting().connection, retry, which),
    follow: (what) => follow({ ...lasting(), resync, ask: (query, variables, signal) => ask(http, query, variables, signal) }, what),
    connection: {
      get current() {
        return watch.current;
      },
      subscribe: (watcher) => watch.subscribe(watcher),
    },
    close: async () => {
      closed = true;
      await opened?.close();
    },
  };
}

function implementation({
  webSocketImpl = globalThis.WebSocket as WebSocketImplementation | undefined,
  language = "vi",
}: ClientOptions): WebSocketImplementation {
  if (webSocketImpl) return webSocketImpl;
  throw ClientError.of("NO_WEBSOCKET", language);
}
