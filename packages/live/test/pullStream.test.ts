import { pullStream } from "../src/pullStream.js";

const forever = new Promise<number>(() => undefined);

describe("a stream whose client goes away while it waits", () => {
  test("ends at once, and tells so once", async () => {
    let closed = 0;
    const stream = pullStream(
      async (signal) => {
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        return 1;
      },
      () => {
        closed += 1;
      },
    );
    const waiting = stream.next();
    await Promise.resolve();
    await stream.return();
    await stream.return();
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(await stream.next()).toEqual({ value: undefined, done: true });
    expect(closed).toBe(1);
  });

  test("would wait for ever as an ordinary async generator", async () => {
    async function* ordinary() {
      yield await forever;
    }
    const stream = ordinary();
    void stream.next();
    const first = await Promise.race([stream.return().then(() => "ended"), new Promise((resolve) => setTimeout(() => resolve("waits"), 20))]);
    expect(first).toBe("waits");
  });

  test("gives values one after the other, also when they are asked for together", async () => {
    let n = 0;
    const stream = pullStream(
      async () => {
        const mine = ++n;
        await new Promise((resolve) => setTimeout(resolve, 5 - mine));
        return mine <= 3 ? mine : undefined;
      },
      () => undefined,
    );
    const all = await Promise.all([stream.next(), stream.next(), stream.next(), stream.next()]);
    expect(all.map(({ value }) => value)).toEqual([1, 2, 3, undefined]);
  });
});
