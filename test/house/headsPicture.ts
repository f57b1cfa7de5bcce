import type { AnswerStream, TestPlatform } from "@hoptac/testing";

const FIGURES = `tasks keyTasks inTime inTimeKey dueSoon dueSoonKey overdue overdueKey accepted acceptedKey
  onTime { numerator denominator rate missing } onTimeKey { numerator denominator rate missing }
  contentMet { numerator denominator rate missing } contentMetKey { numerator denominator rate missing }`;
const PERFORMANCE = `department { code } ${FIGURES}`;
const PICTURE = `overview(period: "2017-H2") { asOf
  tasks { total { ${FIGURES} } byDepartment { ${PERFORMANCE} } } plan { items done onPlan behindPlan }
  cooperatives { total active founded } obstacles { total { reported solved overdue reopened } }
  reviews { code coverage { scope accepted excused submitted } } support { actions cooperatives } }`;

interface Figures {
  readonly tasks: number;
  readonly keyTasks: number;
  readonly inTime: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly overdueKey: number;
  readonly accepted: number;
  readonly onTime: { readonly numerator: number; readonly denominator: number; readonly missing: number };
  readonly contentMet: { readonly numerator: number; readonly denominator: number };
}
export interface Picture {
  readonly asOf: string;
  readonly tasks: { readonly total: Figures; readonly byDepartment: readonly (Figures & { readonly department: { readonly code: string } })[] };
  readonly obstacles: { readonly total: Readonly<Record<"reported" | "solved" | "overdue" | "reopened", number>> };
  readonly reviews: readonly { readonly code: string; readonly coverage: Readonly<Record<"scope" | "accepted" | "excused", number>> }[];
  readonly support: Readonly<Record<"actions" | "cooperatives", number>>;
}

/** The same of the tasks, written down once more in plain SQL: $1 is the day. */
const PLAIN_TASKS = `
  with rows as (
    select t.lead_department_id as lead, t.is_key, t.state, t.content_verdict, t.counted_due_on as due, t.reported_on, t.accepted_on, t.assigned_on, $1::date as day
    from core.task t join core.period p on p.id = t.period_id where p.code = '2017-H2'
    union all select c.lead_department_id, t.is_key, c.state_then, null, c.counted_due_on_then, c.reported_on_then, null, t.assigned_on, least($1::date, c.carried_on)
    from core.task_carry_over c join core.task t on t.id = c.task_id join core.period p on p.id = c.from_period_id where p.code = '2017-H2'
  ), counted as (
    select lead, is_key, content_verdict, due, reported_on, day, case when state = 'ACCEPTED' and accepted_on > day and reported_on <= day then 'REPORTED'
      when state in ('ACCEPTED', 'REPORTED') and (reported_on > day or accepted_on > day) then 'IN_PROGRESS' else state end as state
    from rows where assigned_on <= day
  ), told as (
    select *, state = 'ACCEPTED' as done, case when state = 'REPORTED' then reported_on > due when state = 'ACCEPTED' then false else due < day end as late
    from counted where state not in ('DRAFT', 'CANCELLED')
  )
  select d.code, count(*)::integer as tasks, (count(*) filter (where is_key))::integer as "keyTasks", (count(*) filter (where late))::integer as overdue,
    (count(*) filter (where late and is_key))::integer as "overdueKey", (count(*) filter (where done))::integer as accepted,
    (count(*) filter (where not late and not done))::integer as running, (count(*) filter (where done and reported_on <= due))::integer as "onTime",
    (count(*) filter (where content_verdict = 'MET'))::integer as met, (count(*) filter (where state = 'REPORTED' and not late))::integer as waiting
  from told join core.department d on d.id = lead group by rollup (d.code) order by d.code`;

const PLAIN_REST = `
  select (select count(*)::integer from core.obstacle where state <> 'REJECTED' and duplicate_of_id is null and reported_on between '2017-07-01' and $1::date) as reported,
    (select count(*)::integer from core.obstacle where state <> 'REJECTED' and duplicate_of_id is null and reported_on between '2017-07-01' and $1::date
      and resolved_on is not null) as solved,
    (select count(*)::integer from core.support_action where withdrawn_on is null and done_on between '2017-07-01' and $1::date) as actions`;

/** The head's picture of the second half of 2017, kept open. */
export class HeadsPicture {
  readonly #house: TestPlatform;
  readonly #stream: AnswerStream<{ live: { overview: Picture } }>;
  #latest: Picture | undefined;

  constructor(house: TestPlatform) {
    this.#house = house;
    this.#stream = house.as("truong-ban").live(`subscription { live { ${PICTURE} } }`);
    void this.#follow();
  }

  /** The picture, once what stands open, a fresh question, `taskPerformance` and plain SQL say the same. */
  async whole(): Promise<Picture> {
    const head = this.#house.as("truong-ban");
    const { data } = await head.ask<{ overview: Picture; taskPerformance: object }>(`{ ${PICTURE} taskPerformance(period: "2017-H2") { ${PERFORMANCE} } }`);
    const fresh = data?.overview;
    if (!fresh) throw new Error("there is no picture");
    for (const until = Date.now() + 30_000; JSON.stringify(this.#latest) !== JSON.stringify(fresh) && Date.now() < until; )
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(this.#latest).toEqual(fresh);
    expect(data.taskPerformance).toEqual(fresh.tasks.byDepartment);
    const plain = await this.#house.sql<{ code: string | null }>(PLAIN_TASKS, [fresh.asOf]);
    expect([...fresh.tasks.byDepartment, { department: { code: null }, ...fresh.tasks.total }].filter(({ tasks }) => tasks > 0).map(asPlain)).toEqual(
      plain.filter((row) => Number((row as { tasks?: number }).tasks) > 0),
    );
    const [rest] = await this.#house.sql(PLAIN_REST, [fresh.asOf]);
    const { reported, solved } = fresh.obstacles.total;
    expect({ reported, solved, actions: fresh.support.actions }).toEqual(rest);
    return fresh;
  }

  close(): Promise<void> {
    return this.#stream.close();
  }

  async #follow(): Promise<void> {
    for (;;) {
      try {
        this.#latest = (await this.#stream.next(600_000)).data?.live.overview;
      } catch {
        return; // the story is over
      }
    }
  }
}

const asPlain = ({ department, ...of }: Figures & { readonly department: { readonly code: string | null } }) => ({
  ...{ code: department.code, tasks: of.tasks, keyTasks: of.keyTasks, overdue: of.overdue, overdueKey: of.overdueKey, accepted: of.accepted },
  ...{ running: of.inTime + of.dueSoon, onTime: of.onTime.numerator, met: of.contentMet.numerator, waiting: of.onTime.missing },
});
