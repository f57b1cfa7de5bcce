import { randomUUID } from "node:crypto";
import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type Language, PlatformError } from "@hoptac/kit";
import type { Live, PullStream } from "@hoptac/live";
import { type ExecutionArgs, GraphQLError, OperationTypeNode } from "graphql";
import { type Context, handleProtocols, makeServer } from "graphql-ws";
import type { Logger } from "pino";
import { WebSocketServer } from "ws";
import { chooseOperation, costOfRequest, Refusal } from "../documents/prepare.js";
import type { Answer, Ask, Pipeline } from "../execute/Pipeline.js";
import type { Graph } from "../Graph.js";
import { languageOf } from "../http/language.js";
import type { Origins } from "../http/Origins.js";
import type { Proxies } from "../http/Proxies.js";
import { limitExceeded } from "../limits/limitExceeded.js";
import type { Limits } from "../limits/limits.js";
import type { Rate } from "../limits/Rate.js";
import type { Followers } from "../signIn/Followers.js";
import type { SignIn } from "../signIn/SignIn.js";
import { attach, type SocketExtra } from "./attach.js";
import type { Clients } from "./Clients.js";
import type { Outlet } from "./liveDelivery.js";
import { type Follow, openStream } from "./streams.js";

/** What serving sockets needs. */
export interface SocketsOptions {
  readonly graph: Graph;
  readonly pipeline: Pipeline;
  readonly live: Live;
  readonly signIn: SignIn;
  readonly followers: Followers;
  /** Places that sockets and streams of changes share. */
  readonly clients: Clients;
  readonly proxies: Proxies;
  readonly origins: Origins;
  readonly rate: Rate;
  readonly limits: Limits;
  readonly logger: Logger;
}

interface Extra extends SocketExtra {
  language: Language;
  /** Whose place the socket takes. */
  client: string;
  authorization?: string;
  expiry?: NodeJS.Timeout;
}

type Socket = Context<Record<string, unknown> | undefined, Extra>;

/** Close codes. 4403 and not 4401: clients take 4401 for final, but come back with a new token after 4403. 1012 and 1013 they come back from too. */
const FORBIDDEN = 4403;
const SERVICE_RESTART = 1012;
const TRY_AGAIN_LATER = 1013;

const INIT_MS = 5_000;
/** Sockets of one address that have not said yet who they are, as a multiple of one client's. */
const ARRIVING_TIMES = 10;
const LONGEST_TIMER_MS = 2_147_483_647;
const NO_VARIABLES: Readonly<Record<string, unknown>> = Object.freeze({});

/** GraphQL over WebSocket (graphql-transport-ws), through the same preparation, sign-in and pipeline as HTTP. */
export class Sockets {
  readonly #options: SocketsOptions;
  readonly #clients: Clients;
  readonly #server: WebSocketServer;
  readonly #protocol: ReturnType<typeof makeServer<Record<string, unknown> | undefined, Extra>>;
  readonly #forgetSwaps: () => void;
  readonly #forgetReach: () => void;
  #closing = false;
  #silent = 0;

