import fc from "fast-check";
import { plainNumber } from "../src/cellNumbers.js";
import { type CellKind, cells, enumeration } from "../src/index.js";

const Colour = enumeration("CellColour", { vi: "Màu", en: "Colour" }, { RED: { vi: "Đỏ", en: "Red" }, BLUE: { vi: "Xanh lá  cây", en: "Blue" } });

const readAs = (kind: CellKind, text: string): unknown => {
  const cell = kind.read(text);
  return "value" in cell ? cell.value : undefined;
};
const grouped = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sign);
const wholes = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map(String);

describe("whole numbers", () => {
  test("a number reads the same with and without groups of three", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), fc.constantFrom("", ".", ",", " ", "\u00a0"), (number, sign) => {
        expect(readAs(cells.wholeNumber, grouped(String(number), sign))).toBe(number);
      }),
    );
  });

  test.each(["12,5", "1.20", "1.234,567", "12.34.567", "-3", "ba", "2147483648", "1e3"])("%s is no whole number", (text) => {
    expect(readAs(cells.wholeNumber, text)).toBeUndefined();
  });
});

describe("decimal numbers", () => {
  test("Vietnamese and English notation of one number read the same", () => {
    const fractions = fc.stringMatching(/^\d{1,6}$/).filter((digits) => digits.length !== 3);
    fc.assert(
      fc.property(wholes, fractions, fc.boolean(), fc.boolean(), (whole, fraction, minus, groups) => {
        const sign = minus ? "-" : "";
        const vietnamese = `${sign}${groups ? grouped(whole, ".") : whole},${fraction}`;
        const english = `${sign}${groups ? grouped(whole, ",") : whole}.${fraction}`;
        expect(readAs(cells.decimal, vietnamese)).toBe(readAs(cells.decimal, english));
        expect(Number(readAs(cells.decimal, vietnamese))).toBe(Number(`${sign}${whole}.${fraction}`) || 0);
      }),
    );
  });

  test("what could be a thousand times larger or smaller is refused, never guessed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^\d{3}$/), fc.constantFrom(".", ","), (whole, three, sign) => {
        expect(readAs(cells.decimal, `${whole}${sign}${three}`)).toBeUndefined();
      }),
    );
  });

  test.each([
    ["0.125", "0.125"],
    ["0,125", "0.125"],
    ["1.234,5", "1234.5"],
    ["1,234.567", "1234.567"],
    ["1.234.567", "1234567"],
    ["12,50", "12.5"],
    ["-0,0", "0"],
    ["007", "7"],
  ])("%s is %s", (text, value) => expect(readAs(cells.decimal, text)).toBe(value));

  test.each(["1.2.3", "1,2,3", "1.234.5", "12.34,5", ",5", "5,", "1 2", "NaN", "--1", "1,234,5"])("%s is no decimal number", (text) => {
    expect(readAs(cells.decimal, text)).toBeUndefined();
  });
});

describe("money", () => {
  test.each([
    ["1,2 tỷ", "1200000000"],
    ["1.2 tỷ", "1200000000"],
    ["350 triệu", "350000000"],
    ["350tr", "350000000"],
    ["1.250,5 triệu đồng", "1250500000"],
    ["1.200.000", "1200000"],
    ["1,200,000 đ", "1200000"],
    ["1.200", "1200"],
    ["5 nghìn", "5000"],
    ["1.5 billion", "1500000000"],
    ["-2 triệu", "-2000000"],
    ["-0", "0"],
    ["0,5 tỷ", "500000000"],
  ])("%s is %s đồng", (text, value) => expect(readAs(cells.money, text)).toBe(value));

  test.each(["1,2", "12 ta", "tỷ", "1.234 tỷ", "0,0001 nghìn", "1 tỷ 200 triệu", "9999999999 tỷ", ""])("%s is no amount", (text) => {
    expect(readAs(cells.money, text)).toBeUndefined();
  });

  test("an amount in tỷ is the same in triệu and in figures", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 9 }), (tens, tenth) => {
        const dong = String(BigInt(tens) * 10n ** 9n + BigInt(tenth) * 10n ** 8n);
        expect(readAs(cells.money, `${tens},${tenth} tỷ`)).toBe(dong);
        expect(readAs(cells.money, `${BigInt(dong) / 10n ** 6n} triệu`)).toBe(dong);
        expect(readAs(cells.money, grouped(dong, "."))).toBe(dong);
      }),
    );
  });
});

