import { ChangesReader } from "./changes.js";
import { changesPage } from "./changesPage.js";
import { Groups } from "./groups.js";
import { type ChangeBatch, type ChangesRequest, type Live, type LiveOptions, type LiveRequest, type LiveSink, type ResyncReason } from "./live.js";
import { Pages } from "./pages.js";
import { type PullStream, pullStream } from "./pullStream.js";
import { Tail } from "./tail.js";

const LOOKED_AT_PER_PAGE = 5_000;

/** Opens the room between the change log and the sockets; it reads from now until `stop()`. */
export function createLive(options: LiveOptions): Live {
  const { log, today, onError, concurrent = 8, ring = 10_000, page = 500, poll = 250, pace = 250, checkpoint = 15_000 } = options;
  const tail = new Tail({ log, ring, page, poll, onError });
  const pages = new Pages(log, page);
  const resyncs: Partial<Record<ResyncReason, number>> = {};
  const resynced = (reason: ResyncReason): void => {
    resyncs[reason] = (resyncs[reason] ?? 0) + 1;
  };
  const lagListeners = new Set<(entries: number) => void>();
  const behind = (entries: number): void => {
    for (const listener of lagListeners) listener(entries);
  };
  const sources = { tail, pages, checkpoint, resynced, behind };
  const groups = new Groups({ tail, today, onError, concurrent, pace });
  const delivering = new Set<() => void>();
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
    async changesPage({ first = 100, ...request }, view) {
      const page = await changesPage(view, request, first, LOOKED_AT_PER_PAGE);
      if (page.resync) resynced(page.resync);
      return page;
    },
    live(request: LiveRequest): PullStream<unknown> {
      const membership = groups.open(request);
      return booked(membership.next, membership.leave);
    },
    deliver(request: LiveRequest, sink: LiveSink): () => void {
      const leave = groups.deliver(request, sink);
      delivering.add(leave);
      return () => {
        delivering.delete(leave);
        leave();
      };
    },
    onReach: (listener) => tail.onReach(listener),
    onBehind(listener) {
      lagListeners.add(listener);
      return () => void lagListeners.delete(listener);
    },
    async head() {
      await tail.refresh();
      const { epoch, position } = tail;
      if (epoch === undefined || position === undefined) throw new Error("the change log was not reached");
      return { epoch, position };
    },
    stats: () => ({
      groups: groups.size,
      streams: open.size + delivering.size,
      executions: groups.executions,
      deliveries: groups.deliveries,
      catchUpReads: pages.reads,
      resyncs: { ...resyncs },
      position: tail.position,
    }),
    async stop() {
      for (const leave of delivering) leave();
      delivering.clear();
      await Promise.all([...open].map((stream) => stream.return()));
      await tail.stop();
    },
  };
}
