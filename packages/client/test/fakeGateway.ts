import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/** One subscription as the gateway sees it. */
export interface Asked {
  readonly socket: WebSocket;
  /** Which socket since the start, from 1. */
  readonly nth: number;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  next(payload: object): void;
  refuse(errors: readonly object[]): void;
  complete(): void;
}

/** What a test decides; what it does not, goes well. */
export interface Manners {
  /** Before anything is read; return a code to close with. */
  welcome?: (nth: number) => number | undefined;
  /** What a client signs in with; return a code to close with. */
  init?: (params: Readonly<Record<string, unknown>>, nth: number) => number | undefined;
  subscribe?: (asked: Asked) => void;
  /** Answers over HTTP. */
  http?: (body: { readonly query: string; readonly variables: unknown }, request: IncomingMessage) => { readonly status?: number; readonly body: unknown };
  /** Answers no ping. */
  frozen?: boolean;
}

/** A gateway that does what the test says, to the byte of the protocol graphql-transport-ws. */
export async function fakeGateway(manners: Manners) {
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      const { status = 200, body } = manners.http?.(JSON.parse(text), request) ?? { status: 404, body: "nothing here" };
      response.writeHead(status, { "content-type": "application/json" }).end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  const sockets = new WebSocketServer({ server, handleProtocols: () => "graphql-transport-ws" });
  let made = 0;
  const inits: Readonly<Record<string, unknown>>[] = [];
  const at: number[] = [];
  sockets.on("connection", (socket) => {
    made += 1;
    at.push(performance.now());
    const nth = made;
    const refused = manners.welcome?.(nth);
    if (refused !== undefined) return socket.close(refused);
    const send = (message: object): void => socket.send(JSON.stringify(message));
    socket.on("message", (data) => {
      const { type, id, payload } = JSON.parse(String(data));
      if (type === "connection_init") {
        inits.push(payload ?? {});
        const code = manners.init?.(payload ?? {}, nth);
        if (code === undefined) send({ type: "connection_ack" });
        else socket.close(code);
      }
      if (type === "ping" && !manners.frozen) send({ type: "pong" });
      if (type !== "subscribe") return;
      manners.subscribe?.({
        socket,
        nth,
        query: payload.query,
        variables: payload.variables ?? {},
        next: (answer) => send({ id, type: "next", payload: answer }),
        refuse: (errors) => send({ id, type: "error", payload: errors }),
        complete: () => send({ id, type: "complete" }),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    manners,
    /** What clients signed in with, one per socket. */
    inits,
    /** When each socket came, ms. */
    at,
    /** Sockets so far. */
    get made() {
      return made;
    },
    get open() {
      return sockets.clients.size;
    },
    closeAll: (code: number) => {
      for (const socket of sockets.clients) socket.close(code);
    },
    /** As when the cable is pulled. */
    cutAll: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeGateway = Awaited<ReturnType<typeof fakeGateway>>;

/** Waits until something holds; says what did not. */
export async function until(holds: () => boolean, what: string, ms = 10_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A cursor as the gateway gives it out. */
export const cursorAt = (position: number, epoch = "e"): string => Buffer.from(`v1:${epoch}:${position}`).toString("base64url");

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
