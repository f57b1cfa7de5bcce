import { createConnection } from "node:net";
import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import exceljs, { type Worksheet } from "exceljs";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const IMPORT = `id state inserted updated unchanged badCellCount badCells { row column value expected rule }
  staleCellCount staleCells { row column inFile standing fileVersion standingVersion } staleRowsLeftOut problem`;
interface Progress {
  readonly done: number;
  readonly total: number;
  readonly state: string;
}
interface Import {
  readonly id: string;
  readonly state: string;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly badCellCount: number;
  readonly badCells: readonly {
    readonly row: number;
    readonly column: string;
    readonly value: string;
    readonly expected: string;
    readonly rule: string | null;
  }[];
  readonly staleCells: readonly object[];
}

describe("an office's workbook, over the wire", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  const send = (login: string, body: Uint8Array | string) => house.as(login).fetch("/files", { method: "POST", body: body as BodyInit });
  const upload = async (login: string, body: Uint8Array | string): Promise<string> => ((await (await send(login, body)).json()) as { id: string }).id;
  const previewed = (login: string, file: string, sheet = "cooperatives") =>
    house
      .as(login)
      .ask<{ previewImport: { import: Import } }>(`mutation($input: PreviewImportInput!) { previewImport(input: $input) { import { ${IMPORT} } } }`, {
        input: { sheet, file },
      });
  const preview = async (login: string, body: Uint8Array | string): Promise<Import> => {
    const { data, errors } = await previewed(login, await upload(login, body));
    if (!data) throw new Error(errors?.map(({ message }) => message).join("; "));
    // A mutation waits for the check only so long; on a busy machine it answers before.
    let seen = data.previewImport.import;
    while (seen.state === "CHECKING") {
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen = (await asked(login, seen.id)) ?? seen;
    }
    return seen;
  };
  const asked = async (login: string, id: string): Promise<Import | undefined> =>
    (await house.as(login).ask<{ import: Import }>(`query($id: ID!) { import(id: $id) { ${IMPORT} } }`, { id })).data?.import;
  const apply = (login: string, id: string, leaveStaleRowsOut?: boolean) =>
    house.as(login).ask<{ applyImport: { import: Import } }>(`mutation($input: ApplyImportInput!) { applyImport(input: $input) { import { ${IMPORT} } } }`, {
      input: { id, leaveStaleRowsOut },
    });
  const exported = async (login: string, path = "/export/cooperatives.xlsx"): Promise<Buffer> => {
    const response = await house.as(login).fetch(path, { headers: { "accept-language": "en" } });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const edited = async (bytes: Buffer, edit: (worksheet: Worksheet, cell: (code: string, header: string) => exceljs.Cell) => void): Promise<Uint8Array> => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes as never);
    const worksheet = workbook.worksheets[0] as Worksheet;
    const headers = worksheet.getRow(1).values as string[];
    edit(worksheet, (code, header) => {
      let found = 0;
      worksheet.eachRow((row, number) => {
        if (String(row.getCell(1).value) === code) found = number;
      });
      return worksheet.getCell(found, headers.indexOf(header));
    });
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };
  const code = (error: { readonly extensions?: { readonly code?: string } } | undefined) => error?.extensions?.code;

  test.each(["xlsx", "csv"])("export → import → export is equal byte for byte, and the import has nothing to do: %s", async (kind) => {
    const path = `/export/cooperatives.${kind}`;
    const first = await exported("ke-hoach", path);
    const seen = await preview("ke-hoach", first);
    expect(seen).toMatchObject({ state: "READY", inserted: 0, updated: 0, unchanged: 60, badCellCount: 0 });
    expect((await apply("ke-hoach", seen.id)).data?.applyImport.import).toMatchObject({ state: "APPLIED", unchanged: 60 });
    expect((await exported("ke-hoach", path)).equals(first)).toBe(true);
  });

  test("an officer corrects a workbook: previewed, applied, applied again, sent again", async () => {
    const book = await edited(await exported("ke-hoach"), (worksheet, cell) => {
      cell("9900000002", "Charter capital").value = "2,7 tỷ";
      cell("9900000002", "Registered on").value = new Date("2017-07-19T00:00:00Z");
      const copy = [...(worksheet.getRow(2).values as exceljs.CellValue[])];
      copy[1] = "9900000901";
      copy[2] = null;
      copy[worksheet.columnCount] = null;
      worksheet.addRow(copy.slice(1));
    });
    const seen = await preview("ke-hoach", book);
    expect(seen).toMatchObject({ state: "READY", inserted: 1, updated: 1, unchanged: 59 });
    expect(await house.sql("select 1 from core.cooperative where code = '9900000901'")).toEqual([]);
    const first = await apply("ke-hoach", seen.id);
    expect(first.data?.applyImport.import).toMatchObject({ state: "APPLIED", inserted: 1, updated: 1 });
    expect(await apply("ke-hoach", seen.id)).toEqual(first);
    expect(await house.sql("select charter_capital::text as capital, registered_on::text as day from core.cooperative where code = '9900000002'")).toEqual([
      { capital: "2700000000", day: "2017-07-19" },
    ]);
    // The same file a second time: what it says stands already, so that its old versions are nobody's conflict.
    expect(await preview("ke-hoach", book)).toMatchObject({ state: "READY", inserted: 0, updated: 0, unchanged: 61 });
    const [{ actor } = { actor: "" }] = await house.sql<{ actor: string }>("select platform.scope_actor() as actor");
    expect(actor ?? "").toBe("");
  });

  test("every bad cell is shown in the viewer's language, and a file with bad cells is not applied", async () => {
    const book = await edited(await exported("ke-hoach"), (_, cell) => {
      cell("9900000001", "Latitude").value = "11.612";
      cell("9900000001", "Founded on").value = "31/02/2006";
      cell("9900000003", "Commune code").value = "nowhere";
    });
    const seen = await preview("ke-hoach", book);
    expect(seen).toMatchObject({ state: "REFUSED", badCellCount: 3 });
    expect(seen.badCells.map(({ row, column, value }) => [row, column.split(" · ")[1], value])).toEqual([
      [2, "Founded on", "31/02/2006"],
      [2, "Latitude", "11.612"],
      [4, "Commune code", "nowhere"],
    ]);
    expect(seen.badCells[1]?.expected).toContain("hai cách");
    expect(code((await apply("ke-hoach", seen.id)).errors?.[0])).toBe("RULE_VIOLATED");
    expect(await preview("ke-hoach", "Code,Nme\n1,x\n")).toMatchObject({ state: "REFUSED" });
  });

  test("a stale row is shown with both values and not overwritten; left out only when the officer says so", async () => {
    const before = await exported("ke-hoach");
    await house.sql("update core.cooperative set short_name = 'Sửa sau', effective_on = effective_on, version = version + 1 where code = '9900000005'");
    const book = await edited(before, (_, cell) => {
      cell("9900000005", "Short name").value = "Theo tệp";
      cell("9900000006", "Short name").value = "Mới";
    });
    const seen = await preview("ke-hoach", book);
    expect(seen).toMatchObject({
      state: "STALE",
      updated: 1,
      staleCells: [{ row: 6, inFile: "Theo tệp", standing: "Sửa sau", fileVersion: 1, standingVersion: 2 }],
    });
    expect(code((await apply("ke-hoach", seen.id)).errors?.[0])).toBe("STALE_VERSION");
    expect((await apply("ke-hoach", seen.id, true)).data?.applyImport.import).toMatchObject({ state: "APPLIED", updated: 1, staleRowsLeftOut: true });
    const names = await house.sql("select short_name from core.cooperative where code in ('9900000005', '9900000006') order by code");
    expect(names).toEqual([{ short_name: "Sửa sau" }, { short_name: "Mới" }]);
  });

  test("a preview that no longer holds is not applied", async () => {
    const seen = await preview(
      "ke-hoach",
      await edited(await exported("ke-hoach"), (_, cell) => {
        cell("9900000007", "Short name").value = "Bảy";
      }),
    );
    await house.sql("update core.cooperative set short_name = 'Bảy', effective_on = effective_on, version = version + 1 where code = '9900000007'");
    expect(code((await apply("ke-hoach", seen.id)).errors?.[0])).toBe("CONFLICT");
  });

  test("a district officer exports and imports the own district; rows of another district are named one by one", async () => {
    const [{ count } = { count: 0 }] = await house.sql<{ count: number }>(
      "select count(*)::integer as count from core.cooperative c join core.area a on a.id = c.area_id join core.area d on d.id = a.parent_id where d.code = '587'",
    );
    const own = await preview("ninh-phuoc", await exported("ninh-phuoc"));
    expect(own).toMatchObject({ state: "READY", unchanged: count, inserted: 0, updated: 0 });
    const whole = await preview(
      "ninh-phuoc",
      await edited(await exported("ke-hoach"), (_, cell) => {
        cell("9900000001", "Short name").value = "Chiếm";
      }),
    );
    expect(whole).toMatchObject({ state: "REFUSED", badCellCount: 61 - count });
    expect(whole.badCells[0]).toMatchObject({ row: 2, value: "9900000001", rule: "scope", expected: "dòng trong phạm vi bạn được sửa" });
    expect(await house.sql("select 1 from core.cooperative where short_name = 'Chiếm'")).toEqual([]);
  });

  test("an officer is told which sheets to use", async () => {
    const sheets = async (login: string) => (await house.as(login).ask<{ sheets: object[] }>("{ sheets { name title mayImport mayExport } }")).data?.sheets;
    expect(await sheets("ke-hoach")).toContainEqual({ name: "cooperatives", title: "Danh bạ hợp tác xã", mayImport: true, mayExport: true });
    expect(await sheets("tai-chinh")).toEqual([]);
  });

  test.each(["membership", "statements", "officers", "members", "governance-events", "land", "activities", "conversions"])(
    "what is on record of the sixty comes back byte for byte: %s",
    async (sheet) => {
      const download = async (): Promise<Buffer> => Buffer.from(await (await house.as("ke-hoach").fetch(`/export/${sheet}.xlsx`)).arrayBuffer());
      const before = await download();
      const file = await upload("ke-hoach", before);
      const { data } = await previewed("ke-hoach", file, sheet);
      const seen = data?.previewImport.import;
      expect(seen).toMatchObject({ state: "READY", inserted: 0, updated: 0, badCellCount: 0 });
      expect(seen?.unchanged).toBeGreaterThan(10);
      expect((await apply("ke-hoach", seen?.id ?? "")).errors).toBeUndefined();
      expect(before.equals(await download())).toBe(true);
    },
  );

  test("a file is its sender's, a preview its officer's, and a sheet takes its right", async () => {
    const file = await upload("ke-hoach", await exported("ke-hoach", "/export/cooperatives.csv"));
    expect(code((await previewed("ninh-phuoc", file)).errors?.[0])).toBe("NOT_FOUND");
    expect(code((await previewed("ke-hoach", "../../etc/passwd")).errors?.[0])).toBe("NOT_FOUND");
    expect(code((await previewed("ke-hoach", file, "areas")).errors?.[0])).toBe("NOT_FOUND");
    expect(code((await previewed("tai-chinh", await upload("tai-chinh", "Code\n"))).errors?.[0])).toBe("FORBIDDEN");
    expect(code((await apply("ninh-phuoc", (await preview("ke-hoach", "Code\n")).id)).errors?.[0])).toBe("NOT_FOUND");
    expect((await house.as("tai-chinh").fetch("/export/cooperatives.xlsx")).status).toBe(403);
    expect((await house.stranger.fetch("/export/cooperatives.xlsx")).status).toBe(401);
    expect((await house.stranger.fetch("/files", { method: "POST", body: "x" })).status).toBe(401);
    expect((await house.as("ke-hoach").fetch("/export/areas.xlsx")).status).toBe(404);
    expect((await house.as("ke-hoach").fetch("/export/cooperatives.pdf")).status).toBe(404);
    expect((await house.as("ke-hoach").fetch("/files")).status).toBe(405);
  });

  test("a file is known by its content; what it is not is said, what is too large is refused, what breaks off leaves nothing", async () => {
    const rows = () => house.sql<{ n: number }>("select count(*)::integer as n from platform.file");
    const pretend = await house
      .as("ke-hoach")
      .fetch("/files", { method: "POST", headers: { "content-type": XLSX }, body: Buffer.from([0x00, 0x41, 0xff, 0xfe]) });
    const kept = (await pretend.json()) as { id: string; mediaType: string; size: number; sha256: string };
    expect(kept).toMatchObject({ mediaType: "application/octet-stream", size: 4 });
    expect(kept.sha256).toMatch(/^[0-9a-f]{64}$/);
    const { errors } = await previewed("ke-hoach", kept.id);
    expect([code(errors?.[0]), errors?.[0]?.message]).toEqual(["INVALID_INPUT", expect.stringContaining(".xlsx")]);
    const workbook = await send("ke-hoach", await exported("ke-hoach"));
    expect([workbook.status, await workbook.json()]).toMatchObject([201, { mediaType: XLSX }]);

    const before = await rows();
    expect((await send("ke-hoach", new Uint8Array(21 * 1024 * 1024))).status).toBe(413);
    const { port } = new URL(house.url);
    const token = (await house.stranger.ask<{ signInDemo: { token: string } }>('mutation { signInDemo(login: "ke-hoach") { token } }')).data?.signInDemo.token;
    await new Promise<void>((resolve) => {
      const socket = createConnection(Number(port), "127.0.0.1", () => {
        socket.write(`POST /files HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-length: 100000\r\n\r\nCode,`);
        setTimeout(() => socket.destroy(), 100);
      });
      socket.on("close", () => setTimeout(resolve, 200));
    });
    expect(await rows()).toEqual(before);
  });

  test("a blank template is an import of nothing, with notes and lists", async () => {
    const blank = await exported("ke-hoach", "/export/cooperatives.xlsx?blank=1");
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(blank as never);
    expect(workbook.worksheets[0]?.name).toBe("Register of cooperatives");
    expect(workbook.worksheets[0]?.rowCount).toBe(1);
    expect(await preview("ke-hoach", blank)).toMatchObject({ state: "READY", inserted: 0, unchanged: 0 });
  });

  test("progress is followed while it is applied, by its officer alone", async () => {
    const seen = await preview("ke-hoach", await exported("ke-hoach"));
    const FOLLOW = "subscription($id: ID!) { importProgress(id: $id) { done total state } }";
    const answers = house.as("ke-hoach").live<{ importProgress: { state: string } }>(FOLLOW, { id: seen.id });
    expect((await answers.next()).data?.importProgress.state).toBe("READY");
    const other = house.as("ninh-phuoc").live(FOLLOW, { id: seen.id });
    expect(code((await other.next()).errors?.[0])).toBe("NOT_FOUND");
    const [header = "", line = ""] = (await exported("ke-hoach", "/export/cooperatives.csv")).toString("utf8").split("\r\n");
    const rows = Array.from({ length: 1_500 }, (_, n) => line.replace("9900000001", String(9_800_000_000 + n)).replace(/,\d+$/, ","));
    const many = await preview("ke-hoach", [header, ...rows].join("\n"));
    expect(many).toMatchObject({ state: "READY", inserted: 1_500 });
    const applying = apply("ke-hoach", many.id);
    const follow = () => house.as("ke-hoach").live<{ importProgress: Progress }>(FOLLOW, { id: many.id });
    const told: Progress[] = [];
    for (let following = follow(); told.at(-1)?.state !== "APPLIED"; ) {
      const { data } = await following.next();
      if (!data) throw new Error("no progress");
      told.push(data.importProgress);
      // Whoever is there before the work begins is told how it stands, and comes again.
      if (data.importProgress.state === "READY") following = follow();
    }
    const applyingNow = told.filter(({ state }) => state === "APPLYING");
    expect(applyingNow.map(({ total }) => total)).toContain(1_500);
    expect(told.at(-1)).toMatchObject({ state: "APPLIED", done: 1_500 });
    expect(["APPLIED", "APPLYING"]).toContain((await applying).data?.applyImport.import.state);
    expect((await asked("ke-hoach", many.id))?.state).toBe("APPLIED");
  });
});
