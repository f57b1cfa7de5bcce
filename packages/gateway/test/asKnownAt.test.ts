import fc from "fast-check";
import { asKnownAt, NOT_KEPT } from "../src/history/asKnownAt.js";
import { valueText } from "../src/history/valueText.js";

type Row = Readonly<Record<string, unknown>>;
interface Step {
  readonly operation: "UPDATE" | "DELETE";
  readonly values: Row;
}
const entry = (operation: "INSERT" | "UPDATE" | "DELETE", n: number, before: Row, after: Row, version: number) => ({
  ...{ operation, version, table: "t", id: "1", at: new Date(n) },
  before: { kind: "public" as const },
  changed: Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((name) => (before[name] ?? null) !== (after[name] ?? null))
      .map((name) => [name, [before[name] ?? null, after[name] ?? null] as const]),
  ),
});

describe("a row as it was known", () => {
  test("taken back to any moment it is what a plain replay of the same events says", () => {
    const values = fc.record({ a: fc.integer({ min: 0, max: 2 }), b: fc.constantFrom("x", "y", null) });
    const step: fc.Arbitrary<Step> = fc.record({ operation: fc.constantFrom("UPDATE", "UPDATE", "UPDATE", "DELETE"), values });
    fc.assert(
      fc.property(values, fc.array(step, { maxLength: 8 }), (first, steps) => {
        // Forwards: what stood after each event.
        const stood: (Row | undefined)[] = [undefined, first];
        const told = [entry("INSERT", 1, {}, first, 1)];
        for (const { operation, values: next } of steps) {
          const before = stood.at(-1);
          if (!before) break;
          const after = operation === "DELETE" ? undefined : next;
          const version = operation === "DELETE" ? stood.length - 1 : stood.length;
          told.push(entry(operation, stood.length, before, after ?? {}, version));
          stood.push(after);
        }
        const last = stood.at(-1);
        for (const [moment, expected] of stood.entries()) {
          const known = asKnownAt(
            last && { ...last, version: stood.length - 1 },
            told.filter(({ at }) => at.getTime() > moment),
            (column) => column,
          );
          // What was empty all the time is nowhere told of a row that is gone.
          expect(known && { a: null, b: null, ...Object.fromEntries(known.values) }).toEqual(expected);
          if (known) expect(known.version).toBe(moment);
        }
      }),
    );
  });

  test("a personal value that changed since is not known any more; one that did not is as it stands", () => {
    const known = asKnownAt({ name: "Nụ", phone: "2", version: 2 }, [{ ...entry("UPDATE", 2, {}, {}, 2), changed: { phone: [] } }], (column) => column);
    expect(known?.values).toEqual(
      new Map<string, unknown>([
        ["name", "Nụ"],
        ["phone", NOT_KEPT],
      ]),
    );
  });

  test("values read as the graph writes them", () => {
    expect(valueText("2017-07-20T01:02:03.123456+00:00", {})).toBe("2017-07-20T01:02:03.123Z");
    expect(valueText(new Date("2017-07-20T01:02:03.123Z"), {})).toBe("2017-07-20T01:02:03.123Z");
    expect(["1000000000000000001", 7, true, null, ["CROP"]].map((value) => valueText(value, {}))).toEqual([
      "1000000000000000001",
      "7",
      "true",
      undefined,
      '["CROP"]',
    ]);
  });
});
