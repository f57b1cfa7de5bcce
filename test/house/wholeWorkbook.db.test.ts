import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import exceljs, { type Worksheet } from "exceljs";

const IMPORT = `import { id state inserted updated unchanged badCellCount badCells { sheet row column value rule } staleCellCount problem
  sheets { sheet inserted updated unchanged badCellCount } }`;
type Rows = (string | number)[][];

type Change = (worksheet: string, address: string, value: string) => void;

/** A workbook of these worksheets, changed as a test wants it. */
const bookOf =
  (sheets: Readonly<Record<string, Rows>>) =>
  async (edit: (change: Change) => void = () => undefined): Promise<Uint8Array> => {
    const workbook = new exceljs.Workbook();
    for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows);
    edit((worksheet, address, value) => {
      (workbook.getWorksheet(worksheet) as Worksheet).getCell(address).value = value;
    });
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };

interface Previewed {
  readonly id: string;
  readonly badCells: readonly { readonly sheet: string; readonly row: number; readonly value: string; readonly rule: string | null }[];
  readonly sheets: readonly { readonly sheet: string; readonly unchanged: number }[];
  readonly state: string;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

describe("the demonstration as one workbook", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins, { limits: { requestMs: 60_000 } });
  });
  afterAll(() => house.close());
  const upload = async (bytes: Uint8Array, login = "ke-hoach"): Promise<string> =>
    ((await (await house.as(login).fetch("/files", { method: "POST", body: new Uint8Array(bytes) })).json()) as { id: string }).id;
  const previewed = (login: string, sheet: string, file: string) =>
    house.as(login).ask<{ previewImport: { import: Previewed } }>(`mutation($input: PreviewImportInput!) { previewImport(input: $input) { ${IMPORT} } }`, {
      input: { sheet, file },
    });
  const imported = async (file: string): Promise<Previewed> => {
    const { data, errors } = await previewed("ke-hoach", "workbook", file);
    expect(errors).toBeUndefined();
    if (!data) throw new Error("no answer");
    return data.previewImport.import;
  };

  test("a newcomer downloads every sheet in one file, and each of them imports back unchanged", async () => {
    const planner = house.as("ke-hoach");
    const { data } = await planner.ask<{ sheets: readonly { name: string; title: string; mayExport: boolean }[] }>("{ sheets { name title mayExport } }");
    const sheets = data?.sheets.filter(({ mayExport }) => mayExport) ?? [];
    expect(sheets.length).toBeGreaterThanOrEqual(9);
    const response = await planner.fetch("/export/workbook.xlsx");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="workbook.xlsx"');
    const bytes = Buffer.from(await response.arrayBuffer());
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes as never);
    expect(workbook.worksheets.filter(({ state }) => state === "visible").map(({ name }) => name)).toEqual(
      sheets.map(({ title }) => title.slice(0, 31).trim()),
    );

    const sent = await planner.fetch("/files", { method: "POST", body: new Uint8Array(bytes) });
    const { id: file } = (await sent.json()) as { id: string };
    for (const { name } of sheets) {
      const answer = await previewed("ke-hoach", name, file);
      expect(answer.errors).toBeUndefined();
      const { unchanged, ...rest } = (answer.data as { previewImport: { import: Previewed } }).previewImport.import;
      expect([name, rest]).toMatchObject([name, { state: "READY", inserted: 0, updated: 0, badCellCount: 0, staleCellCount: 0, problem: null }]);
      const [row] = await house.sql<{ count: number }>(`select count(*)::int as count from core.${TABLE[name] ?? name}`);
      expect([name, unchanged]).toEqual([name, row?.count]);
    }
    // All of it at once: the same file changes nothing.
    const whole = await imported(file);
    expect(whole).toMatchObject({ state: "READY", inserted: 0, updated: 0, badCellCount: 0 });
    expect(whole.sheets.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
    expect(whole.unchanged).toBe(whole.sheets.reduce((rows, { unchanged }) => rows + unchanged, 0));
    expect(whole.unchanged).toBeGreaterThan(500);
    const again = Buffer.from(await (await planner.fetch("/export/workbook.xlsx")).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
  });

  test("a new cooperative with its meeting, its votes and its members in one workbook: previewed, applied, the same again; what is wrong is told by its sheet", async () => {
    const book = bookOf({
      "Register of cooperatives": [
        [
          "Code",
          "Name",
          "Kind",
          "Governing law",
          "Legal status",
          "Registered on",
          "Charter capital",
          "Sector",
          "Commune code",
          "Commune code as of",
          "Alliance member",
          "Demonstration",
        ],
        ["9900000701", "Hợp tác xã Một Sổ", "COOPERATIVE", "LAW_2012", "ACTIVE", "01/06/2016", "1 tỷ", "AGRICULTURE", "22870", "20/07/2017", "no", "yes"],
      ],
      "Meetings of cooperatives": [
        ["Cooperative code", "Kind", "Held on", "Called", "Present", "By delegates"],
        ["9900000701", "AGM", "20/02/2017", 20, 18, "no"],
      ],
      "Biểu quyết tại đại hội": [
        ["Mã số HTX", "Loại hội nghị", "Ngày họp", "Mục", "Loại nội dung", "Nội dung", "Tán thành", "Không tán thành", "Không có ý kiến"],
        ["9900000701", "AGM", "20/02/2017", 1, "CHARTER", "Sửa Điều lệ", 15, 2, 1],
      ],
      "Members and contributions": [
        ["Cooperative code", "Member no.", "Name", "Kind", "Contribution", "Paid in", "Joined on"],
        ["9900000701", "TV1", "Nguyễn Thử", "OFFICIAL", "600 triệu", "600 triệu", "01/06/2016"],
        ["9900000701", "TV2", "Trần Thử", "OFFICIAL", "500 triệu", "500 triệu", "01/06/2016"],
      ],
    });
    // Members commit to more than the charter capital: a rule of several rows, told of the sheet that breaks it.
    const beyond = await imported(await upload(await book()));
    expect(beyond).toMatchObject({ state: "REFUSED", badCellCount: 1, badCells: [{ sheet: "members", rule: "contributions_within_capital" }] });
    const wrong = await imported(
      await upload(
        await book((change) => {
          change("Register of cooperatives", "G2", "một tỷ");
          change("Biểu quyết tại đại hội", "C2", "21/02/2017");
          change("Members and contributions", "A3", "9900000999");
        }),
      ),
    );
    // What only the refused row of the register would have brought is not told again by every sheet that names it.
    expect(wrong.badCells.map(({ sheet, row, value }) => [sheet, row, value])).toEqual([
      ["cooperatives", 2, "một tỷ"],
      ["members", 3, "9900000999"],
      ["decisions", 2, "2017-02-21"],
    ]);
    expect(await house.sql("select 1 from core.cooperative where code like '990000070%'")).toEqual([]);

    const file = await upload(
      await book((change) => {
        change("Members and contributions", "E3", "400 triệu");
        change("Members and contributions", "F3", "400 triệu");
      }),
    );
    const fine = await imported(file);
    expect(fine).toMatchObject({ state: "READY", inserted: 5, updated: 0, unchanged: 0 });
    const { data, errors } = await house
      .as("ke-hoach")
      .ask<{ applyImport: { import: Previewed } }>(`mutation($input: ApplyImportInput!) { applyImport(input: $input) { ${IMPORT} } }`, {
        input: { id: fine.id },
      });
    expect(errors).toBeUndefined();
    expect(data?.applyImport.import).toMatchObject({ state: "APPLIED", inserted: 5 });
    const [vote] = await house.sql(
      "select d.votes_for, e.held_on::text as day from core.meeting_decision d join core.governance_event e on e.id = d.meeting_id join core.cooperative c on c.id = d.cooperative_id where c.code = '9900000701'",
    );
    expect(vote).toEqual({ votes_for: 15, day: "2017-02-20" });
    expect(await imported(file)).toMatchObject({ state: "READY", inserted: 0, updated: 0, unchanged: 5 });
    // The votes come out as they went in, with the kind and the day of their meeting.
    const csv = await (await house.as("ke-hoach").fetch("/export/decisions.csv", { headers: { "accept-language": "en" } })).text();
    expect(csv.split("\r\n")[1]).toMatch(/^9900000701,.*,2017-02-20,1,/);
  });

  test("a worksheet that is no sheet, a CSV file and somebody without sheets are refused with the way out", async () => {
    const notes = await bookOf({ "Ghi chú": [["x"]] })();
    const [unknown] = (await previewed("ke-hoach", "workbook", await upload(notes))).errors ?? [];
    expect([unknown?.extensions?.code, unknown?.message]).toEqual(["INVALID_INPUT", expect.stringContaining('"Ghi chú"')]);
    const [csv] = (await previewed("ke-hoach", "workbook", await upload(Buffer.from("Code\n1\n")))).errors ?? [];
    expect(csv?.message).toContain(".xlsx");
    expect((await previewed("tai-chinh", "workbook", await upload(notes, "tai-chinh"))).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("whoever may export less gets less: an officer the own district, a cooperative its reports, a member of the committee nothing", async () => {
    const rows = async (login: string): Promise<number> => {
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(Buffer.from(await (await house.as(login).fetch("/export/workbook.xlsx")).arrayBuffer()) as never);
      return (workbook.worksheets[0]?.actualRowCount ?? 0) - 1;
    };
    expect(await rows("ninh-phuoc")).toBe(16);
    expect((await house.as("thanh-vien").fetch("/export/workbook.xlsx")).status).toBe(403);
    expect((await house.stranger.fetch("/export/workbook.xlsx")).status).toBe(401);
    expect((await house.as("ke-hoach").fetch("/export/workbook.csv")).status).toBe(404);
  });
});

/** Tables of the sheets whose names differ. */
const TABLE: Readonly<Record<string, string>> = {
  cooperatives: "cooperative",
  membership: "membership_stat",
  statements: "financial_statement",
  officers: "officer",
  members: "member",
  "governance-events": "governance_event",
  decisions: "meeting_decision",
  land: "land_parcel",
  activities: "activity",
  conversions: "conversion",
};