describe("days", () => {
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

  test("a day reads the same day first and in ISO order", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("/", "-", "."), (iso, sign) => {
        const [year, month, dayOfMonth] = iso.split("-");
        expect(readAs(cells.day, iso)).toBe(iso);
        expect(readAs(cells.day, [dayOfMonth, month, year].join(sign))).toBe(iso);
        expect(readAs(cells.day, [Number(dayOfMonth), Number(month), year].join(sign))).toBe(iso);
      }),
    );
  });

  test.each(["31/02/2017", "07/20/2017", "2017-7-20", "20/07/17", "20-07/2017", "42936", "29/02/2100"])("%s is no day", (text) => {
    expect(readAs(cells.day, text)).toBeUndefined();
  });
});

describe("words", () => {
  test.each([
    ["Có", true],
    ["KHÔNG", false],
    ["Không".normalize("NFD"), false],
    ["yes", true],
    ["No", false],
  ])("%s means %s", (text, value) => expect(readAs(cells.yesNo, text)).toBe(value));

  test("có lẽ is neither yes nor no", () => expect(readAs(cells.yesNo, "có lẽ")).toBeUndefined());

  test.each(["RED", "red", "Đỏ", "đỏ", "ĐỎ", "Red", "đỏ".normalize("NFD")])("%s is the colour red", (text) =>
    expect(readAs(cells.oneOf(Colour), text)).toBe("RED"),
  );

  test("spaces within a term do not matter, accents do", () => {
    expect(readAs(cells.oneOf(Colour), "xanh  lá cây")).toBe("BLUE");
    expect(readAs(cells.oneOf(Colour), "xanh la cay")).toBeUndefined();
    expect(cells.oneOf(Colour).expected.vi).toContain("Đỏ");
  });

  test("a text keeps its accents in composed form and its length is counted in characters", () => {
    expect(readAs(cells.text(4), "Tỏi".normalize("NFD"))).toBe("Tỏi");
    expect(readAs(cells.text(2), "Tỏi")).toBeUndefined();
  });
});

describe("numbers of a workbook", () => {
  test("have one meaning, and lose the noise of binary fractions", () => {
    const number = (kind: CellKind, given: number): unknown => {
      const cell = kind.readNumber?.(plainNumber(given));
      return cell && "value" in cell ? cell.value : undefined;
    };
    expect(number(cells.decimal, 1.234)).toBe("1.234");
    expect(readAs(cells.decimal, "1.234")).toBeUndefined();
    expect(number(cells.decimal, 0.1 + 0.2)).toBe("0.3");
    expect(number(cells.decimal, 1e-7)).toBe("0.0000001");
    expect(number(cells.money, 1.2e12)).toBe("1200000000000");
    expect([1.5, 1.234, 1200.5].map((given) => number(cells.money, given))).toEqual([undefined, undefined, undefined]);
    expect([1.234, 12.5].map((given) => number(cells.wholeNumber, given))).toEqual([undefined, undefined]);
  });

  test("what is written is read again as it was, in either language", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom("vi" as const, "en" as const),
        (units, scale, language) => {
          const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
          const plain = `${units < 0n ? "-" : ""}${digits.slice(0, digits.length - scale)}${scale > 0 ? `.${digits.slice(-scale)}` : ""}`;
          const once = readAs(cells.decimal, cells.decimal.write?.(plain, language) ?? "");
          expect(Number(once)).toBe(Number(plain));
          expect(readAs(cells.decimal, cells.decimal.write?.(once, language) ?? "")).toBe(once);
        },
      ),
    );
    const kind = cells.oneOf(Colour);
    for (const language of ["vi", "en"] as const) {
      expect(readAs(kind, kind.write?.("BLUE", language) ?? "")).toBe("BLUE");
      expect(readAs(cells.yesNo, cells.yesNo.write?.(false, language) ?? "")).toBe(false);
    }
  });
});

describe("lists in one cell", () => {
  const bodies = cells.rowsOf(() => Object, "code", { title: { vi: "mã cơ quan", en: "department code" } });

  test("what is written reads back, blanks around the parts are nothing, and an empty cell is an empty list", () => {
    expect(readAs(bodies, "STC;  UBND_587 ;")).toEqual(["STC", "UBND_587"]);
    expect(readAs(bodies, bodies.write?.(["STC", "UBND_587"], "vi") ?? "")).toEqual(["STC", "UBND_587"]);
    expect([bodies.empty, cells.texts(5).empty]).toEqual([[], []]);
    expect(readAs(cells.texts(20), "Đánh giá | Triển khai")).toEqual(["Đánh giá", "Triển khai"]);
  });

  test("a part that is too long is bad", () => {
    expect(readAs(cells.texts(5), "ngắn | dài quá")).toBeUndefined();
  });
});
