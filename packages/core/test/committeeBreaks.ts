import { type Break, body, one, SENT, set, twice } from "./breaks.js";

const COMMITTEE = one("committee");
const PERSON = "(select id from core.person where code = 'MH-01')";
const OTHER = "(select id from core.person where code = 'MH-02')";
const PERIOD = one("period");
const NOBODY = "'{00000000-0000-4000-8000-00000000000e}'";
const ids = (code: string): string => `array[${body(code)}]`;

/** Statements in one, of which the last is refused. */
const inTurn = (...statements: readonly string[]): string => `do $do$ begin ${statements.map((one) => `${one};`).join(" ")} end $do$`;
const delegation = (head: string, delegate: string, from: string, to: string): string =>
  `insert into core.delegation (committee_id, head_id, delegate_id, valid_from, valid_to, reason) values (${COMMITTEE}, ${head}, ${delegate}, '${from}', '${to}', 'Thử')`;
const meeting = (columns = "", values = ""): string =>
  `insert into core.meeting (committee_id, department_id, title, held_on, place, chair_id${columns && `, ${columns}`}${columns.includes("state") ? "" : ", state"}${columns.includes("kind") ? "" : ", kind"})
   values (${COMMITTEE}, ${body("SKHDT")}, 'Họp thử', '2017-07-20', 'Thử', ${PERSON}${values && `, ${values}`}${columns.includes("state") ? "" : ", 'PLANNED'"}${columns.includes("kind") ? "" : ", 'THEMATIC'"})`;
const SIGNED = "signed_by_id, signed_as, signed_on";
const signed = `${PERSON}, 'HEAD', '2017-07-20'`;
const conclusion = (columns: string, values: string): string =>
  `insert into core.conclusion (meeting_id, department_id, title, text, prepared_by, ${columns})
   select id, department_id, 'Kết luận thử', 'Thử', 'an', ${values} from core.meeting where title = 'Họp thử'`;
const issued = (columns = "", values = ""): string =>
  conclusion(`state, document_no, issued_on, ${SIGNED}${columns}`, `'ISSUED', '1/TB', '2017-07-20', ${signed}${values}`);
const ITEM = `insert into core.instruction (conclusion_id, department_id, item_no, text) select id, department_id, 1, 'Thử' from core.conclusion where title = 'Kết luận thử'`;
const PLAN = `insert into core.plan_item (code, year, title, lead_department_id) values ('KH-THU', 2017, 'Thử', ${body("SKHDT")})`;
const task = (columns = "", values = "", source = "(select id from core.plan_item where code = 'KH-THU')"): string =>
  `insert into core.task (title, period_id, lead_department_id, plan_item_id${columns.includes("state") ? "" : ", state"}${columns && `, ${columns}`})
   values ('Việc thử', ${PERIOD}, ${body("SKHDT")}, ${source}${columns.includes("state") ? "" : ", 'DRAFT'"}${values && `, ${values}`})`;
const ASSIGNED = "due_on, original_due_on, counted_due_on, assigned_on, assigned_by";
const assigned = "'2017-08-01', '2017-08-01', '2017-08-01', '2017-07-20', 'an'";
const OF_TASK = "insert into core.{} (task_id, lead_department_id, ";
const ofTask = (table: string, columns: string, values: string): string =>
  `${OF_TASK.replace("{}", table)}${columns}) select id, lead_department_id, ${values} from core.task where title = 'Việc thử'`;
const report = (columns = "", values = ""): string => ofTask("task_report", `reported_on, reported_by, result${columns}`, `'2017-07-20', 'an', 'Thử'${values}`);
const extension = (columns = "", values = "", to = "2017-09-01"): string =>
  ofTask(
    "task_extension",
    `old_due_on, new_due_on, reason, requested_on, requested_by, state${columns}`,
    `date '2017-08-01', date '${to}', 'Thử', date '2017-07-20', 'an', 'REQUESTED'${values}`,
  );
const assessment = (columns = "", values = ""): string =>
  `insert into core.half_year_assessment (meeting_id, period_id, department_id, as_of, frozen_on, frozen_by, figures, edition${columns})
   select id, ${PERIOD}, department_id, '2017-06-30', '2017-07-20', 'an', '{}', 1${values} from core.meeting where title = 'Họp thử'`;
const evidence = `insert into core.task_evidence (task_id, lead_department_id, report_id, file_id, kind, title)
   select t.id, t.lead_department_id, r.id, '${SENT}', 'MINUTES', 'Thử' from core.task t join core.task_report r on r.task_id = t.id where t.title = 'Việc thử'`;
const carried = `insert into core.task_carry_over (task_id, lead_department_id, from_period_id, to_period_id, meeting_id, carried_on, state_then)
   select t.id, t.lead_department_id, t.period_id, t.period_id, m.id, '2017-07-20', 'DRAFT' from core.task t, core.meeting m where t.title = 'Việc thử' and m.title = 'Họp thử'`;

