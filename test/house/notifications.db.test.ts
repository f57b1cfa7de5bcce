import { configuredPlugins } from "@hoptac/cli";
import core from "@hoptac/core";
import { type GatewayOptions, startGateway } from "@hoptac/gateway";
import { type PlatformWriter, toGlobalId } from "@hoptac/kit";
import { openStore } from "@hoptac/store";
import { platform, type TestPlatform } from "@hoptac/testing";
import { beforeTheMeeting } from "./beforeTheMeeting.js";
import { codeOf, desk } from "./desk.js";
import { type MailServer, mailServer } from "./mailServer.js";

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly wordsVi: string;
  readonly wordsEn: string;
  readonly toldOn: string;
  readonly readAt: string | null;
  readonly about: { readonly __typename: string; readonly code?: string } | null;
}
interface Versioned {
  readonly id: string;
  readonly version: number;
}
interface Inbox {
  readonly notifications: { readonly totalCount: number; readonly nodes: readonly Told[] };
  readonly unreadNotifications: number;
}

const INBOX = `notifications(first: 100) { totalCount nodes { id kind wordsVi wordsEn toldOn readAt about { __typename ... on Task { code } ... on Obstacle { code } } } } unreadNotifications`;
const WORDS = { content: "Rà soát", responsiblePerson: "Cán bộ minh họa", expectedResult: "Báo cáo", responsibility: "Lãnh đạo minh họa" };
const RESULT = { result: "Đã làm việc với từng hợp tác xã" };
const FROM = "Hợp tác <hoptac@ninhthuan.example>";

