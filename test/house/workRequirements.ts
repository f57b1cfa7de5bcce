import { toGlobalId } from "@hoptac/kit";
import { RESULT, type Told, type Versioned } from "./committeeDesk.js";
import { all, bent, gone, silent } from "./faults.js";
import { cooperative, DAY, first, type Requirement, refusalOf } from "./requirement.js";

let runs = 0;

/** The plan, tasks, support, obstacles and the review, by the number under which the guide has them. */
export const WORK_REQUIREMENTS: readonly Requirement[] = [
  {
    id: "R-7",
    says: "what a year's plan has is on its way or behind, by its tasks",
    fault: bent("core.task", "before insert or update", "new.counted_due_on := case when new.due_on is not null then date '2099-12-31' end"),
    outcome: async (at) => {
      runs += 1;
      const item = { code: `KH2017-R7-${runs}`, year: 2017, title: "Bồi dưỡng cán bộ", leadDepartmentId: at.ids.STC };
      const { planItem } = await at.verb<{ planItem: Versioned }>("ke-hoach", "addPlanItem", item, "planItem { id version }");
      const standing = async (asOf: string) =>
        (
          await at.asked<{ node: { standing: string } }>(
            "truong-ban",
            "query($id: ID!, $asOf: Date) { node(id: $id) { ... on PlanItem { standing(asOf: $asOf) } } }",
            {
              id: planItem.id,
              asOf,
            },
          )
        ).node.standing;
      const id = await at.working("STC", "tai-chinh", { planItemId: planItem.id, dueOn: "2017-07-25" });
      const before = [await standing(DAY), await standing("2017-07-26")];
      await at.step("tai-chinh", "reportTask", id, RESULT);
      await at.step("truong-ban", "acceptTask", id, { contentVerdict: "MET" });
      return [...before, await standing("2017-07-26")];
    },
    is: ["ON_PLAN", "BEHIND_PLAN", "DONE"],
    withFault: ["ON_PLAN", "ON_PLAN", "DONE"],
  },
  {
    id: "R-8",
    says: "support is counted by cooperative and department, without what was withdrawn; the feed says who did what",
    fault: bent("core.support_action", "before update", "new.withdrawn_on := null; new.withdrawal_reason := null"),
    outcome: async (at) => {
      const counted = async () =>
        (await at.asked<{ supportCounts: { actions: number } }>("truong-ban", '{ supportCounts(period: "2017-H2") { actions } }')).supportCounts.actions;
      const before = await counted();
      const input = { cooperativeId: await cooperative(at), kind: "GUIDANCE", content: "Hướng dẫn hồ sơ vay vốn", doneOn: DAY };
      const record = () => at.verb<{ action: Versioned & { doneBy: string } }>("nong-nghiep", "recordSupportAction", input, "action { id version doneBy }");
      const [kept, mistaken] = [await record(), await record()];
      const withdraw = { id: mistaken.action.id, expectedVersion: mistaken.action.version, reason: "Ghi nhầm hợp tác xã" };
      await at.verb("nong-nghiep", "withdrawSupportAction", withdraw, "action { id }");
      return { more: (await counted()) - before, by: kept.action.doneBy };
    },
    is: { more: 1, by: "nong-nghiep" },
    withFault: { more: 2, by: "nong-nghiep" },
  },
  {
    id: "R-9",
    says: "a key task has two verdicts, on its content and on its time, and nobody accepts the own report",
    fault: bent("core.task", "before update", "new.time_verdict := new.content_verdict"),
    outcome: async (at) => {
      const id = await at.working("SNNPTNT", "nong-nghiep", { isKey: true, dueOn: "2017-07-27" });
      at.house.clock.set("2017-08-02");
      const { version } = await at.step("nong-nghiep", "reportTask", id, RESULT);
      const own = await refusalOf(at, "nong-nghiep", "acceptTask", { id, expectedVersion: version, contentVerdict: "MET" }, "task { id }");
      await at.step("truong-ban", "acceptTask", id, { contentVerdict: "MET" });
      at.house.clock.set(DAY);
      const { contentVerdict, timeVerdict } = await at.task(id);
      return { own, contentVerdict, timeVerdict };
    },
    is: { own: "FORBIDDEN", contentVerdict: "MET", timeVerdict: "NOT_MET" },
    withFault: { own: "FORBIDDEN", contentVerdict: "MET", timeVerdict: "MET" },
  },
  {
    id: "R-10",
    says: "rates by department are numbers: time granted too late makes nothing on time",
    fault: bent("core.task", "before update", "new.counted_due_on := new.due_on"),
    outcome: async (at) => {
      interface Rate {
        readonly numerator: number;
        readonly denominator: number;
      }
      const rates = async (): Promise<readonly Rate[]> => {
        const { taskPerformance } = await at.asked<{ taskPerformance: { department: { code: string }; onTime: Rate; contentMet: Rate }[] }>(
          "truong-ban",
          '{ taskPerformance(period: "2017-H2", asOf: "2017-09-10") { department { code } onTime { numerator denominator } contentMet { numerator denominator } } }',
        );
        const own = taskPerformance.find(({ department }) => department.code === "LMHTX");
        return own ? [own.onTime, own.contentMet] : [];
      };
      const before = await rates();
      const id = await at.working("LMHTX", "lien-minh", { dueOn: "2017-08-15" });
      at.house.clock.set("2017-08-15");
      const request = { taskId: id, newDueOn: "2017-09-15", reason: "Chờ số liệu của các huyện" };
      const { extension } = await at.verb<{ extension: Versioned }>("lien-minh", "requestExtension", request, "extension { id version }");
      await at.verb("truong-ban", "grantExtension", { id: extension.id, expectedVersion: 1 }, "extension { counts }");
      at.house.clock.set("2017-09-10");
      await at.step("lien-minh", "reportTask", id, RESULT);
      await at.step("truong-ban", "acceptTask", id, { contentVerdict: "MET" });
      at.house.clock.set(DAY);
      const after = await rates();
      return after.map((rate, index) => [rate.numerator - (before[index]?.numerator ?? 0), rate.denominator - (before[index]?.denominator ?? 0)]);
    },
    is: [
      [0, 1],
      [1, 1],
    ],
    withFault: [
      [1, 1],
      [1, 1],
    ],
  },
  {
    id: "R-16",
    says: "no task without a plan or a conclusion behind it, and each says which",
    fault: all(
      gone("core.task", "task_source", {
        first: [
          "update core.task set plan_item_id = (select id from core.plan_item where code = 'KH2017-T1') where num_nonnulls(instruction_id, plan_item_id) = 0",
        ],
      }),
      bent("core.task", "before insert", "new.plan_item_id := null"),
    ),
    outcome: async (at) => {
      const bare = await refusalOf(at, "thuong-truc", "assignTasks", { tasks: [at.newTask("STC", { planItemId: null })] }, "tasks { id }");
      const { node } = await at.asked<{ node: object }>(
        "truong-ban",
        "query($id: ID!) { node(id: $id) { ... on Task { planItem { code } instruction { itemNo } } } }",
        { id: await at.assigned("STC") },
      );
      return { bare, node };
    },
    is: { bare: "INVALID_INPUT", node: { planItem: { code: "KH2017-T1" }, instruction: null } },
    withFault: { bare: "INVALID_INPUT", node: { planItem: null, instruction: null } },
  },
  {
    id: "R-16",
    says: "targets of the half-year beside what they came to, as the body that leads reports it",
    fault: bent("core.plan_target", "before update", "new.actual := coalesce(old.actual, new.actual)"),
    outcome: async (at) => {
      const FIELDS = "target { id version }";
      const find = `{ planItems(filter: { code: { eq: "KH2017-06" } }) { nodes { id } } periods { id code } }`;
      const { planItems, periods } = await at.asked<{ planItems: { nodes: Told[] }; periods: { id: string; code: string }[] }>("ke-hoach", find);
      const periodId = periods.find(({ code }) => code === "2017-H2")?.id;
      runs += 1;
      const title = `Hợp đồng bao tiêu ${runs}`;
      const input = { planItemId: planItems.nodes[0]?.id, periodId, title, unit: "hợp đồng", target: "4" };
      const { target } = await at.verb<{ target: Told }>("ke-hoach", "setTarget", input, FIELDS);
      const figure = { id: target.id, expectedVersion: 1, actual: "3", actualOn: "2017-07-20" };
      const other = await refusalOf(at, "tai-chinh", "reportActual", figure, FIELDS);
      const later = await refusalOf(at, "nong-nghiep", "reportActual", { ...figure, actualOn: "2017-12-31" }, FIELDS);
      await at.verb("nong-nghiep", "reportActual", { ...figure, actual: "2" }, FIELDS);
      await at.verb("nong-nghiep", "reportActual", { ...figure, expectedVersion: 2 }, FIELDS);
      const { overview } = await at.asked<{ overview: { targets: { title: string; actual: string | null; reached: string | null }[] } }>(
        "truong-ban",
        '{ overview(period: "2017-H2") { targets { title actual reached } } }',
      );
      const [shown] = overview.targets.filter((one) => one.title === title);
      return { other, later, actual: shown?.actual, reached: shown?.reached };
    },
    is: { other: "FORBIDDEN", later: "INVALID_INPUT", actual: "3.00", reached: "0.7500" },
    withFault: { other: "FORBIDDEN", later: "INVALID_INPUT", actual: "2.00", reached: "0.5000" },
  },
  {
    id: "R-17",
    says: "an obstacle is given to a department and solved by it, and gone when its cooperative says so",
    fault: bent(
      "core.obstacle",
      "after update",
      `if new.state = 'RESOLVED' and old.state <> 'RESOLVED' then
         update core.obstacle set state = 'CONFIRMED', confirmation = 'COOPERATIVE', confirmed_on = resolved_on, version = version + 1 where id = new.id; end if`,
    ),
    outcome: async (at) => {
      const FIELDS = "obstacle { id version state }";
      const stands = async (id: string): Promise<Told> =>
        (await at.asked<{ node: Told }>("truong-ban", "query($id: ID!) { node(id: $id) { ... on Obstacle { id version state } } }", { id })).node;
      const input = { cooperativeId: await cooperative(at), category: "CREDIT", content: "Chưa vay được vốn lưu động" };
      const { obstacle } = await at.verb<{ obstacle: Told }>("giam-doc-htx", "reportObstacle", input, FIELDS);
      const go = async (login: string, name: string, more: object = {}): Promise<unknown> =>
        refusalOf(at, login, name, { id: obstacle.id, expectedVersion: (await stands(obstacle.id)).version, ...more }, FIELDS);
      await go("ninh-phuoc", "triageObstacle", { severity: "HIGH" });
      await go("thuong-truc", "assignObstacle", { departmentId: at.ids.STC, dueOn: "2017-08-31" });
      await go("tai-chinh", "resolveObstacle", { solution: "Đã hướng dẫn vay Quỹ hỗ trợ", documentNo: "9/STC" });
      const solved = (await stands(obstacle.id)).state;
      return { solved, office: await go("tai-chinh", "confirmObstacle"), cooperative: await go("giam-doc-htx", "confirmObstacle") };
    },
    is: { solved: "RESOLVED", office: "FORBIDDEN", cooperative: "done" },
    withFault: { solved: "CONFIRMED", office: "FORBIDDEN", cooperative: "OBSTACLE_STATE" },
  },
  {
    id: "R-23",
    says: "everybody finds the own body's tasks, key ones first",
    fault: bent("core.task", "before insert", "new.is_key := false"),
    outcome: async (at) => {
      const plain = await at.assigned("UBND_584", { dueOn: "2017-07-28" });
      const key = await at.assigned("UBND_584", { dueOn: "2017-09-29", isKey: true });
      const { myTasks } = await at.asked<{ myTasks: { id: string }[] }>("bac-ai", "{ myTasks(first: 500) { id } }");
      return myTasks.flatMap(({ id }) => (id === plain ? "plain" : id === key ? "key" : []));
    },
    is: ["key", "plain"],
    withFault: ["plain", "key"],
  },
  {
    id: "R-24",
    says: "a review has exactly its sixty, one sheet each, and is concluded when all are settled",
    fault: silent("core.review_campaign", "keep_review_campaign"),
    outcome: async (at) => {
      const stands = async () => first(await at.house.sql<Told>("select id, version, state from core.review_campaign where code = 'MH-RS-2017-H2'"));
      const go = async (name: string, more: object = {}): Promise<unknown> => {
        const { id, version } = await stands();
        return refusalOf(at, "ke-hoach", name, { id: toGlobalId("ReviewCampaign", id), expectedVersion: version, ...more }, "campaign { state }");
      };
      if ((await stands()).state === "COLLECTING") await go("analyseReview");
      const { reviewCampaigns } = await at.asked<{ reviewCampaigns: { code: string; coverage: { scope: number } }[] }>(
        "truong-ban",
        "{ reviewCampaigns { code coverage { scope } } }",
      );
      const scope = reviewCampaigns.find(({ code }) => code === "MH-RS-2017-H2")?.coverage.scope;
      return { scope, concluded: await go("concludeReview", { conclusion: "Kết luận khi còn phiếu chưa nộp" }) };
    },
    is: { scope: 60, concluded: "review_complete" },
    withFault: { scope: 60, concluded: "done" },
  },
];
