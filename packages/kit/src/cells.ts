import { plainDecimal, plainDigits, unambiguous } from "./cellNumbers.js";
import { labelsOf } from "./enumeration.js";
import type { EntityClass } from "./owner.js";
import { isDay } from "./scalars.js";
import type { Cell, CellKind, Reference } from "./sheet.js";
import type { Text } from "./text.js";

const kind = (expected: Text, parse: (text: string) => unknown, more: Partial<CellKind> = {}): CellKind => ({
  expected,
  read: (text): Cell => {
    const value = parse(text);
    return value === undefined ? { expected } : { value };
  },
  ...more,
});

/** Figures: what a workbook holds as a number has one meaning, so that the same plain notation is read and written. */
const figures = (expected: Text, parse: (text: string) => unknown): CellKind => {
  const { read } = kind(expected, parse);
  return { expected, read, readNumber: (plain) => read(unambiguous(plain)), write: (value) => unambiguous(String(value)), format: "number" };
};

const same = (text: string): string => text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();

/** A text of at most so many characters, in composed Unicode. */
const text = (maxLength: number): CellKind =>
  kind({ vi: `chữ, không quá ${maxLength} ký tự`, en: `text of at most ${maxLength} characters` }, (given) => {
    const composed = given.normalize("NFC");
    return [...composed].length <= maxLength ? composed : undefined;
  });

/** A whole number of at most 2,147,483,647, groups of three allowed: a JavaScript number. */
const wholeNumber: CellKind = figures({ vi: "số nguyên, ví dụ 1.200", en: "a whole number such as 1200" }, (given) => {
  const number = Number(plainDigits(given) ?? Number.NaN);
  return number <= 2_147_483_647 ? number : undefined;
});

/** An exact decimal number, Vietnamese or English notation (see `plainDecimal`): a canonical string. */
const decimal: CellKind = figures(
  {
    vi: "số thập phân, ví dụ 1.234,5 hoặc 1234.5; 1.234 và 1,234 có thể hiểu hai cách, hãy viết 1234 hoặc 1,2340",
    en: "a decimal number such as 1.234,5 or 1234.5; 1.234 and 1,234 can be read two ways, write 1234 or 1.2340",
  },
  (given) => {
    const number = plainDecimal(given);
    return number !== undefined && /^-?\d{1,20}(\.\d{1,12})?$/.test(number) ? number : undefined;
  },
);

const UNITS: readonly (readonly [pattern: RegExp, zeros: number])[] = [
  [/(?:tỷ|tỉ|billion|bn)$/, 9],
  [/(?:triệu|tr|million)$/, 6],
  [/(?:nghìn|ngàn|thousand)$/, 3],
];

const dong = (given: string): string | undefined => {
  const amount = same(given).replace(/\s*(?:đồng|đ|vnd|vnđ)$/, "");
  const sign = amount.startsWith("-") ? "-" : "";
  const unit = UNITS.find(([pattern]) => pattern.test(amount));
  if (!unit) {
    const digits = plainDigits(amount.slice(sign.length));
    return digits === undefined || digits.length > 18 ? undefined : digits === "0" ? digits : sign + digits;
  }
  const [pattern, zeros] = unit;
  const [whole = "", fraction = ""] = (plainDecimal(amount.replace(pattern, "").trim()) ?? "").split(".");
  if (whole === "" || fraction.length > zeros) return undefined;
  const digits = (whole + fraction.padEnd(zeros, "0")).replace(/^(-?)0+(?=\d)/, "$1");
  return /^-?\d{1,18}$/.test(digits) ? digits : undefined;
};

/** Money in whole đồng, in figures or with nghìn, triệu, tỷ (1 tỷ = 10⁹): a string of an integer. */
const money: CellKind = figures({ vi: "số tiền, ví dụ 1.200.000, 350 triệu hoặc 1,2 tỷ", en: "an amount in đồng such as 1200000, 350 triệu or 1,2 tỷ" }, dong);

