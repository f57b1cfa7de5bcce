import { notFound } from "@hoptac/kit";
import { sentence } from "../src/sentence.js";

describe("what the terminal says when a start fails", () => {
  test("a port in use: which, and the way out", () => {
    const error = Object.assign(new Error("listen EADDRINUSE: address already in use :::4000"), { code: "EADDRINUSE", port: 4000 });
    expect(sentence(error, "en")).toBe("Port 4000 is in use by another program; stop it, or choose another port: PORT=4001 npm start");
    expect(sentence(error, "vi")).toContain("PORT=4001");
  });

  test("a server that is not there", () => {
    expect(sentence(Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5499"), { code: "ECONNREFUSED" }), "en")).toContain("DATABASE_URL");
  });

  test("a file that is not there", () => {
    expect(sentence(Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT", path: "a.csv" }), "vi")).toBe("Không có tệp a.csv");
  });

  test("an error of the platform in the reader's language, any other by its message, never a stack", () => {
    expect(sentence(notFound({ vi: "xã", en: "commune" }, "22750"), "vi")).toBe("Không tìm thấy xã 22750");
    expect(sentence(new Error("no such thing"), "vi")).toBe("no such thing");
  });
});
