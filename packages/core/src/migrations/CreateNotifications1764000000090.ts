import { Migration } from "@hoptac/kit";
import { keptRows } from "./keptRows.js";

const SETTINGS = [
  ...["DUE_SOON_DAYS", "REMIND_FIRST_DAYS", "REMIND_LAST_DAYS", "OBSTACLE_SILENCE_DAYS", "REMIND_DUE_DAYS", "REMIND_OVERDUE_EVERY", "REMIND_ABOVE_EVERY"],
  ...["KEEP_READ_DAYS", "KEEP_UNREAD_DAYS"],
];

/** What accounts are told, how they want it by mail, and the letters that wait to be sent. */
export class CreateNotifications1764000000090 extends Migration {
  override readonly statements = [
    `create table core.notification (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      account text not null,
      kind text not null,
      subject_type text not null,
      subject_id uuid not null,
      occasion text not null,
      words_vi text not null,
      words_en text not null,
      told_on date not null,
      created_at timestamptz not null default clock_timestamp(),
      read_at timestamptz,
      constraint notification_once unique (account, subject_id, kind, occasion)
    )`,
    "create index on core.notification (account, id)",
    "create index on core.notification (account) where read_at is null",
    "create index on core.notification (subject_id)",
    "create index on core.notification (read_at)",
    `create table core.notification_preference (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      account text not null constraint notification_preference_once unique,
      mail text not null constraint notification_preference_mail check (mail in ('NONE', 'AT_ONCE', 'DAILY')),
      email text,
      since timestamptz not null default clock_timestamp(),
      constraint notification_preference_address check (mail = 'NONE' or email is not null)
    )`,
    // Without an address: it is looked up when the letter is taken, so a corrected one holds for what waits, and it stands in one place.
    `create table core.letter (
      id uuid primary key default platform.uuidv7(),
      account text not null,
      items uuid[] not null,
      subject text not null,
      text text not null,
      created_at timestamptz not null default clock_timestamp(),
      state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
      attempts integer not null default 0,
      retry_at timestamptz not null default clock_timestamp(),
      sent_at timestamptz,
      problem text
    )`,
    "create index on core.letter (retry_at) where state = 'WAITING'",
    "create index on core.letter using gin (items)",
    `create table core.year_date (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null,
      name_vi text not null,
      name_en text not null,
      month integer not null,
      day integer not null,
      role text not null,
      function text,
      remind_days integer not null constraint year_date_reminder check (remind_days between 0 and 60),
      valid_from date not null,
      valid_to date,
      basis text not null,
      evidence text not null,
      constraint year_date_day check (day between 1 and case month when 2 then 28 when 4 then 30 when 6 then 30 when 9 then 30 when 11 then 30 else 31 end and month between 1 and 12),
      constraint year_date_validity check (valid_to >= valid_from),
      constraint year_date_once exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
    )`,
    ...keptRows("notification", "notification_preference", "year_date"),
    // The reminders' numbers are settings of the office like the one that there was. A reminder is known to have been told by its row, so rows are kept for longer than reminders reach.
    "alter table core.work_setting drop constraint work_setting_code, drop constraint work_setting_value",
    `alter table core.work_setting add constraint work_setting_code check (code in (${SETTINGS.map((code) => `'${code}'`).join(", ")})),
       add constraint work_setting_value check (case when code like 'KEEP%' then value between 90 and 3650 else value between 0 and 100 end)`,
  ];
  override readonly undo = [
    "drop table core.year_date",
    "drop table core.letter",
    "drop table core.notification_preference",
    "drop table core.notification",
    "delete from core.work_setting where code not in ('DUE_SOON_DAYS', 'REMIND_FIRST_DAYS', 'REMIND_LAST_DAYS', 'OBSTACLE_SILENCE_DAYS')",
    "alter table core.work_setting drop constraint work_setting_code, drop constraint work_setting_value",
    `alter table core.work_setting add constraint work_setting_code check (code in ('DUE_SOON_DAYS', 'REMIND_FIRST_DAYS', 'REMIND_LAST_DAYS', 'OBSTACLE_SILENCE_DAYS')),
       add constraint work_setting_value check (value between 0 and 100)`,
  ];
}
