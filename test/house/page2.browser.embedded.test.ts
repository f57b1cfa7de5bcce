import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.js";
import { committeeDesk, type Versioned } from "./committeeDesk.js";
import { until } from "./pages.js";
import { BUILT, windowsOf } from "./windows.js";

describe("the committee's page, at work", () => {
  let house: TestPlatform;
  let browser: Browser;
  const { ids, open, newTask, task, step, verb, asked } = committeeDesk(() => house);
  const windows = windowsOf(
    () => browser,
    () => house.url,
  );

  beforeAll(async () => {
    house = await platform(configuredPlugins, { page: BUILT });
    await open();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const drafted = async (more: object): Promise<string> =>
    (await verb<{ task: Versioned }>("thuong-truc", "draftTask", newTask("SNNPTNT", more), "task { id version }")).task.id;
  const isAccessible = async (page: Page): Promise<void> => expect(await windows.grave(page)).toEqual([]);

  test("the standing agency assigns its drafts together: all of them or none, and is told what each still lacks", async () => {
    const clear = await drafted({ title: "Tập huấn kế toán hợp tác xã" });
    const unclear = await drafted({ title: "Khảo sát kho chứa nông sản", responsiblePerson: null });
    const page = await windows.open("thuong-truc", "/tasks?state=DRAFT");
    await page.getByRole("button", { name: "Chọn cả 2 dự thảo" }).click();
    await isAccessible(page);
    await page.getByRole("button", { name: "Giao 2 dự thảo đã chọn" }).click();
    const problem = page.getByRole("alert");
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/Chưa giao nhiệm vụ nào.*Khảo sát kho chứa nông sản.*Rõ người/);
    expect([(await task(clear)).state, (await task(unclear)).state]).toEqual(["DRAFT", "DRAFT"]);
    const { version } = await task(unclear);
    const changes = { title: "Khảo sát kho chứa nông sản ở ba xã", responsiblePerson: "Cán bộ minh họa" };
    await verb("thuong-truc", "updateTask", { id: unclear, expectedVersion: version, ...changes }, "task { id }");
    // What was changed behind the page stands in it already, so that it sends the version that it shows.
    await page.getByText("Khảo sát kho chứa nông sản ở ba xã").first().waitFor();
    await page.getByRole("button", { name: "Giao 2 dự thảo đã chọn" }).click();
    await page.getByText("Không có mục nào.").waitFor();
    expect((await task(unclear)).state).toBe("ASSIGNED");
    expect((await task(clear)).state).toBe("ASSIGNED");
    await page.context().close();
  });

  test("tasks stand in columns by state, and walk on while they are looked at; the choice of the board stands in the address", async () => {
    const page = await windows.open("nong-nghiep", "/tasks", { language: "en" });
    await page.getByRole("button", { name: "As a board" }).click();
    await until(() => page.url().endsWith("/tasks?view=board"), "the address says so");
    const [own] = await house.sql<{ code: string; id: string }>("select code, id from core.task where title = 'Tập huấn kế toán hợp tác xã'");
    const column = (state: string) => page.locator(`[data-state="${state}"]`);
    await column("ASSIGNED").getByText(`${own?.code} ·`).click();
    await page.getByRole("button", { name: "Acknowledge" }).click();
    await page.getByRole("button", { name: "Do it" }).click();
    await column("ACKNOWLEDGED").getByText(`${own?.code} ·`).waitFor();
    expect(await column("ASSIGNED").getByText(`${own?.code} ·`).count()).toBe(0);
    // Of the own body: what the platform says that it is.
    const { myTasks } = await asked<{ myTasks: object[] }>("nong-nghiep", "{ myTasks(first: 200) { id } }");
    const { tasks } = await asked<{ tasks: { totalCount: number } }>("nong-nghiep", "{ tasks { totalCount } }");
    const shown = page.locator(".board .work > li");
    await until(async () => (await shown.count()) === tasks.totalCount, "all of them");
    await page.getByRole("checkbox", { name: "Of my body" }).check();
    await until(async () => (await shown.count()) === myTasks.length, "its own alone");
    expect(myTasks.length).toBeLessThan(tasks.totalCount);
    await page.reload();
    await until(async () => (await shown.count()) === myTasks.length, "the same after a reload");
    await page.context().close();
  });

  test("a meeting from its minutes to its notice, in three windows: what is ordered, and its task, stand on the head's wall as they come", async () => {
    const called = await verb<{ meeting: Versioned }>(
      "thuong-truc",
      "callMeeting",
      {
        ...{ committeeId: ids.BCD, kind: "THEMATIC", title: "Họp chuyên đề chuỗi giá trị nho (minh họa)", heldOn: "2017-07-20", place: "Phòng họp số 1" },
        ...{ chairId: ids["MH-01"], agenda: ["Tình hình liên kết", "Việc cần làm"] },
        participants: [
          { departmentId: ids.SNNPTNT, role: "MEMBER" },
          { departmentId: ids.STC, role: "GUEST" },
        ],
      },
      "meeting { id version }",
    );
    const path = `/meetings/${called.meeting.id}`;
    const head = await windows.open("truong-ban", path);
    const agency = await windows.open("thuong-truc", path);
    const act = async (page: Page, name: string, fill: (form: ReturnType<Page["locator"]>) => Promise<unknown> = async () => undefined): Promise<void> => {
      await page.getByRole("button", { name, exact: true }).first().click();
      const form = page.locator(".step-form");
      await form.waitFor();
      await fill(form);
      await form.getByRole("button", { name: "Thực hiện" }).click();
      await form.waitFor({ state: "detached" });
    };
    await act(agency, "Ghi biên bản", async (form) => {
      await form.locator('textarea[name="minutes"]').fill("Các cơ quan thống nhất việc cần làm");
      await form.getByLabel("Sở Tài chính").check();
    });
    await head.getByText("1/2 có mặt").waitFor();
    await act(agency, "Soạn thông báo kết luận", async (form) => {
      await form.locator('input[name="title"]').fill("Kết luận về chuỗi giá trị nho");
      await form.locator('textarea[name="text"]').fill("Liên kết đã hình thành ở ba huyện");
      await form.locator('textarea[name="instructions"]').fill("Rà soát các hợp đồng liên kết\nXây dựng vùng nguyên liệu");
    });
    await act(agency, "Thêm nội dung chỉ đạo", (form) => form.locator('textarea[name="text"]').fill("Báo cáo kết quả trước tháng Mười"));
    await head.locator(".instructions > li").nth(2).waitFor();
    expect(await head.locator(".ordered").allTextContents()).toEqual([
      "Rà soát các hợp đồng liên kết",
      "Xây dựng vùng nguyên liệu",
      "Báo cáo kết quả trước tháng Mười",
    ]);
    await isAccessible(head);
    await act(agency, "Trình ký");
    await act(head, "Duyệt");
    const office = await windows.open("van-phong", path);
    await act(office, "Lấy số và ban hành", async (form) => {
      await form.locator('input[name="documentNo"]').fill("71/TB-BCĐ");
      await form.locator('input[name="issuedOn"]').fill("2017-07-20");
      await form.getByLabel("Sở Nông nghiệp và Phát triển nông thôn").check();
    });
    await head.locator(".document-no", { hasText: "71/TB-BCĐ" }).waitFor();
    await act(agency, "Dự thảo nhiệm vụ từ nội dung này", async (form) => {
      await form.locator('input[name="title"]').fill("Lập danh sách hợp đồng liên kết");
      await form.locator('select[name="leadDepartmentId"]').selectOption({ label: "Sở Nông nghiệp và Phát triển nông thôn" });
    });
    await head.locator(".instructions > li").first().getByText("Lập danh sách hợp đồng liên kết").waitFor();
    await head.getByRole("button", { name: "Toàn màn hình" }).click();
    await until(() => head.evaluate(() => document.fullscreenElement?.classList.contains("room") ?? false), "the room fills the screen");
    for (const page of [head, agency, office]) await page.context().close();
  });

  test("what was done with a task or a cooperative is read in words by who is in charge, and everything by the inspector, by account, kind and day", async () => {
    const id = await drafted({ title: "Việc để xem nhật ký" });
    await step("thuong-truc", "assignTask", id);
    const agency = await windows.open("thuong-truc", "/tasks?state=ASSIGNED");
    const row = agency.locator(`[data-id="${id}"]`);
    await row.locator(".work-head").click();
    await row.getByText("Nhật ký của mục này").click();
    await row.locator(".trail li").nth(1).waitFor();
    expect(await row.locator(".trail li").first().textContent()).toMatch(/Cơ quan thường trực Ban Chỉ đạo.*trạng thái.*Dự thảo.*Đã giao.*Yêu cầu/);
    await isAccessible(agency);
    await agency.context().close();
    // A cooperative's history is for who is in charge of it; whom the register alone shows it to is told so.
    const enterprise = await windows.open("doanh-nghiep", "/cooperatives/9900000034");
    await enterprise.getByText("Nhật ký của mục này").click();
    await enterprise.locator(".audit .problem", { hasText: "không thuộc phạm vi phụ trách" }).waitFor();
    await enterprise.context().close();
    const district = await windows.open("ninh-phuoc", "/cooperatives/9900000034");
    await district.getByText("Nhật ký của mục này").click();
    await district.locator(".trail", { hasText: "Thêm hợp tác xã" }).waitFor();
    await district.context().close();
    const inspector = await windows.open("thanh-tra", "/audit");
    await inspector.getByLabel("Tài khoản", { exact: true }).last().fill("thuong-truc");
    await inspector.getByLabel("Loại đối tượng").selectOption("Task");
    await until(async () => {
      const told = await inspector.locator(".trail li").allTextContents();
      return told.length > 1 && told.every((one) => /Cơ quan thường trực Ban Chỉ đạo/.test(one) && /nhiệm vụ/i.test(one));
    }, "the agency's work on tasks alone");
    expect(inspector.url()).toMatch(/\/audit\?actor=thuong-truc&entity=Task$/);
    const count = await inspector.locator(".trail li").count();
    await inspector.reload();
    await until(async () => (await inspector.locator(".trail li").count()) === count, "the same after a reload");
    await inspector.getByLabel("Đến hết ngày").fill("2016-12-31");
    await inspector.getByText("Chưa có mục nào.").waitFor();
    await inspector.context().close();
    const head = await windows.open("truong-ban", "/audit");
    await head.getByText("Nhật ký của mọi đối tượng chỉ dành cho thanh tra.").waitFor();
    expect(await head.getByRole("link", { name: "Nhật ký" }).count()).toBe(0);
    await head.context().close();
  });

  test("an administrator sees who holds which right, and it moves when a role is revoked; others are not led there", async () => {
    const admin = await windows.open("quan-tri", "/people", { language: "en" });
    const right = admin.locator('[data-right="core.keepPlan"]');
    await right.getByText("ke-hoach", { exact: false }).first().waitFor();
    await admin.getByLabel("Find a person, a right, a role").fill("ke hoach");
    await until(async () => (await admin.locator('[data-right="core.grantRoles"]').count()) === 0, "only what the name is found in");
    expect(await right.count()).toBe(1);
    const { roleGrants } = await asked<{ roleGrants: { nodes: Versioned[] } }>(
      "quan-tri",
      '{ roleGrants(filter: { account: { eq: "tai-chinh" } }) { nodes { id version } } }',
    );
    const [grant] = roleGrants.nodes;
    await admin.getByLabel("Find a person, a right, a role").fill("tai chinh");
    await admin.locator("[data-right]").first().waitFor();
    await verb("quan-tri", "revokeRole", { id: grant?.id, expectedVersion: grant?.version, reason: "Chuyển công tác" }, "grant { id }");
    await until(async () => (await admin.locator(".holders li", { hasText: "tai-chinh" }).count()) === 0, "nobody of that account holds anything");
    await admin.getByText("Chuyển công tác").waitFor();
    await admin.context().close();
    const officer = await windows.open("ke-hoach", "/people");
    await officer.getByText("Trang này dành cho quản trị và thanh tra.").waitFor();
    expect(await officer.getByRole("link", { name: "Người và quyền" }).count()).toBe(0);
    await officer.context().close();
  });

  test("a whole workbook is looked at sheet by sheet; taken out and given back it has nothing to do", async () => {
    const page = await windows.open("ke-hoach", "/imports", { language: "en" });
    const book = Buffer.from(await (await house.as("ke-hoach").fetch("/export/workbook.xlsx")).arrayBuffer());
    await page.getByLabel("Sheet").selectOption("workbook");
    await page.setInputFiles('input[type="file"]', { name: "book.xlsx", mimeType: "application/octet-stream", buffer: book });
    await page.getByRole("button", { name: "Preview" }).click();
    await page.locator('[data-import="READY"]').waitFor();
    expect(await page.locator("[data-import]").textContent()).toContain("0 rows new · 0 changed");
    const { sheets } = await asked<{ sheets: { title: string; mayImport: boolean }[] }>("ke-hoach", "{ sheets { title mayImport } }");
    expect(await page.locator(".cells tbody tr").count()).toBe(sheets.filter(({ mayImport }) => mayImport).length);
    await isAccessible(page);
    await page.context().close();
  });

  test("an officer's spreadsheet: bad cells in a table, then rows changed meanwhile, then written while its progress is shown", async () => {
    const page = await windows.open("ke-hoach", "/imports");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV: Danh bạ hợp tác xã" }).click()]);
    expect(download.suggestedFilename()).toBe("cooperatives.csv");
    const [template] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải mẫu: Cả sổ, mọi bảng" }).click()]);
    expect(template.suggestedFilename()).toBe("blank-workbook.xlsx");
    const before = await (await house.as("ke-hoach").fetch("/export/cooperatives.csv")).text();
    const [header = "", ...rows] = before.split("\r\n").filter((line) => line !== "");
    const give = async (lines: readonly string[], state: string): Promise<void> => {
      await page.setInputFiles('input[type="file"]', { name: "so.csv", mimeType: "text/csv", buffer: Buffer.from([header, ...lines].join("\n")) });
      await page.getByRole("button", { name: "Xem trước" }).click();
      await page.locator(`[data-import="${state}"]`).waitFor();
    };
    const [first = "", second = ""] = rows;
    const code = first.slice(0, 10);
    await give([first.replace(code, "mã sai"), second], "REFUSED");
    expect(await page.locator(".bad-cell").first().textContent()).toBe("mã sai");
    expect(await page.getByRole("button", { name: "Ghi vào hệ thống" }).count()).toBe(0);
    await isAccessible(page);
    // Found again after the page was left.
    await page.reload();
    await page.locator(".bad-cell").first().waitFor();

    // The gateway of this test works in the test's own process: what a window shows meanwhile, only the window can tell.
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const bar = document.querySelector("progress[max]");
        if (bar) seen.add(`${bar.getAttribute("value")}/${bar.getAttribute("max")}`);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    const shortName = header.split(",").findIndex((title) => /^"?Tên viết tắt/.test(title));
    expect(shortName).toBeGreaterThan(0);
    await house.sql("update core.cooperative set short_name = 'Sửa sau', effective_on = effective_on, version = version + 1 where code = $1", [code]);
    const fresh = Array.from({ length: 3_000 }, (_, n) => second.replace(second.slice(0, 10), String(9_800_000_000 + n)).replace(/,\d+$/, ","));
    await give(
      [
        first
          .split(",")
          .map((cell, at) => (at === shortName ? "Theo tệp" : cell))
          .join(","),
        ...fresh,
      ],
      "STALE",
    );
    const apply = page.getByRole("button", { name: "Ghi vào hệ thống" });
    expect(await apply.isDisabled()).toBe(true);
    expect(await page.locator(".cells").last().textContent()).toMatch(/Theo tệp.*Sửa sau/);
    await page.getByRole("checkbox", { name: /Giữ nguyên các dòng đã bị sửa/ }).check();
    await apply.click();
    await page.locator('[data-import="APPLIED"]').waitFor();
    await page.getByText("Thêm 3000 · sửa 0").waitFor();
    const told = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
    expect(told.length).toBeGreaterThan(0);
    expect(await house.sql("select count(*)::integer as n from core.cooperative where code like '98%'")).toEqual([{ n: 3_000 }]);
    expect(await house.sql("select short_name from core.cooperative where code = $1", [code])).toEqual([{ short_name: "Sửa sau" }]);
    await page.context().close();
    const head = await windows.open("truong-ban", "/imports");
    await head.getByText("Bạn không có bảng tính nào để nhập hoặc xuất.").waitFor();
    await head.context().close();
  });

  test("nothing went wrong in any window", () => {
    expect(windows.complaints).toEqual([]);
  });
});
