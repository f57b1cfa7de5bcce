/** Who is told. After `error` or `complete` nothing more is said. */
export interface Observer<T> {
  next(value: T): void;
  /** It cannot go on: a `ClientError`. What passes by itself is not told here but by `connection`. */
  error(error: unknown): void;
  complete?(): void;
}

/** Something that stays open: watch it, or walk over it with `for await`. Each watcher and each walk opens it anew. */
export interface Stream<T> extends AsyncIterable<T> {
  /** Opens it; answers how to leave. */
  subscribe(observer: Observer<T>): () => void;
}

/** Opens a stream, after the value `last` when it was left there. */
export type Open<T> = (observer: Required<Observer<T>>, last?: T) => () => void;

/** Values that wait for a slow reader: the newest alone, or every one up to a number; then the stream is left and opened again after the last. */
export type Keeping = "newest" | { readonly atMost: number };

/** A stream from how it is opened. */
export function stream<T>(open: Open<T>, keeping: Keeping): Stream<T> {
  return {
    subscribe: (observer) => open(untilEnd(observer)),
    [Symbol.asyncIterator]: () => walk(open, keeping),
  };
}

/** Says the end once, and nothing after it. */
function untilEnd<T>(observer: Observer<T>): Required<Observer<T>> {
  let ended = false;
  const end = (say: () => void): void => {
    if (ended) return;
    ended = true;
    outside(say);
  };
  return {
    next: (value) => {
      if (!ended) outside(() => observer.next(value));
    },
    error: (error) => end(() => observer.error(error)),
    complete: () => end(() => observer.complete?.()),
  };
}

/** An error of who listens is the host's to show, like one of any event handler: it does not break what others listen to. */
export function outside(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function walk<T>(open: Open<T>, keeping: Keeping): AsyncIterableIterator<T> {
  const most = keeping === "newest" ? Number.POSITIVE_INFINITY : keeping.atMost;
  const waiting: T[] = [];
  let last: T | undefined;
  let stop: (() => void) | undefined;
  let end: { readonly error?: unknown } | undefined;
  let wake: () => void = () => undefined;
  let begun = false;

  const start = (): void => {
    begun = true;
    let left = false;
    const leave = open(
      {
        next: (value) => {
          if (left) return;
          if (keeping === "newest") waiting.length = 0;
          waiting.push(value);
          last = value;
          if (waiting.length >= most) {
            left = true;
            stop?.();
          }
          wake();
        },
        error: (error) => finish({ error }),
        complete: () => finish({}),
      },
      last,
    );
    stop = () => {
      left = true;
      stop = undefined;
      leave();
    };
    if (left) stop();
  };
  const finish = (how: { readonly error?: unknown }): void => {
    end ??= how;
    wake();
  };

  const next = async (): Promise<IteratorResult<T>> => {
    for (;;) {
      if (waiting.length > 0) return { value: waiting.shift() as T, done: false };
      if (end) {
        const { error } = end;
        end = {};
        if (error !== undefined) throw error;
        return { value: undefined, done: true };
      }
      // Read empty after it was left: it goes on where it stood.
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (!begun || stop === undefined) start();
      await woken;
    }
  };
  let turn: Promise<unknown> = Promise.resolve();
  const iterator: AsyncIterableIterator<T> = {
    next: () => {
      const result = turn.then(next);
      turn = result.catch(() => undefined); // told to who asked
      return result;
    },
    return: async () => {
      waiting.length = 0;
      finish({});
      stop?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
