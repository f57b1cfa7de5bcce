import { all, type Crowd, dropAndComeBack, openCrowd, Reader } from "./crowd.js";

describe("a crowd of readers", () => {
  let crowd: Crowd;
  beforeAll(async () => {
    crowd = await openCrowd();
  });
  afterAll(() => crowd.close());

  test("half of them stop reading: the others get everything meanwhile, and they too when they read again", async () => {
    const { gateway, write } = crowd;
    const readers = Array.from({ length: 60 }, () => new Reader(gateway.url));
    await Promise.all(readers.map(({ ready }) => ready));
    const [stalled, healthy] = [readers.slice(0, 30), readers.slice(30)];
    for (const { socket } of stalled) socket.pause();
    await write(300);
    await all(healthy, 300);
    expect(stalled.some(({ got }) => got.length > 0)).toBe(false);
    for (const { socket } of stalled) socket.resume();
    await all(readers, 300);
    for (const { socket } of readers) socket.terminate();
  });

  test("all are dropped at once and come back with much behind them: each goes on where it was, and the log is read a few times, not once for each", async () => {
    expect((await dropAndComeBack(crowd, 60, 400)).reads).toBeLessThanOrEqual(8);
  });
});
