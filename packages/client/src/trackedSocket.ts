/** What a client needs of a socket beyond what graphql-ws does with it. */
export interface SocketLike {
  onopen: unknown;
  onmessage: unknown;
  onerror: unknown;
  onclose: unknown;
  addEventListener(type: "error", listener: () => void): void;
}

/** A constructor of WebSockets: the browser's, Node 22's own, or `ws`. */
export type WebSocketImplementation = new (url: string, protocols?: string | string[]) => SocketLike;

/**
 * The same implementation, telling of every socket it makes. Each gets a listener for errors that stays: `ws` throws into the process when a socket
 * that was given up while connecting fails and nobody listens any more.
 */
export function tracked(implementation: WebSocketImplementation, made: (socket: SocketLike) => void): WebSocketImplementation {
  return class extends implementation {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("error", () => undefined); // told by the handler that graphql-ws sets
      made(this);
    }
  };
}

/**
 * Nothing of this socket is heard any more. What was given up may still deliver for a while, under the ids that its successor uses, and its late close
 * would be taken for the successor's.
 */
export function abandon(socket: SocketLike | undefined): void {
  if (!socket) return;
  socket.onopen = null;
  socket.onmessage = null;
  socket.onerror = null;
  socket.onclose = null;
}
