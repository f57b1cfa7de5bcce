import { en } from "../src/i18n/en.js";
import { vi } from "../src/i18n/vi.js";

/** What a message is filled with: `{count, plural, …}` and `{at}` alike. */
const blanks = (message: string): readonly string[] => [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name = ""]) => name))].sort();

test("the page says the same things in both languages, filled with the same", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  for (const [id, words] of Object.entries(vi)) {
    const other = (en as Readonly<Record<string, string>>)[id] ?? "";
    expect([id, words.trim() !== "" && other.trim() !== ""]).toEqual([id, true]);
    expect([id, blanks(other)]).toEqual([id, blanks(words)]);
  }
});
