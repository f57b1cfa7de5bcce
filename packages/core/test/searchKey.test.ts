import fc from "fast-check";
import { searchKey } from "../src/cooperative/searchKey.js";

describe("the search key of a name", () => {
  test.each([
    ["Hợp tác xã Nông nghiệp Hoà Phát", "hop tac xa nong nghiep hoa phat"],
    ["HÒA  phát", "hoa phat"],
    ["Phan Rang–Tháp Chàm", "phan rang thap cham"],
    ["Đông Hải", "dong hai"],
    ["  Tổ 3, khu-phố “5” ", "to 3 khu pho 5"],
  ])("%s is found as %s", (name, key) => expect(searchKey(name)).toBe(key));

  test("an officer finds a name whichever letter of a diphthong carries the tone mark", () => {
    const pairs = [
      ["oà", "òa"],
      ["oá", "óa"],
      ["oả", "ỏa"],
      ["oè", "òe"],
      ["uỳ", "ùy"],
      ["uý", "úy"],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.constantFrom("h", "th", "kh", "x"), fc.boolean(), ([modern, classic], onset, capitals) => {
        const written = (rhyme: string): string => (capitals ? (onset + rhyme).toUpperCase() : onset + rhyme);
        expect(searchKey(written(modern))).toBe(searchKey(written(classic)));
      }),
    );
  });

  test("composed and decomposed Unicode, capitals and doubled spaces make no difference, and a key is its own key", () => {
    const letters = fc.constantFrom(..."aàáạảãâầấậẩẫăằắặẳẵeèéẹẻẽêềếệểễiìíịỉĩoòóọỏõôồốộổỗơờớợởỡuùúụủũưừứựửữyỳýỵỷỹđbcdghklmnpqrstvx 0123456789-.");
    fc.assert(
      fc.property(fc.string({ unit: letters }), (name) => {
        const key = searchKey(name);
        expect(key).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        expect(searchKey(name.normalize("NFD"))).toBe(key);
        expect(searchKey(name.toLocaleUpperCase("vi"))).toBe(key);
        expect(searchKey(` ${name.replaceAll(" ", "  ")}`)).toBe(key);
        expect(searchKey(key)).toBe(key);
      }),
    );
  });

  test("two communes share a key, so a key identifies nothing", () => {
    expect(searchKey("Xã Thanh Hải")).toBe(searchKey("Xã Thành Hải"));
  });
});