/** A day of the calendar, day first as offices write it or ISO: `YYYY-MM-DD`. */
const day: CellKind = kind(
  { vi: "ngày, ví dụ 20/07/2017 hoặc 2017-07-20", en: "a day such as 20/07/2017 (day first) or 2017-07-20" },
  (given) => {
    const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(given);
    const iso = local ? `${local[4]}-${(local[3] ?? "").padStart(2, "0")}-${(local[1] ?? "").padStart(2, "0")}` : given;
    return isDay(iso) ? iso : undefined;
  },
  { format: "day" },
);

const YES: Text = { vi: "có", en: "yes" };
const NO: Text = { vi: "không", en: "no" };
const YES_NO = new Map([
  ...["có", "yes", "true", "1", "x"].map((word) => [word, true] as const),
  ...["không", "no", "false", "0"].map((word) => [word, false] as const),
]);

/** Yes or no, in either language: a boolean. */
const yesNo: CellKind = kind({ vi: "có hoặc không", en: "yes or no" }, (given) => YES_NO.get(same(given)), {
  write: (value, language) => (value === true ? YES : NO)[language],
  options: [YES, NO],
});

/** One value of an enumeration, by its name or its term in either language, whatever the case: its name. */
function oneOf(enumObject: object): CellKind {
  const byWord = new Map(
    Object.entries(labelsOf(enumObject)).flatMap(([name, label]) => [name, label.vi, label.en].map((word) => [same(word), name] as const)),
  );
  const labels = labelsOf(enumObject);
  const options = Object.values(labels);
  return kind(
    { vi: `một trong: ${options.map((label) => label.vi).join(", ")}`, en: `one of: ${options.map((label) => label.en).join(", ")}` },
    (given) => byWord.get(same(given)),
    { write: (value, language) => labels[String(value)]?.[language] ?? String(value), options },
  );
}

/**
 * Another row, named by one of its properties: `rowOf(() => Area, "code", { title: { vi: "mã xã", en: "commune code" }, validOn })`. Stored as its uuid. `as`: the
 * kind of that property, where it is no text.
 */
const rowOf = (
  entity: () => EntityClass,
  by: string,
  { title, as, ...more }: { readonly title: Text; readonly as?: CellKind } & Pick<Reference, "validOn" | "within">,
): CellKind => ({
  ...(as ?? { read: (given) => ({ value: given.normalize("NFC") }) }),
  expected: { vi: `${title.vi} đã có trong hệ thống`, en: `a known ${title.en}` },
  reference: { entity, by, ...more },
});

const parts = (given: string, between: string): readonly string[] =>
  given
    .normalize("NFC")
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Several other rows, each named by one of its properties, with semicolons between: a list of uuids, empty for an empty cell. */
const rowsOf = (entity: () => EntityClass, by: string, { title }: { readonly title: Text }): CellKind => ({
  read: (given) => ({ value: parts(given, ";") }),
  expected: { vi: `các ${title.vi} đã có trong hệ thống, cách nhau bằng dấu ;`, en: `known ${title.en}s with ; between them` },
  write: (value) => (value as readonly string[]).join("; "),
  empty: [],
  reference: { entity, by, list: true },
});

/** Several texts with an upright line between, each of at most so many characters: a list, empty for an empty cell. */
const texts = (maxLength: number): CellKind =>
  kind(
    { vi: `các mục cách nhau bằng dấu |, mỗi mục không quá ${maxLength} ký tự`, en: `texts with | between them, each of at most ${maxLength} characters` },
    (given) => {
      const all = parts(given, "|");
      return all.every((one) => [...one].length <= maxLength) ? all : undefined;
    },
    { write: (value) => (value as readonly string[]).join(" | "), empty: [] },
  );

/** The kinds of cells that a sheet's columns may hold. */
export const cells = Object.freeze({ text, texts, wholeNumber, decimal, money, day, yesNo, oneOf, rowOf, rowsOf });
