import { toGlobalId } from "@hoptac/kit";
import type { TestPlatform } from "@hoptac/testing";
import { type Desk, desk } from "./desk.js";

export interface Versioned {
  readonly id: string;
  readonly version: number;
}
export interface Told extends Versioned {
  readonly state: string;
  readonly [field: string]: unknown;
}

/** What the desks of the committee's work have in common: who is who, and how a task goes on. */
export interface CommitteeDesk extends Desk {
  /** Global ids of departments, committees and persons by code, of half-years by `H12017`; `plan`: a plan item to work on. */
  readonly ids: Record<string, string>;
  /** Finds who is who. Once, before anything else. */
  open(): Promise<void>;
  /** The task as it stands now. */
  task(id: string, login?: string): Promise<Told>;
  /** Takes a step with a task at its current version. */
  step(login: string, name: string, id: string, more?: object): Promise<Told>;
  /** An input for a task that says all that has to be clear. */
  newTask(lead: string, more?: object): object;
  /** Enters and assigns a task; its id. */
  assigned(lead: string, more?: object): Promise<string>;
  /** The same, acknowledged and started by its lead. */
  working(lead: string, login: string, more?: object): Promise<string>;
}

export const RESULT = { result: "Đã làm việc với từng hợp tác xã và lập danh sách" };

const WORDS = {
  content: "Rà soát, tổng hợp và đề xuất hướng xử lý",
  responsiblePerson: "Cán bộ minh họa",
  expectedResult: "Báo cáo kèm danh sách",
  responsibility: "Lãnh đạo minh họa",
};

/** The desks of the committee's work on a platform that is open by the time they are used. */
export function committeeDesk(house: () => TestPlatform): CommitteeDesk {
  const plain = desk(house);
  const { verb, asked } = plain;
  const ids: Record<string, string> = {};
  const task = async (id: string, login = "truong-ban"): Promise<Told> =>
    (
      await asked<{ node: Told }>(
        login,
        `query($id: ID!) { node(id: $id) { ... on Task { id version state dueOn originalDueOn countedDueOn timeliness contentVerdict timeVerdict timesReturned
           leadDepartment { code } cooperating { code } period { half } allowedTransitions { step } history { step by } reports { verdict remark } evidence { title mediaType }
           carryOvers { stateThen dueOnThen fromPeriod { half } toPeriod { half } } extensions { oldDueOn newDueOn counts state } } } }`,
        { id },
      )
    ).node;
  const step = async (login: string, name: string, id: string, more: object = {}): Promise<Told> =>
    (await verb<{ task: Told }>(login, name, { id, expectedVersion: (await task(id)).version, ...more }, "task { id version state }")).task;
  const newTask = (lead: string, more: object = {}) => ({
    ...WORDS,
    title: "Rà soát hợp tác xã yếu kém",
    leadDepartmentId: ids[lead],
    planItemId: ids.plan,
    dueOn: "2017-08-31",
    ...more,
  });
  const assigned = async (lead: string, more: object = {}): Promise<string> =>
    (await verb<{ tasks: Versioned[] }>("thuong-truc", "assignTasks", { tasks: [newTask(lead, more)] }, "tasks { id version }")).tasks[0]?.id ?? "";
  return {
    ...plain,
    ids,
    open: async () => {
      for (const { key, id, type } of await house().sql<{ key: string; id: string; type: string }>(
        `select code as key, id, 'Department' as type from core.department where valid_to is null or valid_to > '2017-07-20'
         union all select half || year, id, 'Period' from core.period union all select code, id, 'Committee' from core.committee
         union all select code, id, 'Person' from core.person where code is not null`,
      ))
        ids[key] = toGlobalId(type, id);
      const item = { code: "KH2017-T1", year: 2017, title: "Củng cố hợp tác xã (minh họa)", leadDepartmentId: ids.SKHDT };
      ids.plan = (await verb<{ planItem: Versioned }>("ke-hoach", "addPlanItem", item, "planItem { id version }")).planItem.id;
    },
    task,
    step,
    newTask,
    assigned,
    working: async (lead, login, more = {}) => {
      const id = await assigned(lead, more);
      await step(login, "acknowledgeTask", id);
      await step(login, "startTask", id);
      return id;
    },
  };
}
