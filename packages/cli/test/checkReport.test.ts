import { PlatformError } from "@hoptac/kit";
import { checkReport, sealOf } from "../src/checkReport.js";

const seal = "ab".repeat(32);

test("a whole record prints the seal that the next check can begin from", () => {
  const [line = ""] = checkReport({ entries: 12, edited: [], missing: [], end: { position: 12, seal } }, "en");
  expect(line).toContain("12 entries are whole");
  expect(sealOf(/--from (\S+)/.exec(line)?.[1] ?? "")).toEqual({ position: 12, seal });
});

test("faults are named, one to a line, and what to do next", () => {
  const found = {
    entries: 12,
    edited: [4],
    missing: [
      [7, 7],
      [9, 11],
    ] as const,
    end: { position: 12, seal },
  };
  expect(checkReport(found, "vi")).toEqual([
    "Mục 4, hoặc mục ngay trước, đã bị sửa",
    "Mục 7 đã bị xóa",
    "Mục 9–11 đã bị xóa",
    "Hãy đối chiếu với bản sao lưu trước thời điểm của các mục này",
  ]);
});

test.each(["12", "12:xyz", `:${seal}`, `12:${seal}0`])("a seal that was never printed is refused: %s", (text) => {
  expect(() => sealOf(text)).toThrow(PlatformError);
});
