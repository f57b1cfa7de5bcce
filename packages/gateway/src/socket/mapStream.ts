/** A stream whose items are another's, changed. Ending it ends the source at once, also while it waits for the next item. */
export function mapStream<A, B>(source: AsyncIterator<A>, change: (item: A) => Promise<B> | B): AsyncIterableIterator<B> {
  const end = async (): Promise<IteratorResult<B>> => {
    await source.return?.();
    return { value: undefined, done: true };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const { value, done } = await source.next();
      return done ? { value: undefined, done: true } : { value: await change(value), done: false };
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
  };
}
