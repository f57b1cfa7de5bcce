import type { Db, ListingField, Page, PageArgs, Row } from "@hoptac/kit";
import type { ExecutionContext, Idempotency } from "../src/index.js";
import { type Cooperative, UUID } from "./toys.js";

type Rows = Readonly<Record<string, unknown>>;

/** A context whose database is a few rows in memory, and that notes what it was asked. */
export interface FakeContext extends ExecutionContext {
  readonly asked: string[];
  readonly pages: { readonly field: ListingField; readonly parent: object | undefined; readonly args: PageArgs }[];
  readonly mutations: (Idempotency | undefined)[];
}

const area = { id: UUID(1), name: "Ninh Phước" };
const cooperative = (n: number): Row<Cooperative> => ({
  id: UUID(100 + n),
  version: 1,
  code: `HTX${n}`,
  nameVi: `An Phúc ${n}`,
  sector: "FARMING",
  foundedOn: "2012-05-01",
  demonstration: true,
  score: 1.5,
  phone: `090${n}`,
  areaId: area.id,
});

/** Two cooperatives in one area, each with two loans. */
export const COOPERATIVES = [cooperative(1), cooperative(2)];

/** A fake request. Without `login` nobody is signed in. */
export function fakeContext({ login, holds = [] }: { readonly login?: string; readonly holds?: readonly string[] } = {}): FakeContext {
  const asked: string[] = [];
  const pages: FakeContext["pages"] = [];
  const mutations: FakeContext["mutations"] = [];
  const waiting = new Map<object, { parents: object[]; answers: Promise<readonly unknown[]> }>();
  const page = (): Page => ({
    load: async () => ({ rows: COOPERATIVES, cursorOf: (row) => `after-${(row as Rows).code}`, hasNextPage: true, hasPreviousPage: false }),
    totalCount: async () => 60,
  });
  const db: Db = {
    byId: async (entity, id) => {
      asked.push(`byId ${entity.name} ${id}`);
      return [area, ...COOPERATIVES].find((row) => row.id === id) as never;
    },
    select: async () => [COOPERATIVES[0]] as never,
    query: async () => [],
    statistic: () => Promise.reject(new Error("the fake has no statistics")),
    write: () => Promise.reject(new Error("the fake does not write")),
    declared: {
      one: async (field) => {
        asked.push(`one ${field.name}`);
        return area;
      },
      many: async (field, parent, first) => {
        asked.push(`many ${field.name} ${first}`);
        return [1, 2].map((n) => ({ id: UUID(n), version: 1, rate: "0.05", amount: `${n}000`, cooperativeId: (parent as Rows).id }));
      },
      page: (field, parent, args) => {
        pages.push({ field, parent, args });
        return page();
      },
      unseal: (entity, property, stored) => `${entity.name}.${property} of ${stored}`,
      batch: (key, parent, compute) => {
        const parents: object[] = [];
        const level = waiting.get(key) ?? { parents, answers: Promise.resolve().then(() => compute(parents as never)) };
        waiting.set(key, level);
        level.parents.push(parent);
        if (level.parents.length === 1) asked.push("batch");
        const index = level.parents.length - 1;
        return level.answers.then((answers) => answers[index]);
      },
    },
  };
  return {
    asked,
    pages,
    mutations,
    db,
    language: "vi",
    today: "2017-07-20",
    requestId: "r1",
    viewer: {
      ...(login === undefined ? {} : { login }),
      roles: [],
      permissions: new Set(holds),
      scope: { all: true, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] },
    },
    mutation: (run, idempotency) => {
      mutations.push(idempotency);
      return run();
    },
  };
}
