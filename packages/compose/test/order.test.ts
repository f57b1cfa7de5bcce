import { definePlugin, type Plugin } from "@hoptac/kit";
import fc from "fast-check";
import { mismatch } from "../src/compatibility.js";
import { order } from "../src/order.js";

const plugin = (id: string, needs: readonly string[] = []): Plugin =>
  definePlugin({
    id,
    title: { vi: id, en: id },
    version: "1.0.0",
    needs: Object.fromEntries(needs.map((n) => [n, "*"])),
    entities: [],
    resolvers: [],
    migrations: [],
  });
const ids = (plugins: readonly Plugin[]): string[] => plugins.map(({ id }) => id);

describe("the order of plugins", () => {
  test("everybody stands behind what they need, however the configuration lists them", () => {
    // A plugin may need those with smaller numbers only, so there is no loop.
    const houses = fc
      .integer({ min: 1, max: 8 })
      .chain((size) =>
        fc.tuple(
          ...Array.from({ length: size }, (_, n) => fc.subarray(Array.from({ length: n }, (_unused, k) => `p${k}`)).map((needs) => plugin(`p${n}`, needs))),
        ),
      );
    fc.assert(
      fc.property(
        houses.chain((house) => fc.shuffledSubarray(house, { minLength: house.length })),
        (house) => {
          const { plugins, loops } = order(house);
          expect(loops).toEqual([]);
          expect(ids(plugins).sort()).toEqual(ids(house).sort());
          const place = new Map(plugins.map(({ id }, index) => [id, index]));
          for (const { id, needs = {} } of plugins) for (const needed of Object.keys(needs)) expect(place.get(needed)).toBeLessThan(place.get(id) ?? -1);
        },
      ),
    );
  });

  test("the platform comes first, and plugins that need nothing keep their places", () => {
    expect(ids(order([plugin("berries"), plugin("apples"), plugin("platform")]).plugins)).toEqual(["platform", "berries", "apples"]);
  });

  test("a loop is named along its way, and the others still have an order", () => {
    const { plugins, loops } = order([plugin("rice", ["mill"]), plugin("mill", ["boat"]), plugin("boat", ["rice"]), plugin("salt")]);
    expect(loops).toEqual([["rice", "mill", "boat", "rice"]]);
    expect(plugins).toHaveLength(4);
  });
});

describe("versions that go together", () => {
  test.each([
    ["1.0.0", "^1.0", undefined],
    ["1.1.0-rc.1", "^1.0", undefined],
    ["1.0.0-rc.1", "^1.0", undefined],
    ["2.0.0-rc.1", "^1.0", "outside"],
    ["0.9.0", "^1.0", "outside"],
    ["2.0.0-rc.4", "2.0.0-rc.4", undefined],
    ["1.0.0", "the new one", "range"],
    ["spring", "^1.0", "version"],
  ])("%s for %s: %s", (version, range, wrong) => {
    expect(mismatch(version, range)).toBe(wrong);
  });
});
