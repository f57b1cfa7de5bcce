import fc from "fast-check";
import { decodeCursor, encodeCursor } from "../src/index.js";

const places = fc.record({ epoch: fc.uuid(), position: fc.maxSafeNat() });

describe("a cursor", () => {
  test("comes back as the place it was given out for", () => {
    fc.assert(fc.property(places, (place) => expect(decodeCursor(encodeCursor(place))).toEqual(place)));
  });

  test("says nothing about where it is to those who read it in passing", () => {
    expect(encodeCursor({ epoch: "0190a3c2-0000-7000-8000-000000000000", position: 12 })).toMatch(/^[\w-]+$/);
  });

  test("that the platform never gave out is none: garbage, a stray character, another version", () => {
    const cursor = encodeCursor({ epoch: "e1", position: 7 });
    for (const text of [
      "",
      "x",
      `${cursor}=`,
      ` ${cursor}`,
      `${cursor}!`,
      encodeText("v2:e1:7"),
      encodeText("v1:e1:-1"),
      encodeText("v1:e1:07"),
      encodeText("v1::7"),
    ]) {
      expect(decodeCursor(text)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        const place = decodeCursor(text);
        expect(place === undefined || encodeCursor(place) === text).toBe(true);
      }),
    );
  });
});

const encodeText = (text: string): string => Buffer.from(text).toString("base64url");
