import fc from "fast-check";
import type { LogEntryLike } from "../src/index.js";
import { Ring } from "../src/ring.js";

const entry = (position: number): LogEntryLike => ({ position, table: "core.thing", id: "x", operation: "INSERT", at: new Date(0), changed: {} });
const run = (from: number, count: number): LogEntryLike[] => Array.from({ length: count }, (_, n) => entry(from + 1 + n));

describe("the newest entries in memory", () => {
  test("are the ones after any position that is still held, and at least as many as it was made for", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(15)), (start, capacity, pushes) => {
        const ring = new Ring(capacity, start);
        for (const count of pushes) expect(ring.push(run(ring.high, count))).toBe(true);
        const end = start + pushes.reduce((sum, count) => sum + count, 0);
        expect(ring.high).toBe(end);
        for (let position = Math.max(start, end - capacity); position <= end + 1; position += 1) {
          expect(ring.after(position)?.map((e) => e.position)).toEqual(run(position, Math.max(0, end - position)).map((e) => e.position));
          expect(ring.after(position, 2)?.length).toBe(Math.min(2, Math.max(0, end - position)));
        }
        if (end - start > 2 * capacity + 15) expect(ring.after(start)).toBeUndefined();
      }),
    );
  });

  test("refuse what does not follow on the newest: a hole would be read over", () => {
    const ring = new Ring(10, 5);
    expect(ring.push([entry(7)])).toBe(false);
    expect(ring.push([entry(6), entry(8)])).toBe(false);
    expect(ring.high).toBe(5);
  });
});
