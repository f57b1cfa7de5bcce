import { createClock } from "../src/clock.js";
import { Documents } from "../src/documents/documents.js";
import { Refusal } from "../src/documents/prepare.js";
import { argumentProblems } from "../src/errors/argumentProblems.js";
import { PluginStatistics } from "../src/execute/PluginStatistics.js";
import { languageOf } from "../src/http/language.js";
import { mediaTypeOf } from "../src/http/mediaType.js";
import { DEFAULT_LIMITS } from "../src/limits/limits.js";
import { toyCompose } from "./toy/toyComposition.js";

describe("the clock", () => {
  const at = (text: string) => Date.parse(text);
  test("the day is the one in Viet Nam, not in UTC", () => {
    expect(createClock(undefined, () => at("2026-11-24T16:59:59Z")).today()).toBe("2026-11-24");
    expect(createClock(undefined, () => at("2026-11-24T17:00:00Z")).today()).toBe("2026-11-25");
  });
  test("HOPTAC_CLOCK sets the date, the time of day runs on over midnight", () => {
    let now = at("2026-11-24T16:00:00Z"); // 23:00 in Viet Nam
    const clock = createClock("2017-07-20", () => now);
    expect(clock.today()).toBe("2017-07-20");
    now += 3_600_000;
    expect(clock.today()).toBe("2017-07-21");
    now += 12 * 86_400_000;
    expect(clock.today()).toBe("2017-08-02");
  });
  test.each(["2017-7-20", "hôm nay", "2017-02-31"])("%s is no day", (day) => expect(() => createClock(day)).toThrow(/HOPTAC_CLOCK/));
});

test.each([
  [undefined, "vi"],
  ["", "vi"],
  ["en", "en"],
  ["en-US,en;q=0.9", "en"],
  ["vi-VN,vi;q=0.9,en;q=0.8", "vi"],
  ["en;q=0.2, vi;q=0.8", "vi"],
  ["en, vi", "en"],
  ["fr", "vi"],
  ["en;q=0", "vi"],
])("Accept-Language %p is answered in %s", (header, language) => expect(languageOf(header)).toBe(language));

test.each([
  [undefined, "application/json"],
  ["*/*", "application/json"],
  ["application/graphql-response+json", "application/graphql-response+json"],
  ["application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", "application/graphql-response+json"],
  ["application/json, application/graphql-response+json", "application/json"],
  ["application/json;q=0.5, application/graphql-response+json;q=0.9", "application/graphql-response+json"],
  ["text/html, application/*;q=0.2", "application/json"],
  ["application/json;q=0, */*", "application/graphql-response+json"],
  ["text/html", undefined],
])("Accept %p is answered with %s", (header, type) => expect(mediaTypeOf(header)).toBe(type));

describe("prepared documents", () => {
  const world = { value: "", writes: 0, ticks: { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: undefined, done: true as const }) }) } };
  const composition = toyCompose(world)([], { disabled: new Set() });

  test("a text is prepared once; a refusal is remembered as well", () => {
    const documents = new Documents(composition, DEFAULT_LIMITS);
    expect(documents.prepare("{ hello }")).toBe(documents.prepare("{ hello }"));
    const refused = documents.prepare("{ nothing }");
    expect(refused).toBeInstanceOf(Refusal);
    expect(documents.prepare("{ nothing }")).toBe(refused);
  });

  test("memory is bounded by number and by weight, the least used go first", () => {
    const few = new Documents(composition, { ...DEFAULT_LIMITS, documents: 10 });
    const kept = few.prepare("{ hello }");
    for (let i = 0; i < 100; i++) {
      few.prepare(`{ a${i}: hello }`);
      expect(few.prepare("{ hello }")).toBe(kept);
    }
    expect(few.size).toBe(10);
    const light = new Documents(composition, { ...DEFAULT_LIMITS, documentsBytes: 1_000_000 });
    for (let i = 0; i < 100; i++) light.prepare(`#${"x".repeat(5_000)}${i}\n{ hello }`);
    expect(light.size).toBeLessThan(10);
    const known = light.prepare("{ hello }");
    expect(known instanceof Refusal ? undefined : light.bySha256(known.sha256)).toBe(known);
  });
});

test("the median is over the newest, errors count apart", () => {
  const statistics = new PluginStatistics();
  expect(statistics.of("finance")).toEqual({ count: 0, errors: 0 });
  for (const ms of [10, 30, 20]) statistics.took(["finance", "core"], ms);
  statistics.failed("finance");
  expect(statistics.of("finance")).toEqual({ median: 20, count: 3, errors: 1 });
  for (let i = 0; i < 300; i++) statistics.took(["finance"], 1);
  expect(statistics.of("finance")).toMatchObject({ median: 1, count: 303 });
});

describe("what class-validator finds", () => {
  const error = {
    extensions: {
      validationErrors: [
        { property: "name", constraints: { isLength: "name must be longer than or equal to 10 and shorter than or equal to 200 characters" } },
        { property: "season", children: [{ property: "year", constraints: { min: "year must not be less than 1990" } }] },
        { property: "phone", constraints: { isPhoneNumber: "phone must be a valid phone number" } },
      ],
    },
  };
  const paths = (args: readonly string[]) => argumentProblems(error, args)?.map(({ path }) => path);

  test("is told by path from the argument down, in both languages", () => {
    expect(argumentProblems(error, ["input"])).toEqual([
      { path: "input.name", text: { vi: "cần từ 10 đến 200 ký tự", en: expect.stringContaining("200 characters") } },
      { path: "input.season.year", text: { vi: "không nhỏ hơn 1990", en: "year must not be less than 1990" } },
      { path: "input.phone", text: { vi: "không hợp lệ (phone must be a valid phone number)", en: "phone must be a valid phone number" } },
    ]);
  });

  test("lies in the one argument that takes it", () => {
    expect(paths(["id", "input"])).toEqual(["input.name", "input.season.year", "input.phone"]);
    expect(paths(["name", "season", "phone"])).toEqual(["name", "season.year", "phone"]);
    expect(paths([])).toEqual(["name", "season.year", "phone"]);
    expect(argumentProblems(new Error("other"), [])).toBeUndefined();
  });
});
