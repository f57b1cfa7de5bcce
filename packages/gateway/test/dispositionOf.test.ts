import { dispositionOf } from "../src/files/dispositionOf.js";
import { servedAs } from "../src/files/servedAs.js";

describe("what a download is called, and as what it leaves", () => {
  test("the officer's title, in ASCII for old clients and whole for all others", () => {
    expect(dispositionOf("Biên bản Đại hội 2017", "pdf", false)).toBe(
      `attachment; filename="Bien ban Dai hoi 2017.pdf"; filename*=UTF-8''${encodeURIComponent("Biên bản Đại hội 2017")}.pdf`,
    );
    expect(dispositionOf("Ảnh", "png", true)).toMatch(/^inline; /);
  });

  test.each([
    ['../../etc/passwd"\r\nX-Evil: 1', "etc passwd X-Evil 1.bin"],
    ["\u202Efdp.exe", "fdp.exe.bin"],
    ["///", "tai-lieu.bin"],
    ["ベトナム", "tai-lieu.bin"],
  ])("a hostile title %j neither leaves the folder nor the header", (title, plain) => {
    const header = dispositionOf(title, "bin", false);
    expect(header).toContain(`filename="${plain}"`);
    expect(header).toMatch(/^[\x20-\x7e]*$/);
  });

  test("what could carry a script is bytes, and never shown", () => {
    for (const type of ["text/html", "image/svg+xml", "application/xml", "application/x-msdownload", "text/javascript"]) {
      expect(servedAs(type)).toEqual({ contentType: "application/octet-stream", ending: "bin" });
    }
    expect(servedAs("text/csv").inline).toBeUndefined();
    expect(servedAs("application/pdf").inline).toBe(true);
  });
});
