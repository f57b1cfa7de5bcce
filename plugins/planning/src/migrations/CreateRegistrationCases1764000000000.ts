import { Migration } from "@hoptac/kit";

export class CreateRegistrationCases1764000000000 extends Migration {
  override readonly statements = [
    `create table planning.registration_case (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      number text not null unique,
      kind text not null check (kind in ('FOUND', 'CHANGE', 'CONVERT', 'SUSPEND', 'DISSOLVE')),
      state text not null check (state in ('FILED', 'CHANGES_ASKED', 'ACCEPTED', 'REFUSED')),
      area_id uuid not null references core.area(id),
      cooperative_id uuid references core.cooperative(id),
      proposed_name text collate platform.vi,
      proposed_address text,
      proposed_sector text check (proposed_sector in ('AGRICULTURE', 'INDUSTRY_CONSTRUCTION', 'FINANCE', 'TRADE_SERVICES')),
      filed_on date not null,
      decided_on date check (decided_on >= filed_on),
      reason text,
      check (kind = 'FOUND' or cooperative_id is not null),
      check (kind <> 'FOUND' or (proposed_name is not null and proposed_sector is not null)),
      check (state <> 'ACCEPTED' or cooperative_id is not null),
      check (state not in ('CHANGES_ASKED', 'REFUSED') or reason is not null)
    )`,
    `create index on planning.registration_case (cooperative_id)`,
    `create index on planning.registration_case (area_id)`,
  ];
}
