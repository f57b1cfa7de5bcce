import type { IncomingMessage } from "node:http";
import type { Server } from "graphql-ws";
import type { Logger } from "pino";
import type { WebSocket } from "ws";
import { whenBelow } from "./whenBelow.js";

/** What graphql-ws carries along for each socket. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

const PING_MS = 12_000;
/** Bytes on their way to one socket. */
const MOST_BUFFERED = 1_048_576;
const BAD_REQUEST = 4400;
const SERVER_ERROR = 4500;

/**
 * Joins one socket to the protocol server: sending waits for the socket, so a client that does not read holds back its own stream and nothing else.
 * `silent` is told of one that is ended because it answered nothing, or read nothing, for two pings.
 * The adapter of graphql-ws would do, but it writes to the console what any client can provoke.
 */
export function attach<E extends SocketExtra>(server: Server<E>, extra: E, logger: Logger, silent: () => void): void {
  const { socket } = extra;
  let alive = true;
  const ping = setInterval(() => {
    if (!alive) {
      silent();
      return socket.terminate();
    }
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
          // Who does not read is not read from either: answers to what it asks would pile up here.
          if (socket.bufferedAmount > MOST_BUFFERED && !socket.isPaused) hold(socket);
          take(String(data)).catch((error: unknown) => {
            // A message that only servers send: graphql-ws throws over it, but it is the client's doing.
            if (error instanceof Error && error.message.startsWith("Unexpected message of type")) return socket.close(BAD_REQUEST, "Invalid message");
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

/** Reads no more from a socket until it has taken what is on its way. */
function hold(socket: WebSocket): void {
  socket.pause();
  whenBelow(socket, MOST_BUFFERED, () => socket.resume());
}
