import fc from "fast-check";
import { districtsNote } from "../src/area/districtsNote.js";
import { placeSeats } from "../src/area/placeSeats.js";
import { checkLastDay } from "../src/validity/checkLastDay.js";
import { exactlyOne } from "../src/validity/exactlyOne.js";

describe("placing cooperatives by their seat", () => {
  const units = fc.constantFrom("A", "B", "C", "D");
  const seats = fc.array(fc.record({ seat: fc.uuid(), candidates: fc.uniqueArray(units), count: fc.integer({ min: 0, max: 1000 }) }), { maxLength: 20 });

  test("nobody is lost, nobody is counted twice, and nobody is placed where the seat may not lie", () => {
    fc.assert(
      fc.property(seats, (given) => {
        const { counts, unplaced, total } = placeSeats(given);
        const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
        expect(total).toBe(sum(given.map(({ count }) => count)));
        expect(sum([...counts.values()]) + sum(unplaced.map(({ count }) => count))).toBe(total);
        for (const [unit, count] of counts) {
          expect(count).toBe(sum(given.filter(({ candidates }) => candidates.length === 1 && candidates[0] === unit).map((seat) => seat.count)));
        }
      }),
    );
  });

  test("a unit whose land lay in one district, or in none, needs no note", () => {
    expect(districtsNote([])).toBeUndefined();
    expect(districtsNote(["Huyện Ninh Sơn"])).toBeUndefined();
    expect(districtsNote(["Huyện Bác Ái", "Huyện Ninh Sơn"])?.vi).toContain("Huyện Bác Ái và Huyện Ninh Sơn");
  });
});

describe("inputs that name one of several things", () => {
  test.each([[{}], [{ a: null, b: null }], [{ a: "1", b: "2" }]])("%j is refused, by the fields at fault", (input) => {
    expect(() => exactlyOne(input, "a", "b")).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT", details: { fields: [{}, {}].map(() => expect.anything()) } }),
    );
  });
  test.each([[{ a: "1" }], [{ a: null, b: "2" }]])("%j is fine", (input) => expect(() => exactlyOne(input, "a", "b")).not.toThrow());
});

describe("the last day of something", () => {
  test("the first day may be the last, the day before may not, and nothing ends twice", () => {
    expect(() => checkLastDay({ validFrom: "2017-07-20", validTo: null }, "2017-07-20")).not.toThrow();
    expect(() => checkLastDay({ validFrom: "2017-07-20" }, "2017-07-19")).toThrow(expect.objectContaining({ details: { rule: "ENDS_BEFORE_IT_BEGAN" } }));
    expect(() => checkLastDay({ validFrom: "2017-01-01", validTo: "2017-07-01" }, "2017-08-01")).toThrow(
      expect.objectContaining({ details: { rule: "ALREADY_ENDED" } }),
    );
  });
});
