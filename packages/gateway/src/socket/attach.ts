import type { IncomingMessage } from "node:http";
import type { Server } from "graphql-ws";
import type { Logger } from "pino";
import type { WebSocket } from "ws";

/** What graphql-ws carries along for each socket. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

const PING_MS = 12_000;
const SERVER_ERROR = 4500;

/**
 * Joins one socket to the protocol server: sending waits for the socket, so a client that does not read holds back its own stream and nothing else.
 * The adapter of graphql-ws would do, but it writes to the console what any client can provoke.
 */
export function attach<E extends SocketExtra>(server: Server<E>, extra: E, logger: Logger): void {
  const { socket } = extra;
  let alive = true;
  const ping = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, PING_MS);
  ping.unref();
  socket.on("pong", () => {
    alive = true;
  });
  socket.on("error", (error) => logger.debug({ err: error }, "a socket failed"));

  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState !== socket.OPEN) return resolve();
          // A failed send closes the socket, which ends its streams.
          socket.send(data, () => resolve());
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => {
        socket.on("message", (data) => {
          take(String(data)).catch((error: unknown) => {
            logger.error({ err: error }, "a message on a socket failed");
            socket.close(SERVER_ERROR, "Internal error");
          });
        });
      },
    },
    extra,
  );
  socket.once("close", (code, reason) => {
    clearInterval(ping);
    closed(code, String(reason)).catch((error: unknown) => logger.error({ err: error }, "a socket's end failed"));
  });
}
