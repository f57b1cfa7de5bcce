import { table } from "../src/table.js";

test("a table is as wide as its widest cells, and Vietnamese letters count once however they are composed", () => {
  const decomposed = "Phường Đạo Long".normalize("NFD");
  expect(
    table(
      ["dòng", "cột", "cần"],
      [
        ["2", decomposed, "chữ"],
        ["12", "Tên", ""],
      ],
    ).split("\n"),
  ).toEqual(["dòng  cột              cần", "────  ───────────────  ───", `2     ${decomposed}  chữ`, "12    Tên"]);
});
