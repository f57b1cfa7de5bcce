import { type Break, body, COOP, copy, one, set, twice } from "./breaks.js";

/** An obstacle as it comes in; what it is given beside may change that. */
const obstacle = (columns: string, values: string): string => {
  const given = columns.split(", ").includes("state") ? "" : ", state";
  return `insert into core.obstacle (cooperative_id, category, content, origin, reported_on${given}, ${columns})
   select ${COOP}, 'LAND', 'Thử', 'COOPERATIVE', '2017-07-20'${given && ", 'REPORTED'"}, ${values}`;
};
const twiceObstacle = (): string => `${obstacle("code", "'VM-X'")} from generate_series(1, 2)`;
const GIVEN = "severity, department_id, due_on";
const given = `'LOW', ${body("STC")}, date '2017-08-01'`;
const DONE = "solution, document_no, resolved_on, first_resolved_on";
const done = (day: string): string => `'Thử', '1/STC', '${day}', '${day}'`;

const support = (kind: string, obstacleId: string, withdrawnOn: string, times = 1): string =>
  `insert into core.support_action (cooperative_id, department_id, content, done_on, done_by, kind, obstacle_id, withdrawn_on)
   select ${COOP}, ${body("STC")}, 'Thử', '2017-07-20', 'an', '${kind}', ${obstacleId}::uuid, ${withdrawnOn}::date from generate_series(1, ${times})`;
/** Several statements in one. */
const inTurn = (...statements: readonly string[]): string => `do $do$ begin ${statements.map((one) => `${one};`).join(" ")} end $do$`;
const openedWith = (scope: number): string =>
  `insert into core.review_campaign (code, name_vi, period_id, window_id, due_on, state, opened_on, scope_size)
   select 'V-1', 'Thử', period_id, window_id, due_on, 'OPEN', '2017-07-05', ${scope} from core.review_campaign limit 1`;
const told = `insert into core.notification (account, kind, subject_type, subject_id, occasion, words_vi, words_en, told_on)
   select 'an', 'DUE', 'Task', '00000000-0000-4000-8000-00000000000e', '2017-08-01 -5', 'Thử', 'Test', '2017-07-20' from generate_series(1, 2)`;
const draft = `insert into core.review_campaign (code, name_vi, period_id, window_id, due_on, state)
   select 'V-1', 'Thử', period_id, window_id, due_on, 'DRAFT' from core.review_campaign limit 1`;
const oneSheet = `insert into core.review_sheet (campaign_id, cooperative_id, state) select id, ${COOP}, 'NOT_STARTED' from core.review_campaign where code = 'V-1'`;

