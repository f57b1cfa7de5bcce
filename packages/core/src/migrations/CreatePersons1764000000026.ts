import { Migration } from "@hoptac/kit";

/** Persons and the seats they hold. Several at once are fine; the same seat twice at once is not, and a committee has one head on a day. */
export class CreatePersons1764000000026 extends Migration {
  override readonly statements = [
    `create table core.person (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      code text constraint person_code unique,
      name_vi text collate platform.vi not null,
      search_key text collate "C" not null,
      birth_date date,
      birth_year integer constraint person_birth_year check (birth_year between 1900 and 2100),
      gender text constraint person_gender check (gender in ('FEMALE', 'MALE')),
      phone text,
      demonstration boolean not null default false,
      constraint person_birth_year_of_date check (birth_date is null or birth_year = extract(year from birth_date))
    )`,
    "create trigger fill_search_key before insert or update of name_vi, search_key on core.person for each row execute function core.fill_search_key()",
    "alter table core.person enable always trigger fill_search_key",
    "create index person_search_key on core.person (search_key text_pattern_ops)",
    `create table core.position (
      id uuid primary key default platform.uuidv7(),
      version integer not null default 1,
      person_id uuid not null references core.person (id),
      department_id uuid references core.department (id),
      cooperative_id uuid references core.cooperative (id),
      enterprise_id uuid references core.enterprise (id),
      committee_id uuid references core.committee (id),
      body_id uuid not null generated always as (coalesce(department_id, cooperative_id, enterprise_id, committee_id)) stored,
      seat text not null constraint position_seat check (seat in ('HEAD', 'DEPUTY_HEAD', 'STANDING_MEMBER', 'MEMBER', 'OFFICER')),
      title_vi text not null,
      valid_from date not null,
      valid_to date,
      demonstration boolean not null default false,
      constraint position_validity check (valid_to >= valid_from),
      constraint position_one_body check (num_nonnulls(department_id, cooperative_id, enterprise_id, committee_id) = 1),
      constraint position_once exclude using gist (person_id with =, body_id with =, seat with =, daterange(valid_from, valid_to, '[]') with &&),
      constraint position_one_head exclude using gist (committee_id with =, daterange(valid_from, valid_to, '[]') with &&)
        where (seat = 'HEAD' and committee_id is not null)
    )`,
    ...["person", "department", "cooperative", "enterprise", "committee"].map((body) => `create index position_${body} on core.position (${body}_id)`),
  ];
  override readonly undo = ["drop table core.position", "drop table core.person"];
}
