import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Language } from "@hoptac/kit";
import type { Live } from "@hoptac/live";
import type { ExecutionArgs, GraphQLError } from "graphql";
import { type Context, handleProtocols, type SubscribePayload } from "graphql-ws";
import { type Extra, useServer } from "graphql-ws/use/ws";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import type { Documents } from "../documents/documents.js";
import { chooseOperation, Refusal } from "../documents/prepare.js";
import type { Ask, Pipeline } from "../execute/Pipeline.js";
import { languageOf } from "../http/language.js";
import { limitExceeded } from "../limits/limitExceeded.js";
import type { Limits } from "../limits/limits.js";
import type { SignedIn, SignIn } from "../signIn/SignIn.js";
import { openStream } from "./streams.js";

/** What sockets answer with. */
export interface SocketsOptions {
  readonly server: Server;
  readonly signIn: SignIn;
  readonly pipeline: Pipeline;
  readonly live: Live;
  readonly limits: Limits;
  readonly logger: Logger;
  documents(): Documents;
}

/** Close codes that graphql-ws clients come back after; 4401 and 4500 would end them for good. */
export const CLOSE = { RESTART: 1012, TRY_LATER: 1013, FORBIDDEN: 4403 } as const;

const HEARTBEAT = 12_000;
const INIT_WAIT = 5_000;

type Params = { readonly authorization?: unknown; readonly language?: unknown };
interface Known {
  readonly signedIn: SignedIn;
  readonly language: Language;
}
type SocketExtra = Extra & Partial<Record<PropertyKey, never>>;
type SocketContext = Context<Params, SocketExtra>;
type Asked = ExecutionArgs & { readonly ask: Ask };

/** WebSockets (`graphql-transport-ws`) on the gateway's server and in its pipeline. */
export class Sockets {
  readonly #options: SocketsOptions;
  readonly #server: WebSocketServer;
  readonly #known = new WeakMap<WebSocket, Known>();
  readonly #perClient = new Map<string, number>();
  readonly #dispose: () => Promise<void>;
  #draining = false;

  constructor(options: SocketsOptions) {
    this.#options = options;
    const { pipeline, live, limits, server } = options;
    this.#server = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes, handleProtocols });
    const disposable = useServer<Params, SocketExtra>(
      {
        connectionInitWaitTimeout: INIT_WAIT,
        onConnect: (context) => this.#connect(context),
        onSubscribe: (context, _id, payload) => this.#ask(context, payload),
        execute: async (args: unknown) => (await pipeline.run((args as Asked).ask)).answer as never,
        subscribe: (args: unknown) => openStream((args as Asked).ask, pipeline, live) as never,
      },
      this.#server,
      HEARTBEAT,
    );
    this.#dispose = async () => disposable.dispose();
    server.on("upgrade", this.#upgrade);
  }

  /** Closes every socket so that its client comes back, spread over a time; `onlyThese` leaves later ones alone. */
  async closeAll(reason: string, spreadMs: number): Promise<void> {
    const sockets = [...this.#server.clients];
    await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<void>((resolve) => {
            if (socket.readyState === socket.CLOSED) return resolve();
            socket.once("close", () => resolve());
            setTimeout(() => socket.close(CLOSE.RESTART, reason), Math.random() * spreadMs);
            setTimeout(() => socket.terminate(), spreadMs + 2_000).unref();
          }),
      ),
    );
  }

  /** Takes no more, sends everybody away, and ends. */
  async stop(spreadMs: number): Promise<void> {
    this.#draining = true;
    await this.closeAll("resume", spreadMs);
    await this.#dispose();
  }

  #upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if ((request.url ?? "").split("?", 1)[0] !== "/graphql" || this.#draining) {
      socket.end(`HTTP/1.1 ${this.#draining ? "503 Service Unavailable" : "404 Not Found"}\r\nconnection: close\r\n\r\n`);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => {
      client.on("error", (error) => this.#options.logger.info({ err: error }, "a socket broke"));
      this.#server.emit("connection", client, request);
    });
  };

  async #connect({ connectionParams, extra }: SocketContext): Promise<boolean> {
    const { socket, request } = extra;
    const language = languageOf(typeof connectionParams?.language === "string" ? connectionParams.language : request.headers["accept-language"]);
    let signedIn: SignedIn;
    try {
      const given = connectionParams?.authorization ?? request.headers.authorization;
      signedIn = await this.#options.signIn.of(typeof given === "string" ? given : undefined);
    } catch (error) {
      const { message } = this.#options.pipeline.mask(error, { language, requestId: randomUUID() });
      socket.close(CLOSE.FORBIDDEN, reasonOf(message));
      return false;
    }
    const client = signedIn.viewer.login ?? `address ${request.socket.remoteAddress}`;
    const open = (this.#perClient.get(client) ?? 0) + 1;
    if (open > this.#options.limits.socketsPerClient) {
      socket.close(CLOSE.TRY_LATER, reasonOf(limitExceeded("socketsPerClient", this.#options.limits.socketsPerClient, open).in(language)));
      return false;
    }
    this.#perClient.set(client, open);
    socket.once("close", () => this.#left(client));
    this.#known.set(socket, { signedIn, language });
    this.#expire(socket, signedIn);
    return true;
  }

  #left(client: string): void {
    const open = (this.#perClient.get(client) ?? 1) - 1;
    if (open > 0) this.#perClient.set(client, open);
    else this.#perClient.delete(client);
  }

  #expire(socket: WebSocket, { expiresAt }: SignedIn): void {
    if (expiresAt === undefined) return;
    const timer = setTimeout(() => socket.close(CLOSE.FORBIDDEN, "token-expired"), Math.min(2 ** 31 - 1, Math.max(0, expiresAt * 1_000 - Date.now())));
    timer.unref();
    socket.once("close", () => clearTimeout(timer));
  }

  async #ask({ extra, subscriptions }: SocketContext, { query, operationName, variables }: SubscribePayload): Promise<Asked | readonly GraphQLError[]> {
    const known = this.#known.get(extra.socket);
    const { limits, pipeline, documents } = this.#options;
    const requestId = randomUUID();
    const language = known?.language ?? "vi";
    try {
      if (!known) throw new Error("a socket asked before it was known");
      const open = Object.keys(subscriptions).length;
      if (open > limits.subscriptionsPerSocket) throw limitExceeded("subscriptionsPerSocket", limits.subscriptionsPerSocket, open);
      const prepared = documents().prepare(query);
      if (prepared instanceof Refusal) return prepared.errors.map((error) => pipeline.mask(error, { language, requestId }));
      const operation = chooseOperation(prepared, operationName ?? undefined);
      if (operation instanceof Refusal) return operation.errors.map((error) => pipeline.mask(error, { language, requestId }));
      const ask: Ask = { operation, variables: variables ?? {}, viewer: known.signedIn.viewer, language, requestId };
      return { schema: prepared.composition.schema, document: prepared.document, operationName: operation.name ?? null, variableValues: variables ?? {}, ask };
    } catch (error) {
      return [pipeline.mask(error, { language, requestId })];
    }
  }
}

/** A close reason has at most 123 bytes. */
const reasonOf = (text: string): string => {
  let reason = text;
  while (Buffer.byteLength(reason) > 120) reason = reason.slice(0, -1);
  return reason;
};