describe("reminders and the inbox", () => {
  let house: TestPlatform;
  let post: MailServer;
  const ids: Record<string, string> = {};
  const { verb, refused, asked } = desk(() => house);
  const inbox = async (login: string): Promise<Inbox> => asked<Inbox>(login, `{ ${INBOX} }`);
  /** What a login was told of a thing so far, oldest first. */
  const told = async (login: string, code: string): Promise<readonly string[]> =>
    (await inbox(login)).notifications.nodes
      .filter(({ about }) => about?.code === code)
      .map(({ kind, toldOn }) => `${kind} ${toldOn}`)
      .toReversed();
  const task = (id: string) =>
    asked<{ node: Versioned & { code: string; state: string } }>("truong-ban", "query($id: ID!) { node(id: $id) { ... on Task { id version code state } } }", {
      id,
    });
  const assigned = async (lead: string, more: object = {}): Promise<{ id: string; code: string }> => {
    const one = { ...WORDS, title: "Rà soát hợp tác xã yếu kém", leadDepartmentId: ids[lead], planItemId: ids.plan, dueOn: "2017-08-31", ...more };
    const { tasks } = await verb<{ tasks: { id: string; code: string }[] }>("thuong-truc", "assignTasks", { tasks: [one] }, "tasks { id code }");
    return tasks[0] ?? { id: "", code: "" };
  };
  const step = async (login: string, name: string, id: string, more: object = {}): Promise<void> => {
    await verb(login, name, { id, expectedVersion: (await task(id)).node.version, ...more }, "task { id }");
  };
  /** The next morning, with everything that is due then. */
  const morning = async (day: string): Promise<void> => {
    house.clock.set(day, "08:00");
    await house.settled();
  };

  beforeAll(async () => {
    post = await mailServer();
    house = await platform(configuredPlugins, { mail: { url: post.url, from: FROM } });
    for (const { key, id, type } of await house.sql<{ key: string; id: string; type: string }>(
      `select code as key, id, 'Department' as type from core.department where valid_to is null or valid_to > '2017-07-20'
       union all select code, id, 'Committee' from core.committee union all select code, id, 'Person' from core.person where code is not null`,
    ))
      ids[key] = toGlobalId(type, id);
    // What stands there already, and is due as it is, is not what these stories count.
    await beforeTheMeeting(house);
    await house.sql("delete from core.obstacle");
    await house.sql("update core.review_campaign set due_on = '2030-01-02'");
    const item = { code: "KH2017-NB", year: 2017, title: "Củng cố hợp tác xã (minh họa)", leadDepartmentId: ids.SKHDT };
    ids.plan = (await verb<{ planItem: Versioned }>("ke-hoach", "addPlanItem", item, "planItem { id version }")).planItem.id;
  });
  afterAll(async () => {
    await house.close();
    await post.close();
  });

  test("each hears what is theirs to do and nobody else does: the lead and who takes part of the order, the head of the report, the lead of what became of it", async () => {
    const { id, code } = await assigned("SNNPTNT", { cooperatingIds: [ids.UBND_587] });
    await step("nong-nghiep", "acknowledgeTask", id);
    await step("nong-nghiep", "startTask", id);
    const extension = { taskId: id, newDueOn: "2017-09-29", reason: "Chờ số liệu của các huyện" };
    const { extension: asked1 } = await verb<{ extension: Versioned }>("nong-nghiep", "requestExtension", extension, "extension { id version }");
    await verb("truong-ban", "grantExtension", { id: asked1.id, expectedVersion: 1, remark: "Đồng ý" }, "extension { state }");
    await step("nong-nghiep", "reportTask", id, RESULT);
    await step("truong-ban", "returnTask", id, { reason: "Chưa có danh sách kèm theo" });
    await step("nong-nghiep", "startTask", id);
    await step("nong-nghiep", "reportTask", id, RESULT);
    await step("truong-ban", "acceptTask", id, { contentVerdict: "MET" });
    await house.settled();
    const day = "2017-07-20";
    // Requests for time and tasks are told by two followers of the record, each in order.
    const lead = (await told("nong-nghiep", code)).toSorted();
    expect(lead).toEqual([`EXTENSION_GRANTED ${day}`, `TASK_ACCEPTED ${day}`, `TASK_ASSIGNED ${day}`, `TASK_RETURNED ${day}`]);
    expect(await told("ninh-phuoc", code)).toEqual([`TASK_ASSIGNED ${day}`, `TASK_ACCEPTED ${day}`]);
    expect((await told("truong-ban", code)).toSorted()).toEqual([`EXTENSION_REQUESTED ${day}`, `TASK_REPORTED ${day}`, `TASK_REPORTED ${day}`]);
    for (const login of ["thuong-truc", "tai-chinh", "ke-hoach", "bac-ai", "thanh-vien", "giam-doc-htx", "doanh-nghiep", "thanh-tra", "quan-tri"])
      expect([login, await told(login, code)]).toEqual([login, []]);
    const returned = (await inbox("nong-nghiep")).notifications.nodes.find(({ kind }) => kind === "TASK_RETURNED");
    expect(returned).toMatchObject({
      wordsVi: `Bị trả lại: nhiệm vụ ${code} “Rà soát hợp tác xã yếu kém”. Lý do: “Chưa có danh sách kèm theo”`,
      wordsEn: `Returned: task ${code} “Rà soát hợp tác xã yếu kém”. Reason: “Chưa có danh sách kèm theo”`,
      about: { __typename: "Task", code },
    });
  });

  test("a task that is transferred is told to the new lead and to the old, one that is called off to both sides, a draft that is given up to nobody", async () => {
    const { id, code } = await assigned("UBND_584");
    await house.settled();
    await step("thuong-truc", "transferTask", id, { leadDepartmentId: ids.UBND_587, reason: "Giao lại địa phương phụ trách" });
    await step("thuong-truc", "cancelTask", id, { reason: "Đã có nhiệm vụ khác" });
    const draft = { ...WORDS, title: "Dự thảo bỏ dở", leadDepartmentId: ids.UBND_587, planItemId: ids.plan, dueOn: "2017-08-31" };
    const { task: dropped } = await verb<{ task: Versioned & { code: string } }>("thuong-truc", "draftTask", draft, "task { id version code }");
    await step("thuong-truc", "cancelTask", dropped.id, { reason: "Không cần nữa" });
    await house.settled();
    // The old lead does not see the task any more; that it was told stays, with its words.
    const old = (await inbox("bac-ai")).notifications.nodes.filter(({ wordsVi }) => wordsVi.includes(code));
    expect(old.map(({ kind, about }) => [kind, about])).toEqual([
      ["TASK_TRANSFERRED", null],
      ["TASK_ASSIGNED", null],
    ]);
    expect(old[0]?.wordsVi).toBe(`Không còn chủ trì nhiệm vụ ${code} “Rà soát hợp tác xã yếu kém”. Lý do: “Giao lại địa phương phụ trách”`);
    expect((await told("ninh-phuoc", code)).map((one) => one.split(" ")[0])).toEqual(["TASK_TRANSFERRED", "TASK_CANCELLED"]);
    expect(await told("ninh-phuoc", dropped.code)).toEqual([]);
    // A reason is that of its own step, also when the next one was taken before anybody was told.
    const back = await assigned("SNNPTNT");
    await step("nong-nghiep", "acknowledgeTask", back.id);
    await step("nong-nghiep", "startTask", back.id);
    await step("nong-nghiep", "reportTask", back.id, RESULT);
    await house.sql(`do $$ begin
      update core.task set state = 'RETURNED', reason = 'Thiếu danh sách', version = version + 1 where code = '${back.code}';
      update core.task set state = 'IN_PROGRESS', reason = 'Đang bổ sung', version = version + 1 where code = '${back.code}';
    end $$`);
    await house.settled();
    const [told1] = (await inbox("nong-nghiep")).notifications.nodes;
    expect([told1?.kind, told1?.wordsVi]).toEqual(["TASK_RETURNED", expect.stringMatching(/Lý do: “Thiếu danh sách”$/)]);
    // Who gave an order to their own body knows of it; the colleague does not yet.
    const own = await assigned("SKHDT");
    await house.settled();
    expect([await told("ke-hoach", own.code), await told("thuong-truc", own.code)]).toEqual([["TASK_ASSIGNED 2017-07-20"], []]);
  });

  test("who may sign for the head hears in those days of what is to be accepted, beside the head", async () => {
    const { id, code } = await assigned("SNNPTNT");
    await step("nong-nghiep", "acknowledgeTask", id);
    await step("nong-nghiep", "startTask", id);
    const days = { validFrom: "2017-07-20", validTo: "2017-07-20" };
    const delegation = { committeeId: ids.BCD, delegateId: ids["MH-02"], ...days, reason: "Đi công tác" };
    const { delegation: given } = await verb<{ delegation: Versioned }>("truong-ban", "delegateSignature", delegation, "delegation { id version }");
    await step("nong-nghiep", "reportTask", id, RESULT);
    await house.settled();
    expect((await told("truong-ban", code)).map((one) => one.split(" ")[0])).toEqual(["TASK_REPORTED"]);
    expect((await told("thuong-truc", code)).map((one) => one.split(" ")[0])).toEqual(["TASK_REPORTED"]);
    await house.sql("delete from core.delegation where id = $1", [Buffer.from(given.id, "base64url").toString().split(":")[1]]);
  });

  test("obstacles: the district triages, the department is given it, the cooperative is asked for its word, and it goes back", async () => {
    const { cooperative } = await asked<{ cooperative: { id: string } }>("giam-doc-htx", '{ cooperative(code: "9900000034") { id } }');
    const FIELDS = "obstacle { id version code }";
    type One = { obstacle: Versioned & { code: string } };
    const take = async (login: string, name: string, at: Versioned, more: object = {}) =>
      (await verb<One>(login, name, { id: at.id, expectedVersion: at.version, ...more }, FIELDS)).obstacle;
    const content = "Chưa có nơi bao tiêu nho vụ tới";
    let at = (await verb<One>("giam-doc-htx", "reportObstacle", { cooperativeId: cooperative.id, category: "MARKET", content }, FIELDS)).obstacle;
    at = await take("ninh-phuoc", "triageObstacle", at, { severity: "HIGH" });
    at = await take("thuong-truc", "assignObstacle", at, { departmentId: ids.SNNPTNT, dueOn: "2017-08-15" });
    at = await take("nong-nghiep", "resolveObstacle", at, { solution: "Đã kết nối doanh nghiệp", documentNo: "12/SNN-PTNT" });
    at = await take("giam-doc-htx", "reopenObstacle", at, { reason: "Doanh nghiệp chưa ký hợp đồng" });
    at = await take("thuong-truc", "assignObstacle", at, { departmentId: ids.SNNPTNT, dueOn: "2017-08-30" });
    at = await take("nong-nghiep", "referObstacle", at, { reason: "Cần Bộ quyết định" });
    at = await take("thuong-truc", "escalateObstacle", at, { escalatedTo: "Bộ Nông nghiệp và PTNT" });
    await house.settled();
    const kinds = async (login: string) => (await told(login, at.code)).map((one) => one.split(" ")[0]?.slice("OBSTACLE_".length));
    expect(await kinds("ninh-phuoc")).toEqual(["REPORTED"]);
    expect(await kinds("bac-ai")).toEqual([]);
    expect(await kinds("thuong-truc")).toEqual(["REPORTED", "REOPENED", "BEYOND_AUTHORITY"]);
    expect(await kinds("nong-nghiep")).toEqual(["ASSIGNED", "REOPENED", "ASSIGNED", "ESCALATED"]);
    expect(await kinds("giam-doc-htx")).toEqual(["ASSIGNED", "RESOLVED", "ASSIGNED", "ESCALATED"]);
    await house.sql("update core.obstacle set due_on = '2030-01-02'");
  });

  test("review sheets: the district hears that one waits to be checked, and with the cooperative that it came back", async () => {
    const SHEET = `{ cooperative(code: "9900000034") { reviewSheets { nodes { id version } } } }`;
    const sheetOf = async () => (await asked<{ cooperative: { reviewSheets: { nodes: Versioned[] } } }>("ke-hoach", SHEET)).cooperative.reviewSheets.nodes[0];
    const take = async (login: string, name: string, more: object = {}) => {
      const sheet = await sheetOf();
      await verb(login, name, { id: sheet?.id, expectedVersion: sheet?.version, ...more }, "sheet { state }");
    };
    await take("giam-doc-htx", "fillReviewSheet", { legalStatus: "ACTIVE", members: 30, revenue: "1200000000" });
    await take("giam-doc-htx", "signReviewSheet");
    const found = { group: "AVERAGE", groupReason: "Doanh thu chưa ổn định", proposal: "KEEP" };
    await take("ninh-phuoc", "checkReviewSheet", found);
    await take("ke-hoach", "returnReviewSheet", { reason: "Cần nêu rõ lý do xếp nhóm" });
    await house.settled();
    const { id } = (await sheetOf()) ?? {};
    const words = async (login: string) => {
      const { notifications } = await asked<{ notifications: { nodes: { kind: string; wordsVi: string; about: { id: string } | null }[] } }>(
        login,
        "{ notifications(first: 100) { nodes { kind wordsVi about { id } } } }",
      );
      return notifications.nodes.filter(({ about }) => about?.id === id).map(({ kind, wordsVi }) => [kind, wordsVi.split(": ").at(-1)]);
    };
    const returned = ["SHEET_RETURNED", "“Cần nêu rõ lý do xếp nhóm”"];
    expect(await words("ninh-phuoc")).toEqual([returned, ["SHEET_SUBMITTED", expect.stringContaining("hạn nộp")]]);
    expect(await words("giam-doc-htx")).toEqual([returned]);
    expect([await words("bac-ai"), await words("ke-hoach"), await words("thuong-truc")]).toEqual([[], [], []]);
  });

  test("two people keep their inboxes open: each sees their own, by live, by changes and by id, and nobody another's, whatever they may see else", async () => {
    // A colleague with the very same rights and rows: what differs between them is who they are.
    await house.sql(
      `insert into core.role_grant (account, title_vi, role, department_id, valid_from, granted_by, demonstration)
       select 'tai-chinh-2', title_vi, role, department_id, valid_from, 'test', true from core.role_grant where account = 'tai-chinh'`,
    );
    const open = (login: string) => house.as(login).live<{ live: Inbox }>(`subscription { live { ${INBOX} } }`);
    const [lead, other] = [await open("tai-chinh"), await open("bac-ai")];
    const colleague = await open("tai-chinh-2");
    const before = (await lead.next()).data?.live.unreadNotifications ?? 0;
    expect((await colleague.next()).data?.live.unreadNotifications).toBe(0);
    const otherBefore = (await other.next()).data?.live;
    const heard = house.as("tai-chinh").changes({ filter: { entities: ["Notification"] } });
    const overheard = ["truong-ban", "thanh-tra", "ninh-phuoc"].map((login) => house.as(login).changes({ filter: { entities: ["Notification"] } }));
    for (const stream of [heard, ...overheard]) await stream.next();
    const { code } = await assigned("STC");
    const now = (await lead.until(({ data }) => (data?.live.unreadNotifications ?? 0) > before)).data?.live;
    const [newest] = now?.notifications.nodes ?? [];
    expect([now?.unreadNotifications, newest?.kind, newest?.about]).toEqual([before + 1, "TASK_ASSIGNED", { __typename: "Task", code }]);
    const event = (await heard.until(({ data }) => (data?.changes.events.length ?? 0) > 0)).data?.changes.events[0];
    expect([event?.entity, event?.operation, event?.id]).toEqual(["Notification", "INSERT", newest?.id]);
    const theirs = (await colleague.until(({ data }) => data?.live.unreadNotifications === 1)).data?.live.notifications.nodes[0];
    expect([theirs?.wordsVi, theirs?.id === newest?.id]).toEqual([newest?.wordsVi, false]);
    // Nobody else sees it, also not who sees the whole province, or inspects.
    const BY_ID = `query($id: ID!) { node(id: $id) { ... on Notification { wordsVi } } }`;
    const RECORD = "query($id: ID!) { auditTrail(of: $id) { nodes { words } } }";
    for (const login of ["tai-chinh-2", "truong-ban", "thanh-tra", "bac-ai", "quan-tri"]) {
      expect([login, (await asked<{ node: unknown }>(login, BY_ID, { id: newest?.id })).node]).toEqual([login, null]);
      expect([login, codeOf((await house.as(login).ask(RECORD, { id: newest?.id })).errors)]).toEqual([login, "NOT_FOUND"]);
      expect([login, codeOf(await refused(login, "markNotificationRead", { id: newest?.id }, "notification { id }"))]).toEqual([login, "NOT_FOUND"]);
    }
    const trail = await asked<{ auditTrail: { nodes: { entity: string }[] } }>("thanh-tra", '{ auditTrail(entity: "Notification") { nodes { entity } } }');
    expect(trail.auditTrail.nodes).toEqual([]);
    // What it says stands in its row, and not in the record.
    await house.store.log.sequence();
    const [{ kept } = { kept: "" }] = await house.sql<{ kept: string }>(
      "select string_agg(changed::text, '') as kept from platform.audit where table_name = 'core.notification'",
    );
    expect([kept.includes("TASK_ASSIGNED"), kept.includes("Giao nhiệm vụ")]).toEqual([true, false]);
    // Read, it is counted no more, and stays read.
    const read = await verb<{ notification: Told }>("tai-chinh", "markNotificationRead", { id: newest?.id }, "notification { readAt }");
    expect(await verb("tai-chinh", "markNotificationRead", { id: newest?.id }, "notification { readAt }")).toEqual(read);
    expect((await lead.until(({ data }) => data?.live.unreadNotifications === before)).data?.live.notifications.nodes[0]?.readAt).not.toBeNull();
    await assigned("STC");
    await assigned("STC");
    await lead.until(({ data }) => data?.live.unreadNotifications === before + 2);
    const unread = "{ notifications(filter: { readAt: { isNull: true } }) { totalCount } }";
    expect((await asked<Inbox>("tai-chinh", unread)).notifications.totalCount).toBe(before + 2);
    const [, second] = (await inbox("tai-chinh")).notifications.nodes;
    expect(await verb("tai-chinh", "markAllNotificationsRead", { upToId: second?.id }, "marked")).toEqual({ marked: before + 1 });
    expect(await verb("tai-chinh", "markAllNotificationsRead", {}, "marked")).toEqual({ marked: 1 });
    await lead.until(({ data }) => data?.live.unreadNotifications === 0);
    expect(await verb("tai-chinh", "markAllNotificationsRead", {}, "marked")).toEqual({ marked: 0 });
    expect((await inbox("tai-chinh-2")).unreadNotifications).toBe(3);
    // The other's page never moved, and is what a fresh question says.
    expect(await inbox("bac-ai")).toEqual(otherBefore);
    for (const stream of overheard) await expect(stream.until(({ data }) => (data?.changes.events.length ?? 0) > 0, 300)).rejects.toThrow("no answer");
    expect(await house.stranger.ask(`{ ${INBOX} }`)).toMatchObject({ data: { notifications: { totalCount: 0 }, unreadNotifications: 0 } });
    // Whose role was taken is told nothing any more, and does not read what there was.
    await house.sql("update core.role_grant set revoked_at = now(), revoked_by = 'quan-tri', revoked_for = 'thử' where account = 'tai-chinh-2'");
    await assigned("STC");
    await house.settled();
    expect(await house.sql("select count(*)::integer as told from core.notification where account = 'tai-chinh-2'")).toEqual([{ told: 3 }]);
    const deadline = Date.now() + 10_000;
    while ((await inbox("tai-chinh-2")).notifications.totalCount > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await inbox("tai-chinh-2")).toEqual({ notifications: { totalCount: 0, nodes: [] }, unreadNotifications: 0 });
    expect((await colleague.until(({ data }) => data?.live.unreadNotifications === 0)).data?.live.notifications.totalCount).toBe(0);
    for (const stream of [lead, colleague, other, heard, ...overheard]) await stream.close();
  });

  test("who wants mail gets it: each at once, or together once a day; the subject is read as it was written, the text is in both languages; nobody else gets any", async () => {
    const wish = (login: string, input: object) =>
      verb<{ preference: Versioned & { mail: string; email: string | null } }>(
        login,
        "setNotificationPreference",
        input,
        "preference { id version mail email }",
      );
    const bad = await refused("nong-nghiep", "setNotificationPreference", { mail: "AT_ONCE", email: "không phải địa chỉ" }, "preference { id }");
    expect(bad?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "input.email" }] });
    expect(codeOf(await refused("nong-nghiep", "setNotificationPreference", { mail: "DAILY" }, "preference { id }"))).toBe("INVALID_INPUT");
    const { preference } = await wish("nong-nghiep", { mail: "AT_ONCE", email: "nong.nghiep@ninhthuan.example" });
    await wish("tai-chinh", { mail: "DAILY", email: "tai.chinh@ninhthuan.example" });
    await wish("bac-ai", { mail: "NONE", email: "bac.ai@ninhthuan.example" });
    for (const lead of ["SNNPTNT", "STC", "STC", "UBND_584"]) await assigned(lead, { title: "Hỗ trợ hợp tác xã\nxây dựng nhãn hiệu, truy xuất nguồn gốc" });
    await house.settled();
    const [letter, ...others] = post.letters;
    expect(others).toEqual([]);
    const code = (await inbox("nong-nghiep")).notifications.nodes[0]?.about?.code;
    expect(letter?.to).toMatchObject({ text: "nong.nghiep@ninhthuan.example" });
    expect(letter?.from).toMatchObject({ value: [{ name: "Hợp tác", address: "hoptac@ninhthuan.example" }] });
    expect(letter?.subject).toBe(
      `[Hợp tác] Giao nhiệm vụ ${code} “Hỗ trợ hợp tác xã xây dựng nhãn hiệu, truy xuất nguồn gốc”, Sở Nông nghiệp và Phát triển nông thôn chủ trì, hạn 31/08/2017`,
    );
    expect(letter?.text).toContain("Sở Nông nghiệp và Phát triển nông thôn chủ trì, hạn 31/08/2017");
    expect(letter?.text).toContain("led by Department of agriculture and rural development, due 31/08/2017");
    expect(letter?.headers.get("auto-submitted")).toBe("auto-generated");
    // Together in the afternoon: what was read meanwhile is left out, and the next day does not repeat it.
    const [first] = (await inbox("tai-chinh")).notifications.nodes;
    await verb("tai-chinh", "markNotificationRead", { id: first?.id }, "notification { id }");
    await assigned("STC");
    await house.settled();
    house.clock.set("2017-07-20", "16:30");
    await house.settled();
    expect(post.letters.slice(1).map(({ subject, to }) => [subject, (to as { text: string }).text])).toEqual([
      ["[Hợp tác] 2 thông báo, ngày 20/07/2017", "tai.chinh@ninhthuan.example"],
    ]);
    house.clock.set("2017-07-21", "16:30");
    await house.settled();
    expect(post.letters).toHaveLength(2);
    house.clock.set("2017-07-20");
    // The address is the account's own: nobody sees it, nor does the record keep it.
    const OTHER = "query($id: ID!) { node(id: $id) { ... on NotificationPreference { email } } }";
    for (const login of ["truong-ban", "thanh-tra", "quan-tri", "tai-chinh"])
      expect([login, (await asked<{ node: unknown }>(login, OTHER, { id: preference.id })).node]).toEqual([login, null]);
    await house.store.log.sequence();
    expect(JSON.stringify(await house.sql("select changed from platform.audit where table_name = 'core.notification_preference'"))).not.toContain("example");
    expect(codeOf(await refused("nong-nghiep", "setNotificationPreference", { mail: "NONE" }, "preference { id }"))).toBe("STALE_VERSION");
  });

  test("the mail server is away: nothing waits for it, and when it is back each letter comes once; one that it refuses for good is given up and holds nobody up", async () => {
    const had = post.letters.length;
    await post.down();
    for (let n = 0; n < 3; n += 1) await assigned("SNNPTNT", { title: `Việc ${n} khi máy chủ thư không chạy` });
    await house.settled();
    const letters = () =>
      house.sql<{ state: string; attempts: number; problem: string | null }>(
        "select state, attempts, problem from core.letter where subject like '%máy chủ thư%' order by id",
      );
    const waiting = await letters();
    expect(waiting.map(({ state }) => state)).toEqual(["WAITING", "WAITING", "WAITING"]);
    // One was tried; the others wait with it, so that a server that is away is not called for each.
    expect(waiting.filter(({ attempts }) => attempts > 0)).toEqual([{ state: "WAITING", attempts: expect.any(Number), problem: "ESOCKET" }]);
    expect((await inbox("nong-nghiep")).notifications.nodes[0]?.wordsVi).toContain("Việc 2");
    post.unknown.add("bac.ai@ninhthuan.example");
    const { notificationPreference } = await asked<{ notificationPreference: Versioned }>("bac-ai", "{ notificationPreference { id version } }");
    const input = { mail: "AT_ONCE", email: "bac.ai@ninhthuan.example", expectedVersion: notificationPreference.version };
    await verb("bac-ai", "setNotificationPreference", input, "preference { id }");
    await assigned("UBND_584", { title: "Việc mà máy chủ thư không nhận" });
    await post.up();
    const until = Date.now() + 60_000;
    while ((await letters()).some(({ state }) => state === "WAITING") && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await letters()).map(({ state, problem }) => [state, problem])).toEqual([
      ["SENT", null],
      ["SENT", null],
      ["SENT", null],
      ["GIVEN_UP", "EENVELOPE 550"],
    ]);
    const came = post.letters.slice(had).map(({ subject }) => subject?.match(/“(.*)”/)?.[1]);
    expect(came.toSorted()).toEqual([0, 1, 2].map((n) => `Việc ${n} khi máy chủ thư không chạy`));
  });

  test("a letter that was taken and not noted as sent (a gateway died between) goes out again under the same id, and not before its time; negative control: noted before, it is lost", async () => {
    const { outbox } = core;
    if (!outbox) throw new Error("the shared model has no outbox");
    const write = <T>(work: (db: PlatformWriter) => Promise<T>) => house.store.asPlatform(work);
    // The gateway's own sender is kept away from these.
    await house.sql(`insert into core.notification_preference (account, mail, email) values ('khong-ai', 'AT_ONCE', 'khong.ai@ninhthuan.example')`);
    const insert =
      "insert into core.letter (account, items, subject, text, retry_at) values ('khong-ai', '{}', $1, 'Thử', clock_timestamp() + interval '1 hour') returning id";
    const [{ id } = { id: "" }] = await house.sql<{ id: string }>(insert, ["[Hợp tác] Thử"]);
    // Taken and dropped: nobody is given it for a while.
    await write((db) => db.execute("update core.letter set retry_at = clock_timestamp() where id = $1", [id]).then(() => outbox.take(db)));
    expect(await write((db) => outbox.take(db))).toBeUndefined();
    const [held] = await house.sql<{ minutes: number }>(
      "select extract(epoch from retry_at - clock_timestamp())::integer / 60 as minutes from core.letter where id = $1",
      [id],
    );
    expect(held?.minutes).toBeGreaterThanOrEqual(4);
    const had = post.letters.length;
    await house.sql("update core.letter set retry_at = clock_timestamp() where id = $1", [id]);
    await house.settled();
    expect(post.letters.slice(had).map(({ messageId }) => messageId)).toEqual([`<${id}@ninhthuan.example>`]);
    // What waited for days (no server was named) is no news any more, and who wants no mail by now gets none.
    const [{ id: late } = { id: "" }] = await house.sql<{ id: string }>(insert, ["[Hợp tác] Muộn"]);
    await house.sql("update core.letter set created_at = clock_timestamp() - interval '4 days', retry_at = clock_timestamp() where id = $1", [late]);
    await house.sql("insert into core.letter (account, items, subject, text) values ('thoi-nhan', '{}', '[Hợp tác] Thôi', 'Thử')");
    await house.settled();
    expect(await house.sql("select subject, state, problem from core.letter where id = $1 or account = 'thoi-nhan' order by subject", [late])).toEqual([
      { subject: "[Hợp tác] Muộn", state: "GIVEN_UP", problem: "too old" },
      { subject: "[Hợp tác] Thôi", state: "GIVEN_UP", problem: "no mail wanted" },
    ]);
    // Letters are nobody's to read, also in raw SQL, also of who sees the whole province.
    const reading = house.store.asPlatform(async (db) => {
      await db.execute("set local role hoptac_province");
      return db.query("select subject from core.letter");
    });
    await expect(reading).rejects.toMatchObject({ code: "FORBIDDEN" });
    // Control: who notes it first and sends it then would lose it here.
    const [{ id: other } = { id: "" }] = await house.sql<{ id: string }>(insert, ["[Hợp tác] Mất"]);
    await write(async (db) => {
      await db.execute("update core.letter set retry_at = clock_timestamp() where id = $1", [other]);
      await outbox.take(db);
      await outbox.sent(other, db);
    });
    await house.sql("update core.letter set retry_at = clock_timestamp() where id = $1", [other]);
    await house.settled();
    expect(post.letters).toHaveLength(had + 1);
  });

  test("one due day from the first reminder to weeks after it, morning by morning, with two gateways: 5, 1 and 0 working days before, then daily, weekly to the head, each once", async () => {
    await house.sql("update core.notification_preference set mail = 'NONE' where account <> 'khong-ai'");
    const beside = await secondGateway();
    try {
      // Thursday 31 August; 4 September is a holiday, and work goes on from Tuesday 5 September.
      await house.sql(
        `insert into core.role_grant (account, title_vi, role, department_id, valid_from, granted_by, demonstration)
         select 'noi-vu', 'Chuyên viên Sở Nội vụ', 'DEPT_OFFICER', id, '2017-01-01', 'test', true from core.department where code = 'SNV'`,
      );
      const { id, code } = await assigned("SNV");
      const friday = await assigned("SNV", { dueOn: "2017-09-01" });
      await house.settled();
      for (let at = Date.parse("2017-08-23"); at <= Date.parse("2017-09-11"); at += 86_400_000) {
        house.clock.set(new Date(at).toISOString().slice(0, 10), "08:00");
        await Promise.all([house.settled(), beside.settled()]);
      }
      const day = (of: string) => (one: string) => `${of} 2017-${one}`;
      const overdue = ["09-01", "09-05", "09-06", "09-07", "09-08", "09-11"];
      expect(await told("noi-vu", code)).toEqual(["TASK_ASSIGNED 2017-07-20", ...["08-24", "08-30", "08-31"].map(day("DUE")), ...overdue.map(day("OVERDUE"))]);
      expect(await told("truong-ban", code)).toEqual(["09-01", "09-11"].map(day("OVERDUE_ABOVE")));
      for (const login of ["thuong-truc", "tai-chinh", "ninh-phuoc"]) expect([login, await told(login, code)]).toEqual([login, []]);
      // Due before the long weekend: overdue from Saturday on, and nobody is called before work goes on.
      const after = ["09-05", "09-06", "09-07", "09-08", "09-11"];
      expect((await told("noi-vu", friday.code)).slice(1)).toEqual([...["08-25", "08-31", "09-01"].map(day("DUE")), ...after.map(day("OVERDUE"))]);
      expect(await told("truong-ban", friday.code)).toEqual([day("OVERDUE_ABOVE")("09-05")]);
      const words = (await inbox("noi-vu")).notifications.nodes.filter(({ about }) => about?.code === code).map(({ wordsVi }) => wordsVi);
      const named = `nhiệm vụ ${code} “Rà soát hợp tác xã yếu kém”, Sở Nội vụ chủ trì, hạn 31/08/2017`;
      expect(words.toReversed().slice(1, 6)).toEqual([
        `Còn 5 ngày làm việc: ${named}`,
        `Còn 1 ngày làm việc: ${named}`,
        `Hôm nay đến hạn: ${named}`,
        `Quá hạn 1 ngày làm việc: ${named}`,
        `Quá hạn 2 ngày làm việc: ${named}`,
      ]);
      // More time begins it anew; what is reported is reminded of no more.
      await step("noi-vu", "acknowledgeTask", id);
      await step("noi-vu", "startTask", id);
      const more = { taskId: id, newDueOn: "2017-09-29", reason: "Chờ số liệu của các huyện" };
      const { extension } = await verb<{ extension: Versioned }>("noi-vu", "requestExtension", more, "extension { id version }");
      await verb("truong-ban", "grantExtension", { id: extension.id, expectedVersion: 1 }, "extension { state }");
      await house.settled();
      for (const date of ["2017-09-18", "2017-09-21", "2017-09-22", "2017-09-25"]) await morning(date);
      expect((await told("noi-vu", code)).slice(10)).toEqual([day("EXTENSION_GRANTED")("09-11"), day("DUE")("09-22")]);
      await step("noi-vu", "reportTask", id, RESULT);
      for (const date of ["2017-09-28", "2017-09-29", "2017-10-02"]) await morning(date);
      expect(await told("noi-vu", code)).toHaveLength(12);
    } finally {
      house.clock.set("2017-07-20");
      await beside.close();
    }
  });

  test("obstacles and review sheets are reminded of alike: who has to do it, and of what is overdue also who gave it", async () => {
    await house.sql("update core.obstacle set state = 'ASSIGNED', due_on = '2017-10-05'");
    await house.sql("update core.review_campaign set due_on = '2017-10-05'");
    for (const date of ["2017-10-03", "2017-10-04", "2017-10-05", "2017-10-06"]) await morning(date);
    const since = async (login: string, type: string) =>
      (await inbox(login)).notifications.nodes
        .filter(({ about, toldOn }) => about?.__typename === type && toldOn > "2017-10-02")
        .map(({ kind, toldOn }) => `${kind} ${toldOn.slice(5)}`)
        .toReversed();
    // On the third two days are left, and the first reminder was never due before: it is made up for.
    const days = ["DUE 10-03", "DUE 10-04", "DUE 10-05", "OVERDUE 10-06"];
    expect(await since("nong-nghiep", "Obstacle")).toEqual(days);
    expect(await since("thuong-truc", "Obstacle")).toEqual(["OVERDUE_ABOVE 10-06"]);
    expect(await since("giam-doc-htx", "ReviewSheet")).toEqual(days);
    expect(await since("giam-doc-htx", "Obstacle")).toEqual([]);
    // Districts have what was signed and is to be checked.
    const district = await house.sql<{ sheets: number }>(
      `select count(*)::integer as sheets from core.review_sheet s join core.area a on a.id = s.area_id
       where s.state = 'SUBMITTED' and a.parent_id = (select area_id from core.role_grant where account = 'ninh-phuoc')`,
    );
    expect((await since("ninh-phuoc", "ReviewSheet")).filter((one) => one === "DUE 10-05")).toHaveLength(district[0]?.sheets ?? -1);
  });

  test("two gateways carry letters: each goes out once", async () => {
    const beside = await secondGateway({ mail: { url: post.url, from: FROM } });
    try {
      const had = post.letters.length;
      await house.sql("insert into core.letter (account, items, subject, text) select 'khong-ai', '{}', 'Thư ' || n, 'Thử' from generate_series(1, 40) n");
      await Promise.all([house.settled(), beside.settled()]);
      const subjects = post.letters.slice(had).map(({ subject }) => subject ?? "");
      expect(subjects.toSorted()).toEqual(Array.from({ length: 40 }, (_, n) => `Thư ${n + 1}`).toSorted());
    } finally {
      await beside.close();
    }
  });

  test("old ones go: those that were read after the days that are set, those that nobody read after more; the numbers are the office's to change", async () => {
    const counts = async () => {
      const [row] = await house.sql<{ read: number; unread: number }>(
        "select count(read_at)::integer as read, (count(*) - count(read_at))::integer as unread from core.notification where account = 'cu'",
      );
      return row;
    };
    await house.sql(
      `insert into core.notification (account, kind, subject_type, subject_id, occasion, words_vi, words_en, told_on, created_at, read_at)
       select 'cu', 'DUE', 'Task', platform.uuidv7(), '1', 'Thử', 'Test', '2017-07-20', t, case when read then t end
       from (values (89, true), (91, true), (91, false), (364, false), (366, false)) d (days, read), lateral (select clock_timestamp() - make_interval(days => days) as t) at`,
    );
    await morning("2017-10-10");
    expect(await counts()).toEqual({ read: 1, unread: 2 });
    await house.sql("insert into core.work_setting (code, value, valid_from, evidence) values ('KEEP_UNREAD_DAYS', 90, '2017-10-11', 'thử')");
    await morning("2017-10-11");
    expect(await counts()).toEqual({ read: 1, unread: 0 });
    house.clock.set("2017-07-20");
  });

  test("the days of every year: as early as each says and once more shortly before, to those in the role, where it is one function's to the body that runs it", async () => {
    const dates = await asked<{ yearDates: { totalCount: number; nodes: { code: string; evidence: string; basis: string }[] } }>(
      "thanh-vien",
      "{ yearDates(first: 100) { totalCount nodes { code evidence basis } } }",
    );
    expect(dates.yearDates.nodes.every(({ basis }) => basis !== "")).toBe(true);
    const told = async (login: string) =>
      (await inbox(login)).notifications.nodes
        .filter(({ kind, toldOn }) => kind === "YEAR_DATE" && toldOn > "2018-01-31")
        .map(({ wordsVi, toldOn }) => [toldOn, wordsVi]);
    for (const date of ["2018-03-01", "2018-03-02", "2018-03-30", "2018-04-09", "2018-04-13"]) await morning(date);
    const rating = "Báo cáo Bộ kết quả xếp loại hợp tác xã nông nghiệp, trước hết ngày 14/04/2018 (Circular 09/2017/TT-BNNPTNT, article 5: before 15 April)";
    expect(await told("nong-nghiep")).toEqual([
      ["2018-04-13", rating],
      ["2018-04-09", rating],
    ]);
    const cooperative = (await told("giam-doc-htx")).map(([on, words]) => [on, words?.slice(0, 12)]);
    expect(cooperative.toReversed()).toEqual([
      ["2018-03-02", "Họp đại hội "],
      ...["2018-03-30", "2018-03-30", "2018-03-30"].map((on) => [on, expect.any(String)]),
    ]);
    expect([await told("tai-chinh"), await told("ke-hoach"), await told("thanh-tra")]).toEqual([[], [], []]);
    house.clock.set("2017-07-20");
  });

  /** Another gateway on the same database (PostgreSQL), or another one in the same process (embedded), by the same clock. */
  async function secondGateway(options: Partial<GatewayOptions> = {}): Promise<{ settled: () => Promise<void>; close: () => Promise<void> }> {
    const { clock } = house;
    const [{ name = "" } = {}] = await house.sql<{ name: string }>("select current_database() as name");
    const url = Object.assign(new URL(process.env.DATABASE_URL || "postgres://nowhere"), { pathname: `/${name}` }).toString();
    const store = house.store.lane === "embedded" ? house.store : await openStore({ url, plugins: configuredPlugins, poolSize: 5 });
    const gateway = await startGateway({ plugins: configuredPlugins, store, port: 0, host: "127.0.0.1", clock, demonstration: true, ...options });
    return {
      settled: () => gateway.settled(),
      close: async () => {
        await gateway.stop();
        if (store !== house.store) await store.close();
      },
    };
  }
});
