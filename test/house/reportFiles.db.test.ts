import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { codeOf, desk } from "./desk.js";

interface Import {
  readonly id: string;
  readonly state: string;
  readonly inserted: number;
  readonly badCells: readonly { readonly column: string; readonly value: string; readonly expected: string }[];
}

/** A director's own cooperative: what it says of itself is its own word, whichever way it says it. */
const DIRECTOR = "giam-doc-htx";
const OWN = "9900000034";

describe("a cooperative that reports by file", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());
  const { verb, refused, asked } = desk(() => house);

  const brought = async (login: string, sheet: string, text: string): Promise<Import> => {
    const { id: file } = (await (await house.as(login).fetch("/files", { method: "POST", body: text })).json()) as { id: string };
    return (await verb<{ import: Import }>(login, "previewImport", { sheet, file }, "import { id state inserted badCells { column value expected } }")).import;
  };
  const exported = async (sheet: string): Promise<string[]> =>
    (await (await house.as(DIRECTOR).fetch(`/export/${sheet}.csv`, { headers: { "accept-language": "en" } })).text()).trim().split("\r\n");
  /** A line of the export with other values in the columns that are named. */
  const changed = (header: string, line: string, values: Readonly<Record<string, string>>): string => {
    const names = header.split(",");
    return line
      .split(",")
      .map((cell, index) => values[names[index]?.replace("\uFEFF", "") ?? ""] ?? cell)
      .join(",");
  };

  test.each([
    ["membership", { Source: "AUDITED" }],
    ["membership", { "Submitted on": "2016-12-01" }],
    ["statements", { State: "AUDITED" }],
    ["statements", { Source: "CHECKED" }],
  ] as const)("of %s it says the figures; who stands behind them and since when, the platform says (%o)", async (sheet, lie) => {
    const [header = "", ...lines] = await exported(sheet);
    expect(lines.length).toBeGreaterThan(0);
    const [first = "", ...rest] = lines;
    const seen = await brought(DIRECTOR, sheet, [header, changed(header, first, lie), ...rest].join("\n"));
    expect(seen).toMatchObject({ state: "REFUSED", badCells: [{ column: expect.stringContaining(Object.keys(lie)[0] ?? ""), value: expect.any(String) }] });
    expect(seen.badCells[0]?.expected).toMatch(/hệ thống ghi/);
  });

  test.each([
    ["membership", "membership_stat", {}, { Source: "AUDITED" }],
    ["statements", "financial_statement", { State: "" }, { State: "AUDITED" }],
  ] as const)("a new row of %s is its own word of today; one that claims more is refused", async (sheet, table, also, lie) => {
    const [header = "", ...lines] = await exported(sheet);
    const [line = ""] = lines;
    const blank = { Window: "2017-H1", Source: "", "Submitted on": "", Version: "", ...also };
    expect(await brought(DIRECTOR, sheet, [header, changed(header, line, { ...blank, ...lie })].join("\n"))).toMatchObject({ state: "REFUSED" });
    const seen = await brought(DIRECTOR, sheet, [header, changed(header, line, blank)].join("\n"));
    expect(seen).toMatchObject({ state: "READY", inserted: 1, badCells: [] });
    await verb(DIRECTOR, "applyImport", { id: seen.id }, "import { state }");
    const [row] = await house.sql(`select r.source, r.submitted_on::text as day from core.${table} r join core.cooperative c on c.id = r.cooperative_id
      join core.reporting_window w on w.id = r.window_id where c.code = '${OWN}' and w.code = '2017-H1'`);
    expect(row).toEqual({ source: "SELF", day: "2017-07-20" });
  });

  test("what stands is replaced by its version; where nothing stands, a version is a mistake", async () => {
    const { cooperative, reportingWindows } = await asked<{ cooperative: { id: string }; reportingWindows: { id: string; code: string }[] }>(
      DIRECTOR,
      `{ cooperative(code: "${OWN}") { id } reportingWindows { id code } }`,
    );
    const windowId = reportingWindows.find(({ code }) => code === "2017-Y")?.id;
    const input = { cooperativeId: cooperative.id, windowId, officialStart: 10, joined: 1, leftCount: 0, officialEnd: 11 };
    expect(codeOf(await refused(DIRECTOR, "reportMembership", { ...input, expectedVersion: 1 }, "membership { id }"))).toBe("CONFLICT");
    expect(await verb(DIRECTOR, "reportMembership", input, "membership { version source }")).toEqual({ membership: { version: 1, source: "SELF" } });
  });

  test("who holds a cooperative's role beside an officer's speaks for the one and has looked at the others, by verb and by file", async () => {
    // The director also serves in planning.
    await house.sql(
      `insert into core.role_grant (account, title_vi, role, department_id, valid_from, granted_by, demonstration)
       select 'giam-doc-htx', 'Kiêm nhiệm', 'DEPT_OFFICER', id, '2017-01-01', 'test', true from core.department where code = 'SKHDT'`,
    );
    const { cooperatives, reportingWindows } = await asked<{
      cooperatives: { nodes: { id: string; code: string }[] };
      reportingWindows: { id: string; code: string }[];
    }>("ke-hoach", "{ cooperatives(first: 60) { nodes { id code } } reportingWindows { id code } }");
    const windowId = reportingWindows.find(({ code }) => code === "2017-Y")?.id;
    const figures = { windowId, officialStart: 10, joined: 1, leftCount: 0, officialEnd: 11 };
    const idOf = (wanted: string) => cooperatives.nodes.find(({ code }) => code === wanted)?.id;
    expect(await verb("ke-hoach", "reportMembership", { ...figures, cooperativeId: idOf("9900000002") }, "membership { source }")).toEqual({
      membership: { source: "CHECKED" },
    });
    let theirs: unknown;
    for (let tries = 0; tries < 100 && theirs === undefined; tries += 1) {
      // A grant takes effect within a second.
      const { data } = await house.as(DIRECTOR).ask<{ viewer: { roles: string[] } }>("{ viewer { roles } }");
      if (data?.viewer.roles.includes("DEPT_OFFICER"))
        theirs = await verb(DIRECTOR, "reportMembership", { ...figures, cooperativeId: idOf("9900000003") }, "membership { source }");
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(theirs).toEqual({ membership: { source: "CHECKED" } });
    const [header = "", ...lines] = await exported("membership");
    const [line = ""] = lines;
    const row = (code: string) => changed(header, line, { "Cooperative code": code, Window: "2018-H1", Source: "", "Submitted on": "", Version: "" });
    const seen = await brought(DIRECTOR, "membership", [header, row(OWN), row("9900000004")].join("\n"));
    expect(seen).toMatchObject({ state: "READY", inserted: 2, badCells: [] });
    await verb(DIRECTOR, "applyImport", { id: seen.id }, "import { state }");
    expect(
      await house.sql(`select c.code, m.source from core.membership_stat m join core.cooperative c on c.id = m.cooperative_id
        join core.reporting_window w on w.id = m.window_id where w.code = '2018-H1' order by 1`),
    ).toEqual([
      { code: "9900000004", source: "CHECKED" },
      { code: OWN, source: "SELF" },
    ]);
  });
});
