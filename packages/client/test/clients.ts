import WebSocket from "ws";
import { type Client, type ClientOptions, type ConnectionState, createClient, type WebSocketImplementation } from "../src/index.js";

/** `ws`, as Node 20 needs it. */
export const webSocketImpl: WebSocketImplementation = WebSocket;

/** A client that comes back fast, and what its connection went through. */
export function quickClient(url: string, more: Partial<ClientOptions> = {}): { client: Client; states: ConnectionState[] } {
  const client = createClient({ url, webSocketImpl, language: "en", retry: { first: 5, longest: 40 }, ...more });
  const states: ConnectionState[] = [];
  client.connection.subscribe((state) => states.push(state));
  return { client, states };
}

/** What an observer got. */
export function collect<T>() {
  const values: T[] = [];
  const errors: unknown[] = [];
  let completed = false;
  return {
    values,
    errors,
    get completed() {
      return completed;
    },
    next: (value: T) => void values.push(value),
    error: (error: unknown) => void errors.push(error),
    complete: () => {
      completed = true;
    },
  };
}
