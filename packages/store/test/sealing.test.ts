import fc from "fast-check";
import { sealing } from "../src/sealing/sealing.js";

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const [old, fresh] = [key("k2017", 1), key("k2026", 2)];
const PLACE = "core.member.identity_no";

describe("what is sealed", () => {
  test("opens to what it was, for its own column and nothing else, and is never twice the same", () => {
    const { seal, open } = sealing([old]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const stored = seal(PLACE, text);
        expect(stored).toMatch(/^sealed:k2017:[\w-]+$/);
        expect(open(PLACE, stored)).toBe(text);
        expect(seal(PLACE, text)).not.toBe(stored);
        expect(seal(PLACE, stored)).toBe(stored); // a row that is written back keeps it
        expect(() => open("core.officer.identity_no", stored)).toThrow();
      }),
    );
  });

  test("a new key seals, the old one still opens; without it the value says which key is missing", () => {
    const stored = sealing([old]).seal(PLACE, "079123456789");
    const both = sealing([fresh, old]);
    expect(both.open(PLACE, stored)).toBe("079123456789");
    expect(both.seal(PLACE, "079123456789")).toMatch(/^sealed:k2026:/);
    expect(() => sealing([fresh]).open(PLACE, stored)).toThrow(/k2017/);
    expect(() => sealing([]).seal(PLACE, "1")).toThrow(/HOPTAC_DATA_KEY/);
  });

  test("one changed bit is found, a text that only looks sealed is a text, and what was never sealed is not taken for an answer", () => {
    const { seal, open } = sealing([old]);
    const stored = seal(PLACE, "079123456789");
    const [head, body = ""] = [stored.slice(0, stored.lastIndexOf(":") + 1), stored.split(":")[2]];
    for (const at of [0, 14, 30]) {
      const bytes = Buffer.from(body, "base64url");
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const tampered = head + bytes.toString("base64url");
      expect(() => open(PLACE, tampered)).toThrow();
      expect(open(PLACE, seal(PLACE, tampered))).toBe(tampered);
    }
    expect(() => open(PLACE, "079123456789")).toThrow(/never sealed/);
    // An idempotency key's mark is not to be guessed without the key.
    expect(sealing([old]).mark("a")).not.toBe(sealing([fresh]).mark("a"));
  });
});
