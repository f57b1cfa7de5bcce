import type { WebSocket } from "ws";

const LOOK_MS = 50;

/**
 * Goes on when no more than so many bytes are on their way to a socket, or it is closed: at once where the kernel has taken them, as it does from a client that
 * reads. A callback for each message would cost a tenth of sending it.
 */
export function whenBelow(socket: WebSocket, bytes: number, then: () => void): void {
  if (socket.bufferedAmount <= bytes) {
    then();
    return;
  }
  const look = setInterval(() => {
    if (socket.readyState === socket.OPEN && socket.bufferedAmount > bytes) return;
    clearInterval(look);
    then();
  }, LOOK_MS);
  look.unref();
}