  constructor(options: SocketsOptions) {
    const { graph, limits, clients, live } = options;
    this.#options = options;
    this.#clients = clients;
    this.#server = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes, handleProtocols: (protocols) => handleProtocols(protocols) });
    this.#protocol = makeServer<Record<string, unknown> | undefined, Extra>({
      connectionInitWaitTimeout: INIT_MS,
      onConnect: (socket) => this.#connect(socket),
      onSubscribe: (socket, id, payload) => this.#prepare(socket, id, payload),
      execute: (args) => runOf(args)(),
      subscribe: (args) => runOf(args)(),
    });
    this.#forgetSwaps = graph.onSwap(() => void this.closeAll("schema changed", LONGEST_SPREAD_MS));
    this.#forgetReach = live.onReach((current) => this.#tellAll(current));
  }

  /** Takes sockets at one path of the server. */
  listen(server: HttpServer, path: string): void {
    const { origins } = this.#options;
    server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      const asked = (request.url ?? "").split("?")[0];
      if (asked !== path || this.#closing) {
        stream.end(`HTTP/1.1 ${this.#closing ? "503 Service Unavailable" : "404 Not Found"}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      if (!origins.mayAsk(request)) {
        stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      this.#server.handleUpgrade(request, stream, head, (socket) => {
        // Whoever arrives takes a place of its own kind until it has said who it is: an office's two hundred come back through one address at once.
        const client = `arriving ${this.#options.proxies.addressOf(request)}`;
        const extra: Extra = { socket, request, client, language: languageOf(request.headers["accept-language"]) };
        if (!this.#clients.enter(client, ARRIVING_TIMES)) return socket.close(TRY_AGAIN_LATER, "too many sockets");
        socket.once("close", () => {
          clearTimeout(extra.expiry);
          this.#clients.leave(extra.client);
        });
        attach(this.#protocol, extra, this.#options.logger, this.#countSilent);
      });
    });
  }

  /** Sockets that were ended because nobody answered on the other side any more, since the start. */
  get silentClosed(): number {
    return this.#silent;
  }

  readonly #countSilent = (): void => {
    this.#silent += 1;
  };

  /** Closes what is open, in random order spread over at most so many ms, so that clients do not come back all at once. */
  async closeAll(reason: string, longestMs: number): Promise<void> {
    const open = [...this.#server.clients];
    const spreadMs = Math.min(longestMs, open.length * SPREAD_PER_SOCKET_MS);
    await Promise.all(
      open.map(async (socket) => {
        await new Promise((resolve) => setTimeout(resolve, FIRST_MS + Math.random() * spreadMs));
        socket.close(SERVICE_RESTART, reason);
      }),
    );
  }

  /** Takes no more sockets and closes those that are open. */
  async stop(spreadMs: number): Promise<void> {
    this.#closing = true;
    this.#forgetSwaps();
    this.#forgetReach();
    await this.closeAll("resume", spreadMs);
    const left = setTimeout(() => {
      for (const socket of this.#server.clients) socket.terminate();
    }, CLOSE_MS);
    await new Promise((resolve) => this.#server.close(resolve));
    clearTimeout(left);
  }

  /** A ping of the protocol, which any client answers, says whether what is shown is current: without the database nothing else can be said. */
  #tellAll(current: boolean): void {
    const ping = JSON.stringify({ type: "ping", payload: { current } });
    for (const socket of this.#server.clients) if (socket.readyState === socket.OPEN) socket.send(ping);
  }

  async #connect({ extra, connectionParams = {} }: Socket): Promise<boolean> {
    const { authorization, language } = connectionParams;
    if (language === "vi" || language === "en") extra.language = language;
    if (typeof authorization === "string") extra.authorization = authorization;
    try {
      const { viewer, expiresAt } = await this.#options.signIn.of(extra.authorization);
      if (!this.#moveTo(extra, this.#options.proxies.clientOf(viewer.login, extra.request))) {
        extra.socket.close(TRY_AGAIN_LATER, "too many sockets");
        return false;
      }
      if (expiresAt !== undefined) this.#closeAt(extra, expiresAt * 1_000);
      return true;
    } catch (error) {
      const masked = this.#options.pipeline.mask(error, { language: extra.language, requestId: randomUUID() });
      extra.socket.close(masked.code === "UNAUTHENTICATED" ? FORBIDDEN : TRY_AGAIN_LATER, closeReason(masked.message));
      return false;
    }
  }

  /** From here on a signed-in socket counts for its login, not for the address that an office may share. */
  #moveTo(extra: Extra, client: string): boolean {
    // Closed meanwhile: its place was given back already.
    if (extra.socket.readyState !== extra.socket.OPEN) return false;
    if (!this.#clients.enter(client)) return false;
    this.#clients.leave(extra.client);
    extra.client = client;
    return true;
  }

  #closeAt(extra: Extra, at: number): void {
    const { socket } = extra;
    const end = (): void => {
      socket.close(FORBIDDEN, "token-expired");
      // What a slow client has not taken by then, it does not get any more.
      setTimeout(() => socket.readyState !== socket.CLOSED && socket.terminate(), EXPIRED_MS).unref();
    };
    extra.expiry = setTimeout(end, Math.min(LONGEST_TIMER_MS, Math.max(0, at - Date.now())));
    extra.expiry.unref();
  }

  async #prepare(socket: Socket, id: string, payload: SubscribeFacts): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { graph, pipeline, signIn, rate, limits } = this.#options;
    const { extra } = socket;
    const facts = { language: extra.language, requestId: randomUUID() };
    try {
      const underWay = Object.keys(socket.subscriptions).length;
      if (underWay > limits.subscriptionsPerSocket) throw limitExceeded("subscriptionsPerSocket", limits.subscriptionsPerSocket, underWay);
      if (this.#closing) throw new PlatformError("UNAVAILABLE");
      const { viewer } = await signIn.of(extra.authorization);
      const prepared = graph.documents.prepare(payload.query);
      if (prepared instanceof Refusal) return prepared.errors.map((error) => pipeline.mask(error, facts));
      const operation = chooseOperation(prepared, payload.operationName ?? undefined);
      if (operation instanceof Refusal) return operation.errors.map((error) => pipeline.mask(error, facts));
      const variables = payload.variables ?? NO_VARIABLES;
      await rate.take(extra.client, costOfRequest(operation, variables));
      const ask: Ask = { ...facts, operation, viewer, variables };
      const { schema } = prepared.composition;
      return {
        schema,
        document: prepared.document,
        operationName: operation.name,
        contextValue: { run: () => this.#run(ask, extra, id) } satisfies Run,
      };
    } catch (error) {
      return [pipeline.mask(error, facts)];
    }
  }

  async #run(ask: Ask, { socket, authorization }: Extra, id: string): Promise<Answer | PullStream<Answer>> {
    const { live, pipeline, followers } = this.#options;
    if (ask.operation.kind !== OperationTypeNode.SUBSCRIPTION) return (await pipeline.run(ask)).answer;
    const outlet: Outlet = { socket, id };
    const gone = (error: unknown): void => socket.close(FORBIDDEN, closeReason(pipeline.mask(error, ask).message));
    const follow: Follow = (viewer, changed) => followers.follow(authorization, viewer, changed, gone);
    return openStream({ live, pipeline }, ask, outlet, follow);
  }
}

/** So that a crowd comes back as so many connections per second, and a few do not wait. */
const SPREAD_PER_SOCKET_MS = 10;
const LONGEST_SPREAD_MS = 2_000;
/** Lets an answer that is on its way arrive first. */
const FIRST_MS = 50;
const CLOSE_MS = 1_000;
const EXPIRED_MS = 900;

interface SubscribeFacts {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The run of an operation travels to graphql-ws and back as its context. */
interface Run {
  run(): Promise<Answer | PullStream<Answer>>;
}

const runOf = ({ contextValue }: ExecutionArgs) => (contextValue as Run).run;

/** A close frame carries 123 bytes at most. */
function closeReason(message: string): string {
  let reason = message;
  while (Buffer.byteLength(reason) > 123) reason = reason.slice(0, -1);
  return reason;
}
