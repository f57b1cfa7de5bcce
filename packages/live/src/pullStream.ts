/**
 * An async generator out of a pull function. Unlike `async function*`, `return()` takes effect at once, also while a pull is waiting:
 * a generator that waits for a change would otherwise never learn that its client has gone.
 * `pull` answers `undefined` at the end of the stream; `closed` is called exactly once.
 */
export function pullStream<T>(pull: (signal: AbortSignal) => Promise<T | undefined>, closed: () => void): AsyncGenerator<T, undefined> {
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
  const stream: AsyncGenerator<T, undefined> = {
    next: () => {
      const result = last.then(step, step);
      last = result;
      return result;
    },
    return: async () => finish(),
    throw: async (error: unknown) => {
      finish();
      throw error;
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
