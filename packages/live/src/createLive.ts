import { ChangesReader } from "./changes.js";
import { Groups } from "./groups.js";
import { type ChangeBatch, type ChangesRequest, type Live, type LiveOptions, type LiveRequest } from "./live.js";
import { Pages } from "./pages.js";
import { type PullStream, pullStream } from "./pullStream.js";
import { Tail } from "./tail.js";

const LOOKED_AT_PER_PAGE = 5_000;

/** Opens the room between the change log and the sockets; it reads from now until `stop()`. */
export function createLive(options: LiveOptions): Live {
  const { log, today, onError, concurrent = 8, ring = 10_000, page = 500, poll = 250, pace = 250, checkpoint = 15_000 } = options;
  const tail = new Tail({ log, ring, page, poll, onError });
  const sources = { tail, pages: new Pages(log, page), checkpoint };
  const groups = new Groups({ tail, today, onError, concurrent, pace });
  const open = new Set<PullStream<unknown>>();

  /** Keeps the stream in the books until it ends. */
  const booked = <T>(pull: (signal: AbortSignal) => Promise<T | undefined>, closed: () => void): PullStream<T> => {
    const stream = pullStream(pull, () => {
      open.delete(stream);
      closed();
    });
    open.add(stream);
    return stream;
  };

  return {
    changes(request: ChangesRequest): PullStream<ChangeBatch> {
      const reader = new ChangesReader(sources, request);
      return booked(
        (signal) => reader.next(signal),
        () => undefined,
      );
    },
    changesPage: ({ first = 100, ...request }) => new ChangesReader(sources, request).page(first, LOOKED_AT_PER_PAGE),
    live(request: LiveRequest): PullStream<unknown> {
      const membership = groups.open(request);
      return booked(membership.next, membership.leave);
    },
    async head() {
      await tail.refresh();
      const { epoch, position } = tail;
      if (epoch === undefined || position === undefined) throw new Error("the change log was not reached");
      return { epoch, position };
    },
    stats: () => ({ groups: groups.size, streams: open.size, executions: groups.executions, position: tail.position }),
    async stop() {
      await Promise.all([...open].map((stream) => stream.return()));
      await tail.stop();
    },
  };
}
