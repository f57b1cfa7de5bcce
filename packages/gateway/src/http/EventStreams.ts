import type { IncomingMessage, ServerResponse } from "node:http";
import { PlatformError } from "@hoptac/kit";
import type { Live, PullStream } from "@hoptac/live";
import { chooseOperation, type PreparedOperation, Refusal } from "../documents/prepare.js";
import type { Answer, Pipeline } from "../execute/Pipeline.js";
import type { Graph } from "../Graph.js";
import { limitExceeded } from "../limits/limitExceeded.js";
import type { Limits } from "../limits/limits.js";
import type { Followers } from "../signIn/Followers.js";
import type { SignedIn, SignIn } from "../signIn/SignIn.js";
import type { Clients } from "../socket/Clients.js";
import { eventStream } from "../socket/streams.js";
import { languageOf } from "./language.js";
import type { Proxies } from "./Proxies.js";
import type { Handler } from "./Routes.js";
import { requestIdOf, sendJson } from "./send.js";
import { statusOf } from "./statusOf.js";

/** What streams of changes need. */
export interface EventStreamsOptions {
  readonly graph: Graph;
  readonly pipeline: Pipeline;
  readonly live: Live;
  readonly signIn: SignIn;
  readonly followers: Followers;
  readonly clients: Clients;
  readonly proxies: Proxies;
  readonly limits: Limits;
}

interface Batch {
  readonly changes: { readonly cursor: string; readonly resync: string | null };
}

const DOCUMENT = `subscription ($after: Cursor, $filter: ChangeFilter) {
  changes(after: $after, filter: $filter) {
    cursor resync events { cursor entity id operation version at actor changedFields cooperative }
  }
}`;
const HEARTBEAT_MS = 15_000;
/** How soon a browser comes back, ms. */
const RETRY_MS = 1_000;
/** What a slow reader has not taken by then, it does not get any more. */
const EXPIRED_MS = 900;
const LONGEST_TIMER_MS = 2_147_483_647;

/** The subscription `changes` as Server-Sent Events, for whoever has no WebSocket: `id:` is the cursor, so `Last-Event-ID` goes on without a gap. */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  readonly #open = new Set<() => void>();
  #closing = false;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
    // Clients come back to the new schema, at their cursor.
    options.graph.onSwap(() => this.#endAll());
  }

  /** `GET ?entities=A,B&ids=…&cooperative=…&after=…` */
  readonly answer: Handler = async (request, response) => {
    const { pipeline, signIn, followers, clients, proxies, limits } = this.#options;
    const facts = { language: languageOf(request.headers["accept-language"]), requestId: requestIdOf(response) };
    let leave = (): void => undefined;
    try {
      if (request.method !== "GET") throw new PlatformError("INVALID_INPUT", { vi: "Chỉ nhận GET", en: "Only GET is taken" });
      if (this.#closing) throw new PlatformError("UNAVAILABLE");
      const signedIn = await signIn.of(request.headers.authorization);
      const { viewer } = signedIn;
      const client = proxies.clientOf(viewer.login, request);
      if (!clients.enter(client)) throw limitExceeded("socketsPerClient", limits.socketsPerClient, limits.socketsPerClient + 1);
      leave = () => clients.leave(client);
      const ask = { ...facts, operation: this.#operation(), viewer, variables: variablesOf(request) };
      const { authorization } = request.headers;
      const stream = await eventStream(this.#options, ask, (from, changed) => followers.follow(authorization, from, changed, () => response.end()));
      if ("next" in stream) await this.#send(stream, signedIn, response);
      else refuse(response, stream);
    } catch (error) {
      refuse(response, { errors: [pipeline.mask(error, facts)] });
    } finally {
      leave();
    }
  };

  /** Takes no more, and ends those that are open; they come back elsewhere, at their cursors. */
  stop(): void {
    this.#closing = true;
    this.#endAll();
  }

  #endAll(): void {
    for (const end of [...this.#open]) end();
  }

  /** The one document of this address, prepared like any other. */
  #operation(): PreparedOperation {
    const prepared = this.#options.graph.documents.prepare(DOCUMENT);
    const operation = prepared instanceof Refusal ? prepared : chooseOperation(prepared, undefined);
    if (operation instanceof Refusal) throw operation.errors[0];
    return operation;
  }

  async #send(stream: PullStream<Answer>, { expiresAt }: SignedIn, response: ServerResponse): Promise<void> {
    const end = (): void => {
      void stream.return();
      response.end();
    };
    const heartbeat = setInterval(() => response.writableLength === 0 && response.write(":\n\n"), HEARTBEAT_MS);
    const left = expiresAt === undefined ? LONGEST_TIMER_MS : expiresAt * 1_000 - Date.now();
    const expire = (): void => {
      end();
      setTimeout(() => response.destroy(), EXPIRED_MS).unref();
    };
    const expiry = setTimeout(expire, Math.min(LONGEST_TIMER_MS, Math.max(0, left)));
    this.#open.add(end);
    response.once("close", end);
    try {
      // No proxy may keep what is meant for now.
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" });
      response.write(`retry: ${RETRY_MS}\n\n`);
      for await (const answer of stream) {
        if (response.writableEnded) break;
        if (!response.write(eventOf(answer))) await drained(response);
      }
    } finally {
      clearInterval(heartbeat);
      clearTimeout(expiry);
      this.#open.delete(end);
      end();
    }
  }
}

/** One line of JSON: a line break in a value is written as \n there. */
function eventOf(answer: Answer): string {
  const batch = (answer.data as Batch | null | undefined)?.changes;
  if (!batch) return `event: error\ndata: ${JSON.stringify(answer)}\n\n`;
  return `id: ${batch.cursor}\nevent: ${batch.resync === null ? "changes" : "resync"}\ndata: ${JSON.stringify(batch)}\n\n`;
}

/** The reader has taken what was sent, or has gone. */
const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    if (response.destroyed) return resolve();
    response.once("drain", done);
    response.once("close", done);
  });

function variablesOf(request: IncomingMessage): Readonly<Record<string, unknown>> {
  const { url = "", headers } = request;
  const at = url.indexOf("?");
  const asked = new URLSearchParams(at < 0 ? "" : url.slice(at + 1));
  const list = (name: string): object => (asked.has(name) ? { [name]: (asked.get(name) ?? "").split(",") } : {});
  const cooperative = asked.get("cooperative");
  const after = headers["last-event-id"] ?? asked.get("after");
  return { filter: { ...list("entities"), ...list("ids"), ...(cooperative ? { cooperative } : {}) }, ...(after ? { after } : {}) };
}

function refuse(response: ServerResponse, answer: Answer): void {
  if (response.headersSent) return void response.end(`event: error\ndata: ${JSON.stringify(answer)}\n\n`);
  sendJson(response, statusOf(answer, "application/graphql-response+json"), answer, { "cache-control": "no-store" });
}