/** For every rule of the tables about work with cooperatives at least one statement that breaks it. */
export const WORK_BREAKS: readonly Break[] = [
  // obstacle
  ["a number of another obstacle", "obstacle_code", twiceObstacle()],
  [
    "an obstacle that repeats itself",
    "obstacle_repeats_another",
    obstacle("id, duplicate_of_id", "'00000000-0000-4000-8000-00000000000e', '00000000-0000-4000-8000-00000000000e'"),
  ],
  ["triaged, but how grave?", "obstacle_triaged", obstacle("state", "'TRIAGED'")],
  ["assigned to nobody", "obstacle_assigned", obstacle("state, severity", "'ASSIGNED', 'LOW'")],
  ["due before it was reported", "obstacle_due", obstacle("due_on", "'2017-07-01'")],
  ["resolved without evidence", "obstacle_resolved", obstacle(`state, ${GIVEN}, solution, resolved_on`, `'RESOLVED', ${given}, 'Thử', '2017-07-21'`)],
  ["resolved before it was reported", "obstacle_in_order", obstacle(`state, ${GIVEN}, ${DONE}`, `'RESOLVED', ${given}, ${done("2017-07-19")}`)],
  ["confirmed by nobody", "obstacle_confirmed", obstacle(`state, ${GIVEN}, ${DONE}`, `'CONFIRMED', ${given}, ${done("2017-07-21")}`)],
  [
    "confirmed by who resolved it",
    "obstacle_two_hands",
    obstacle(
      `state, ${GIVEN}, ${DONE}, resolved_by, confirmed_by, confirmed_on, confirmation`,
      `'CONFIRMED', ${given}, ${done("2017-07-21")}, 'an', 'an', '2017-07-22', 'COOPERATIVE'`,
    ),
  ],
  ["reopened what was never resolved", "obstacle_reopened", obstacle("reopened_times", "1")],
  ["rejected without a reason", "obstacle_reason", obstacle("state", "'REJECTED'")],
  ["escalated to nobody", "obstacle_escalated", obstacle(`state, ${GIVEN}`, `'ESCALATED', ${given}`)],
  [
    "from a review without a sheet",
    "obstacle_of_sheet",
    `insert into core.obstacle (cooperative_id, category, content, origin, reported_on, state) select ${COOP}, 'LAND', 'Thử', 'REVIEW', '2017-07-20', 'REPORTED'`,
  ],
  [
    "one difficulty of a sheet twice",
    "obstacle_of_sheet_once",
    `insert into core.obstacle (cooperative_id, category, content, origin, reported_on, state, review_sheet_id, review_item)
     select cooperative_id, 'LAND', 'Thử', 'REVIEW', '2017-07-20', 'REPORTED', id, 0 from (select * from core.review_sheet limit 1) s, generate_series(1, 2)`,
  ],
  // review: of the demonstration, which is being collected
  ["a code of another review", "review_campaign_code", twice("review_campaign")],
  [
    "opened on no day",
    "review_campaign_opened",
    `insert into core.review_campaign (code, name_vi, period_id, window_id, due_on, state)
     select 'V-1', 'Thử', period_id, window_id, due_on, 'OPEN' from core.review_campaign limit 1`,
  ],
  ["concluded with no word", "review_campaign_concluded", copy("review_campaign", "'code', 'V-1', 'state', 'CONCLUDED'")],
  [
    "concluded before every sheet is settled",
    "review_complete",
    inTurn(
      "update core.review_campaign set state = 'ANALYSING'",
      "update core.review_campaign set state = 'CONCLUDED', conclusion = 'Thử', concluded_on = '2017-08-01'",
    ),
  ],
  ["a scope that shrinks", "review_scope_frozen", set("review_campaign", "scope_size = 59")],
  ["a sheet that is added", "review_scope_frozen", inTurn(openedWith(0), oneSheet)],
  [
    "a scope with too few sheets",
    "review_scope_frozen",
    inTurn(draft, "update core.review_campaign set state = 'OPEN', opened_on = '2017-07-05', scope_size = 2 where code = 'V-1'", oneSheet),
  ],
  [
    "a sheet that moves before the review collects",
    "review_under_way",
    inTurn(
      openedWith(1),
      oneSheet,
      "update core.review_sheet set state = 'IN_PROGRESS' where campaign_id = (select id from core.review_campaign where code = 'V-1')",
    ),
  ],
  ["a sheet's record that is rewritten", "review_scope_frozen", set("review_sheet", `on_record = '{"members": 1}'`)],
  ["signed numbers that change", "review_signed", set("review_sheet", "members = members + 1", "state = 'ACCEPTED'")],
  [
    "left out twice",
    "review_exclusion_once",
    `insert into core.review_exclusion (campaign_id, cooperative_id, reason)
     select c.id, ${COOP}, 'Thử' from core.review_campaign c, generate_series(1, 2)`,
  ],
  [
    "a second sheet in a review",
    "review_sheet_once",
    `insert into core.review_sheet (campaign_id, cooperative_id, state)
     select c.id, ${COOP}, 'NOT_STARTED' from core.review_campaign c`,
  ],
  ["fewer members than none", "review_sheet_counts", set("review_sheet", "members = -1", "state = 'IN_PROGRESS'")],
  ["difficulties that are no list", "review_sheet_difficulties", set("review_sheet", "difficulties = '{}'", "state = 'IN_PROGRESS'")],
  ["handed in without a signature", "review_sheet_signed", set("review_sheet", "state = 'SUBMITTED'", "state = 'IN_PROGRESS'")],
  ["checked into no group", "review_sheet_checked", set("review_sheet", "review_group = null", "state = 'ACCEPTED'")],
  ["to be dissolved some day", "review_sheet_target", set("review_sheet", "proposal = 'DISSOLVE'", "state = 'IN_PROGRESS'")],
  ["excused for nothing", "review_sheet_excused", set("review_sheet", "state = 'EXCUSED'", "state = 'IN_PROGRESS'")],
  ["accepted by who checked it", "review_sheet_hands", set("review_sheet", "accepted_by = checked_by", "state = 'ACCEPTED'")],
  // support
  ["one obstacle counted twice", "support_action_obstacle", support("OBSTACLE", one("obstacle"), "null", 2)],
  ["an obstacle that was only visited", "support_action_of_obstacle", support("VISIT", one("obstacle"), "null")],
  // notification
  ["told twice of one thing", "notification_once", told],
  [
    "two wishes of one account",
    "notification_preference_once",
    "insert into core.notification_preference (account, mail) select 'an', 'NONE' from generate_series(1, 2)",
  ],
  ["a day that no year has", "year_date_day", set("year_date", "month = 2, day = 30")],
  ["reminded of a year before", "year_date_reminder", set("year_date", "remind_days = 200")],
  ["a day of no time", "year_date_validity", set("year_date", "valid_to = '1999-01-01'")],
  ["one day of the year twice", "year_date_once", twice("year_date")],
  ["mail to nowhere", "notification_preference_address", "insert into core.notification_preference (account, mail) values ('an', 'DAILY')"],
  ["support withdrawn without a reason", "support_action_withdrawal", support("VISIT", "null", "'2017-07-20'")],
];
