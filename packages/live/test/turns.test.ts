import { turns } from "../src/turns.js";

test("work takes turns in the order it came, never more at once than allowed, also after some has failed", async () => {
  const turn = turns(2);
  let running = 0;
  let most = 0;
  const began: number[] = [];
  const work = (n: number) =>
    turn(async () => {
      began.push(n);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (n % 3 === 0) throw new Error(`${n} failed`);
      return n;
    });
  const first = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
  const second = await Promise.allSettled([5, 6, 7, 8, 9].map(work));
  expect(most).toBe(2);
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...first, ...second].filter(({ status }) => status === "rejected")).toHaveLength(4);
});