/** For every rule of the tables about the committee's work at least one statement that breaks it. */
export const COMMITTEE_BREAKS: readonly Break[] = [
  // calendar
  ["one day twice", "calendar_day_once", twice("calendar_day")],
  ["a setting below nothing", "work_setting_value", "update core.work_setting set value = -1"],
  ["forgotten before it was reminded of", "work_setting_value", "update core.work_setting set value = 30 where code = 'KEEP_READ_DAYS'"],
  ["a setting twice from a day on", "work_setting_once", twice("work_setting")],
  ["one check twice at once", "clear_task_check_once", twice("clear_task_check")],
  ["a check that ends before it begins", "clear_task_check_validity", "update core.clear_task_check set valid_to = '1999-01-01'"],
  // delegation
  ["two delegates on a day", "delegation_once", inTurn(...["2017-08-01", "2017-08-10"].map((day) => delegation(PERSON, OTHER, day, "2017-08-31")))],
  ["a delegation that ends before it begins", "delegation_validity", delegation(PERSON, OTHER, "2017-08-02", "2017-08-01")],
  ["a head who delegates to the head", "delegation_to_another", delegation(PERSON, PERSON, "2017-08-01", "2017-08-02")],
  // meeting, conclusion, instruction
  ["an assessment of no half-year", "meeting_half_year", meeting("kind", "'HALF_YEAR_ASSESSMENT'")],
  ["held without minutes", "meeting_minutes", meeting("state", "'HELD'")],
  ["an invitation to nobody", "meeting_invited", meeting("invited_ids", NOBODY)],
  ["one number twice in a year", "conclusion_number", inTurn(meeting(), issued(), issued())],
  ["approved by nobody", "conclusion_signed", inTurn(meeting(), conclusion("state", "'APPROVED'"))],
  ["issued without a number", "conclusion_issued", inTurn(meeting(), conclusion(`state, ${SIGNED}`, `'ISSUED', ${signed}`))],
  ["sent to one body twice", "conclusion_recipients", inTurn(meeting(), issued(", recipient_ids", `, ${ids("STC")} || ${ids("STC")}`))],
  ["one item twice", "instruction_item", inTurn(meeting(), issued(), ITEM, ITEM)],
  // plan, task
  ["a target of nothing", "plan_target_above_nothing", set("plan_target", "target = 0")],
  ["less than nothing was come to", "plan_target_actual", set("plan_target", "actual = -1", "actual is not null")],
  ["a figure that nobody reported", "plan_target_reported", set("plan_target", "actual = 1", "actual is null")],
  ["one target twice", "plan_target_once", twice("plan_target")],
  ["one code of two plan items", "plan_item_code", inTurn(PLAN, PLAN)],
  ["a task with nothing behind it", "task_source", task("", "", "null")],
  ["one number of two tasks", "task_code", inTurn(PLAN, task("code", "'NV-X'"), task("code", "'NV-X'"))],
  ["assigned without a due day", "task_assigned", inTurn(PLAN, task("state", "'ASSIGNED'"))],
  ["reported by nobody", "task_reported", inTurn(PLAN, task(`state, ${ASSIGNED}`, `'REPORTED', ${assigned}`))],
  [
    "accepted without a verdict",
    "task_judged",
    inTurn(PLAN, task(`state, reported_on, reported_by, ${ASSIGNED}`, `'ACCEPTED', '2017-07-20', 'an', ${assigned}`)),
  ],
  ["a lead who cooperates too", "task_cooperating", inTurn(PLAN, task("cooperating_ids", ids("SKHDT")))],
  ["one proposal as two tasks", "task_of_sheet_once", inTurn(PLAN, task("review_sheet_id", one("review_sheet")), task("review_sheet_id", one("review_sheet")))],
  ["judged by nobody", "task_report_judged", inTurn(PLAN, task(), report(", verdict", ", 'MET'"))],
  [
    "one file as two pieces of evidence",
    "task_evidence_file",
    inTurn(PLAN, task(), report(), evidence, `update platform.file set state = 'UPLOADED' where id = '${SENT}'`, evidence),
  ],
  ["less time instead of more", "task_extension_later", inTurn(PLAN, task(), extension("", "", "2017-07-31"))],
  ["decided on no day", "task_extension_decided", inTurn(PLAN, task(), extension(", counts", ", true"))],
  ["two requests that wait", "task_extension_pending", inTurn(PLAN, task(), extension(), extension())],
  ["carried over twice out of one half-year", "task_carry_over_once", inTurn(PLAN, meeting(), task(), carried, carried)],
  // assessment
  ["one edition twice", "half_year_assessment_edition", inTurn(meeting(), assessment(), assessment())],
  ["a first edition that explains itself", "half_year_assessment_reason", inTurn(meeting(), assessment(", reason", ", 'Thử'"))],
  [
    "figures that are corrected after they were frozen",
    "half_year_assessment_kept",
    inTurn(meeting(), assessment(), "update core.half_year_assessment set figures = '{\"tasks\": 1}'"),
  ],
];
