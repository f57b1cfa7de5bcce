import { type Panel, panel } from "@hoptac/kit";
import { CompositionError, compose } from "../src/index.js";
import { core, finance, weather } from "./toys.js";

const given: Panel = {
  name: "loans",
  title: { vi: "Khoản vay", en: "Loans" },
  on: "Cooperative",
  selection: "loans { id } sector debt",
  chart: "FIGURES",
  values: [
    { path: "debt", title: { vi: "Dư nợ", en: "Debt" }, unit: "VND" },
    { path: "sector", title: { vi: "Lĩnh vực", en: "Sector" } },
  ],
};
const withPanel = (change: Partial<Panel>) => ({ ...finance, panels: [panel({ ...given, ...change })] });
const lineOf = (change: Partial<Panel>): string => {
  try {
    compose([core, withPanel(change)]);
    return "";
  } catch (error) {
    if (error instanceof CompositionError) return error.message;
    throw error;
  }
};

describe("a panel is checked before anything serves", () => {
  test("in the graph it has a fragment of its own, and columns of enumerations have words", () => {
    const { panels } = compose([core, withPanel({})]);
    expect(panels.map(({ id, plugin, fragment, enumerations }) => [id, plugin, fragment, [...enumerations.keys()]])).toEqual([
      ["finance_loans", "finance", "fragment finance_loans on Cooperative { loans { id } sector debt }", ["sector"]],
    ]);
  });

  test.each<[string, Partial<Panel>, string]>([
    ["a field that is not there", { selection: "loan { id } sector debt" }, 'Cannot query field "loan"'],
    ["a type that is not there", { on: "Kooperative" }, "Kooperative"],
    ["no selection at all", { selection: "{" }, "Syntax Error"],
    ["a path that leads nowhere", { values: [{ path: "debts", title: given.title }] }, '"debts" leads to no value'],
    ["a path that leads to an object", { values: [{ path: "loans", title: given.title }] }, '"loans" leads to no value'],
    [
      "rows that are no list",
      { chart: "TABLE", rows: "area", label: { path: "name", title: given.title }, selection: "area { name }" },
      'rows "area" is no list',
    ],
  ])("%s is a clash that names the panel and the way out", (_, change, words) => {
    const line = lineOf(change);
    expect(line).toContain("The panel loans of finance: ");
    expect(line).toContain(words);
    expect(line).toMatch(/; mend its selection or its paths$/);
  });

  test("two panels that ask two things under one name do not go together", () => {
    const [one, other] = [panel(given), panel({ ...given, name: "renamed", selection: "debt: code sector", values: [{ path: "sector", title: given.title }] })];
    expect(() => compose([core, { ...finance, panels: [one, other] }])).toThrow(/The panel renamed of finance: Fields "debt" conflict/);
  });

  test("a plugin that is off takes its panels along, and those of others that show something of it", () => {
    const shows = { ...weather, panels: [panel({ ...given, name: "debts" })] };
    const all = [core, withPanel({}), shows];
    expect(
      compose(all)
        .panels.map(({ id }) => id)
        .sort(),
    ).toEqual(["finance_loans", "weather_debts"]);
    expect(compose(all, { disabled: new Set(["finance"]) }).panels).toEqual([]);
  });

  test("a declaration that cannot be drawn is refused where it is written", () => {
    expect(() => panel({ ...given, values: [] })).toThrow("panel loans: a panel of kind FIGURES needs at least one of values");
    expect(() => panel({ ...given, chart: "BARS" })).toThrow("needs rows");
    expect(() => panel({ ...given, chart: "PROGRESS" })).toThrow("needs of");
    expect(() => panel({ ...given, chart: "MAP", rows: "loans", label: { path: "id", title: given.title } })).toThrow("needs rows and area");
    expect(() => panel({ ...given, name: "Loans of all" })).toThrow("letters and digits");
  });
});
