import { Migration } from "@hoptac/kit";

const SUPPORT_TYPES = "('TRAINING','FOUNDING','REORGANISE','INFRASTRUCTURE','TECHNOLOGY','MARKET','LAND','CREDIT','INSURANCE','YOUNG_LABOUR','LINKAGE')";

export class CreateSupport1764000000000 extends Migration {
  override readonly statements = [
    `create table finance.support_programme (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text not null unique,
      name_vi text collate platform.vi not null,
      legal_basis text,
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED'))
    )`,
    `create table finance.budget_line (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      programme_id uuid not null references finance.support_programme(id),
      year integer not null check (year between 2000 and 2100),
      source text not null check (source in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'NTM', 'SELF')),
      support_type text not null check (support_type in ${SUPPORT_TYPES}),
      amount numeric(18,0) not null check (amount > 0),
      approved_amount numeric(18,0) not null default 0 check (approved_amount between 0 and amount),
      unique (programme_id, year, source, support_type)
    )`,
    `create table finance.support_application (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      cooperative_id uuid not null references core.cooperative(id),
      number text not null unique,
      programme_id uuid not null references finance.support_programme(id),
      support_type text not null check (support_type in ${SUPPORT_TYPES}),
      content text not null,
      requested_amount numeric(18,0) not null check (requested_amount > 0),
      submitted_on date not null,
      state text not null check (state in ('SUBMITTED', 'APPRAISED', 'APPROVED', 'REJECTED')),
      appraised_amount numeric(18,0) check (appraised_amount between 1 and requested_amount),
      budget_line_id uuid references finance.budget_line(id),
      approved_amount numeric(18,0) check (approved_amount <= appraised_amount),
      reason text,
      check ((state = 'APPROVED') = (approved_amount is not null and budget_line_id is not null)),
      check (state <> 'REJECTED' or reason is not null)
    )`,
    `create index on finance.support_application (cooperative_id)`,
    `create index on finance.support_application (programme_id)`,
    `create index on finance.support_application (budget_line_id)`,
  ];
}
