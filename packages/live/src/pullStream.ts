/** Values that are pulled one after the other; `return()` ends the stream at once and resolves a pending `next()` with the end. */
export interface PullStream<T> extends AsyncIterableIterator<T, undefined> {
  return(): Promise<IteratorReturnResult<undefined>>;
  [Symbol.asyncIterator](): PullStream<T>;
}

/**
 * A stream out of a pull function. Unlike `async function*`, `return()` takes effect at once, also while a pull is waiting:
 * a generator that waits for a change would otherwise never learn that its client has gone.
 * `pull` answers `undefined` at the end of the stream; `closed` is called exactly once.
 */
export function pullStream<T>(pull: (signal: AbortSignal) => Promise<T | undefined>, closed: () => void): PullStream<T> {
  const controller = new AbortController();
  const { signal } = controller;
  let last: Promise<unknown> = Promise.resolve();
  const end = { value: undefined, done: true } as const;
  const finish = (): typeof end => {
    if (!signal.aborted) {
      controller.abort();
      closed();
    }
    return end;
  };
  const step = async (): Promise<IteratorResult<T, undefined>> => {
    if (signal.aborted) return end;
    try {
      const value = await pull(signal);
      return value === undefined || signal.aborted ? finish() : { value, done: false };
    } catch (error) {
      if (signal.aborted) return end;
      finish();
      throw error;
    }
  };
  const stream: PullStream<T> = {
    next: () => {
      const result = last.then(step, step);
      last = result;
      return result;
    },
    return: async () => finish(),
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
