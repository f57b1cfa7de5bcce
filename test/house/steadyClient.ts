import { createClient } from "graphql-ws";
import WebSocket from "ws";

const CHANGES =
  'subscription($after: Cursor) { changes(after: $after, filter: { entities: ["SupportProgramme"] }) { cursor resync events { cursor id version } } }';

interface Batch {
  readonly changes: { readonly cursor: string; readonly resync: string | null; readonly events: readonly Event[] };
}

/** One change as a client was told it. */
export interface Event {
  readonly cursor: string;
  readonly id: string;
  readonly version: number;
}

/** A client that follows the programmes from a cursor, whatever happens to the gateways, and keeps all that it was told. */
export interface SteadyClient {
  readonly got: Event[];
  readonly resyncs: string[];
  /** What ended the subscription, which nothing should. */
  readonly ends: string[];
  /** Moments (ms) at which it lost its socket, each with the moment of the next message after it. */
  readonly breaks: { readonly lost: number; back?: number }[];
  close(): Promise<void>;
}

/** Follows at one of these addresses, at the next one whenever the socket breaks. */
export function steadyClient(urls: readonly string[], first: number, authorization: () => Promise<string>, after: string): SteadyClient {
  const variables = { after };
  const client: Omit<SteadyClient, "close"> = { got: [], resyncs: [], ends: [], breaks: [] };
  let at = first;
  let closing = false;
  const socket = createClient({
    url: () => `${(urls[at % urls.length] ?? "").replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: async () => ({ authorization: await authorization() }),
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: () => {
      at += 1;
      return new Promise((resolve) => setTimeout(resolve, 50 + 150 * Math.random()));
    },
    shouldRetry: () => true,
    on: {
      closed: () => {
        const last = client.breaks.at(-1);
        if (!closing && (!last || last.back !== undefined)) client.breaks.push({ lost: performance.now() });
      },
    },
  });
  socket.subscribe<Batch>(
    { query: CHANGES, variables },
    {
      next: ({ data }) => {
        const last = client.breaks.at(-1);
        if (last && last.back === undefined) last.back = performance.now();
        if (!data) return;
        const { cursor, resync, events } = data.changes;
        client.got.push(...events);
        if (resync !== null) client.resyncs.push(resync);
        // The client sends the same object again when it comes back.
        variables.after = cursor;
      },
      error: (error) => client.ends.push(JSON.stringify(error)),
      complete: () => closing || client.ends.push("complete"),
    },
  );
  return {
    ...client,
    close: async () => {
      closing = true;
      await socket.dispose();
    },
  };
}
