/** A statement that has to be refused by a rule of the tables. */
export type Break = readonly [what: string, rule: string, statement: string];

export const area = (code: string, day = "2017-07-20"): string =>
  `(select id from core.area where code = '${code}' and daterange(valid_from, valid_to, '[]') @> '${day}'::date)`;
export const body = (code: string): string => `(select id from core.department where code = '${code}')`;
export const unit = (code: string, level: string, parent: string, from: string, to = "null"): string =>
  `insert into core.area (code, name_vi, full_name_vi, name_en, level, type, parent_id, valid_from, valid_to)
   values ('${code}', 'Thử', 'Thử', 'Thu', '${level}', '${level === "DISTRICT" ? "RURAL_DISTRICT" : level}', ${parent}, ${from}, ${to})`;
export const change = (from: string, to: string, kind: string, day: string, partial = false): string =>
  `insert into core.area_change (from_id, to_id, kind, effective_on, partial) values (${from}, ${to}, '${kind}', '${day}', ${partial})`;
/** A copy of any row of a table, with other values. */
export const copy = (table: string, values: string, where = "true"): string =>
  `insert into core.${table} select (jsonb_populate_record(t, jsonb_build_object('id', platform.uuidv7(), ${values}))).* from core.${table} t where ${where} limit 1`;
/** The same value in every row. */
export const set = (table: string, values: string, where = "true"): string => `update core.${table} set ${values} where ${where}`;
export const twice = (table: string): string => copy(table, "'version', 1");
export const one = (table: string): string => `(select id from core.${table} limit 1)`;
/** A statement of an open window that the test has audited. */
const AUDITED =
  "(select s.id from core.financial_statement s join core.reporting_window w on w.id = s.window_id where s.state = 'AUDITED' and w.state = 'OPEN' limit 1)";
export const COOP = "(select id from core.cooperative order by code limit 1)";
const MEETING = "(select id from core.governance_event where present > 0 limit 1)";
/** Of a file that the test sent in. */
export const SENT = "00000000-0000-4000-8000-00000000000f";
const attach = (columns: string, values: string): string =>
  `insert into core.attachment (cooperative_id, file_id, title, attached_on, ${columns}) select ${COOP}, '${SENT}', 'Thử', '2017-07-20', ${values}`;
const decide = (item: number, votes: string): string =>
  `insert into core.meeting_decision (cooperative_id, meeting_id, item_no, subject, text_vi, votes_for, votes_against, abstentions)
   select e.cooperative_id, e.id, ${item}, 'OTHER', 'Thử', ${votes} from core.governance_event e where e.id = ${MEETING}`;

const grant = (account: string, role: string, more = "", values = ""): string =>
  `insert into core.role_grant (account, role, valid_from, granted_by${more && `, ${more}`}) values ('${account}', '${role}', '2017-01-01', 'an'${values && `, ${values}`})`;

/** For every rule of the tables at least one statement that breaks it. */
export const BREAKS: readonly Break[] = [
  ["a commune outlives its district", "area_parent_valid", unit("29999", "COMMUNE", area("587"), "null")],
  ["a district ends before its communes", "area_parent_valid", "update core.area set valid_to = '2020-01-01' where code = '587'"],
  ["a commune below a commune", "area_parent_tier", unit("29999", "COMMUNE", area("22870"), "null", "'2020-01-01'")],
  ["a district below no province", "area_parent_tier", unit("599", "DISTRICT", "null", "null", "'2020-01-01'")],
  ["one code for two units at once", "area_code_valid_once", unit("22870", "COMMUNE", area("56", "2026-01-01"), "'2026-01-01'")],
  ["a change of a unit that did not end", "area_change_ended", change(area("22870"), area("22873", "2026-01-01"), "MERGED", "2026-01-01")],
  [
    "a new unit that began another day",
    "area_change_began",
    "update core.area_change set kind = 'RENAMED' where kind = 'MERGED' and effective_on = '2024-11-01'",
  ],
  [
    "a merger into a unit that is not there yet",
    "area_change_began|area_change_partial",
    change(area("22753"), area("22759", "2026-01-01"), "MERGED", "2024-11-01"),
  ],
  [
    "a part without the other part",
    "area_change_partial",
    `delete from core.area_change where from_id = ${area("22768")} and to_id = ${area("22888", "2026-01-01")}`,
  ],
  [
    "a unit that changed begins later after all",
    "area_change_began",
    `update core.area set valid_from = '2025-08-01' where id = ${area("22909", "2026-01-01")}`,
  ],
  ["a successor of a body that goes on", "department_successor", `update core.department set valid_to = null where code = 'SKHDT'`],
  ["a successor that began too late", "department_successor", "update core.department set valid_from = '2025-04-01' where code = 'SNNMT'"],
  ["a body that ends with its function unassigned", "department_function", "update core.department set valid_to = '2026-01-01' where code = 'SNNMT'"],
  [
    "one function run by two bodies",
    "plugin_owner_once",
    `insert into core.plugin_owner (plugin, department_id, valid_from) values ('finance', ${body("SNV")}, '2024-01-01')`,
  ],
  [
    "a function given to a body that has ended",
    "department_function",
    `insert into core.plugin_owner (plugin, department_id, valid_from) values ('other', ${body("SKHDT")}, '2024-01-01')`,
  ],
  ["two standing agencies on one day", "standing_agency_once", `update core.standing_agency set valid_from = '2025-02-01' where valid_from is not null`],
  ["a day without a standing agency", "standing_agency_every_day", `update core.standing_agency set valid_from = '2025-03-02' where valid_from is not null`],
  ["no standing agency any more", "standing_agency_every_day", "delete from core.standing_agency where valid_to is null"],

  ["membership_stat_balance", "membership_stat_balance", "update core.membership_stat set joined = joined + 1"],
  ["membership_stat_counts", "membership_stat_counts", "update core.membership_stat set joined = -1, official_end = official_start - 1 - left_count"],
  ["membership_stat_parts", "membership_stat_parts", "update core.membership_stat set women = official_end + 1"],
  ["membership_stat_once", "membership_stat_once", "update core.membership_stat set window_id = (select id from core.reporting_window where code = '2017-H1')"],
  ["financial_statement_revenue", "financial_statement_revenue", "update core.financial_statement set revenue = revenue + 1"],
  ["financial_statement_workers", "financial_statement_workers", "update core.financial_statement set member_workers = workers_regular + 1"],
  ["financial_statement_submitted", "financial_statement_submitted", "update core.financial_statement set submitted_on = null"],
  [
    "reporting_window_once",
    "reporting_window_once",
    "update core.reporting_window set starts_on = '2017-01-01', ends_on = '2018-01-01', due_on = '2018-02-01' where code = '2017-H1'",
  ],
  ["reporting_window_span", "reporting_window_span", "update core.reporting_window set due_on = ends_on - 1"],
  ["officer_seat_once", "officer_seat_once", "update core.officer set position = 'DIRECTOR' where position = 'CHAIR'"],
  ["officer_span", "officer_span", "update core.officer set valid_to = valid_from - 1"],
  ["governance_event_present", "governance_event_present", "update core.governance_event set present = invited + 1"],
  ["member_identity_sealed", "member_identity_sealed", "update core.member set identity_no = '079123456789'"],
  ["member_paid_in", "member_paid_in", "update core.member set paid_in = contribution + 1"],
  ["contributions_within_capital", "contributions_within_capital", "update core.member set contribution = contribution * 2"],
  [
    "contributions_within_capital",
    "contributions_within_capital",
    "update core.cooperative set charter_capital = 1, effective_on = '2017-07-20' where code = '9900000026'",
  ],
  [
    "land_parcel_once",
    "land_parcel_once",
    "update core.land_parcel set parcel_no = 'T', area_id = (select area_id from core.land_parcel limit 1), cooperative_id = (select cooperative_id from core.land_parcel limit 1)",
  ],
  [
    "conversion_once",
    "conversion_once",
    "insert into core.conversion (cooperative_id, kind, converted_on) select cooperative_id, kind, converted_on from core.conversion limit 1",
  ],
  [
    "activity_once",
    "activity_once",
    "insert into core.activity (cooperative_id, vsic, classification, valid_from) select cooperative_id, vsic, '2018', '2017-01-01' from core.activity limit 1",
  ],
  [
    "law_parameter_once",
    "law_parameter_once",
    "insert into core.law_parameter (code, value, valid_from, basis, evidence) values ('MIN_MEMBERS_COOPERATIVE', 3, '2020-01-01', 'x', 'VERIFIED')",
  ],
  // area
  ["a district with a code of four digits", "area_code_of_level", set("area", "code = '1234'", "code = '582'")],
  ["a code with a letter", "area_code_shape", set("area", "code = 'X2870'", "code = '22870'")],
  ["an area of nothing", "area_km2_positive", set("area", "area_km2 = 0", "code = '22870'")],
  ["beyond the pole", "area_latitude", set("area", "latitude = 91", "code = '22870'")],
  ["around the world", "area_longitude", set("area", "longitude = 181", "code = '22870'")],
  ["an area that ends before it begins", "area_validity", set("area", "valid_to = valid_from - 1", "valid_from is not null")],
  ["an abolition into something", "area_change_target", set("area_change", "kind = 'ABOLISHED'", "to_id is not null")],
  ["one change twice", "area_change_once", twice("area_change")],
  // department, committee
  ["a code of another department", "department_code", copy("department", "'code', 'SNV'", "t.code = 'STC'")],
  ["a department that ends before it begins", "department_validity", set("department", "valid_from = '2030-01-01', valid_to = '2029-01-01'", "code = 'SNV'")],
  ["a function that ends before it begins", "plugin_owner_validity", set("plugin_owner", "valid_from = '2030-01-01', valid_to = '2029-01-01'")],
  ["a code of another committee", "committee_code", twice("committee")],
  ["a committee that ends before it begins", "committee_validity", set("committee", "valid_from = '2030-01-01', valid_to = '2029-01-01'")],
  ["an agency that ends before it begins", "standing_agency_validity", set("standing_agency", "valid_from = '2030-01-01', valid_to = '2029-01-01'")],
  // person
  ["born in the year 1", "person_birth_year", set("person", "birth_date = null, birth_year = 1")],
  ["born in two years", "person_birth_year_of_date", set("person", "birth_date = '1970-01-01', birth_year = 1971")],
  ["a code of another person", "person_code", twice("person")],
  ["a seat in two bodies", "position_one_body", set("position", `enterprise_id = ${one("enterprise")}`, "department_id is not null")],
  ["a seat that ends before it begins", "position_validity", set("position", "valid_to = valid_from - 1")],
  [
    "one seat twice at once",
    "position_once",
    "insert into core.position (person_id, department_id, committee_id, seat, title_vi, valid_from) select person_id, department_id, committee_id, seat, title_vi, valid_from from core.position where seat <> 'HEAD' limit 1",
  ],
  [
    "two heads at once",
    "position_one_head",
    "insert into core.position (person_id, committee_id, seat, title_vi, valid_from) select (select id from core.person q where q.id <> p.person_id limit 1), committee_id, 'HEAD', 'Thử', valid_from from core.position p where seat = 'HEAD' and committee_id is not null limit 1",
  ],
  // product, enterprise, cluster, cohort
  ["a code of another product", "product_code", twice("product")],
  ["a high price below the low one", "product_prices", set("product", "price_high = price_low - 1", "price_low > 0")],
  ["a line of three digits of a product", "product_vsic", set("product", "vsic = '011'")],
  ["a key product twice at once", "product_key_once", twice("product_key")],
  ["a key product that ends before it begins", "product_key_validity", set("product_key", "valid_from = '2030-01-01', valid_to = '2029-01-01'")],
  ["a code of another variety", "product_variety_code", twice("product_variety")],
  ["a tax code of another enterprise", "enterprise_tax_code", copy("enterprise", "'version', 1")],
  ["a tax code of nine digits", "enterprise_tax_code_shape", set("enterprise", "tax_code = '123456789'")],
  ["a code of another cluster", "cluster_code", twice("cluster")],
  ["a cluster that ends before it begins", "cluster_validity", set("cluster", "valid_to = valid_from - 1")],
  [
    "a member of a cluster twice at once",
    "cluster_member_once",
    "insert into core.cluster_member (cluster_id, cooperative_id, enterprise_id, institute_vi, valid_from) select cluster_id, cooperative_id, enterprise_id, institute_vi, valid_from from core.cluster_member limit 1",
  ],
  ["a member of two kinds", "cluster_member_one_kind", set("cluster_member", "institute_vi = 'Viện'", "cooperative_id is not null")],
  ["a membership that ends before it begins", "cluster_member_validity", set("cluster_member", "valid_to = valid_from - 1")],
  ["a member of a cluster that is not there", "cluster_member_within", set("cluster", "valid_to = valid_from")],
  [
    "criteria that are a list",
    "cohort_criteria",
    `insert into core.cohort (name_vi, shared, department_id, owner_login, criteria) select 'Thử', false, id, 'an', '[]' from core.department limit 1`,
  ],
  [
    "two cohorts of one name",
    "cohort_name",
    "insert into core.cohort (name_vi, shared, department_id, owner_login) select 'Thử', false, d.id, 'an' from (select id from core.department limit 1) d, generate_series(1, 2)",
  ],
  [
    "a cooperative twice in a cohort",
    "cohort_member_once",
    `with c as (insert into core.cohort (name_vi, shared, department_id, owner_login) select 'Thử', false, id, 'an' from core.department limit 1 returning id, department_id)
     insert into core.cohort_member (cohort_id, department_id, cooperative_id) select c.id, c.department_id, ${COOP} from c, generate_series(1, 2)`,
  ],
  // cooperative, register
  [
    "a type of agriculture in trade",
    "cooperative_agri_type_of_sector",
    set("cooperative", "sector = 'TRADE_SERVICES', agri_type = 'CROP', effective_on = '2017-07-20'"),
  ],
  ["charter capital below nothing", "cooperative_charter_capital", set("cooperative", "charter_capital = -1, effective_on = '2017-07-20'")],
  ["a code that was given before", "cooperative_code", set("cooperative", "code = '9900000002'", "code = '9900000001'")],
  ["a code of nine digits", "cooperative_code_shape", set("cooperative", "code = '990000001'", "code = '9900000001'")],
  ["a seat beyond the pole", "cooperative_latitude", set("cooperative", "latitude = 91")],
  ["a seat around the world", "cooperative_longitude", set("cooperative", "longitude = 181")],
  ["a main line of three digits", "cooperative_main_vsic", set("cooperative", "main_vsic = '011', effective_on = '2017-07-20'")],
  ["merged without a reason", "cooperative_merge", set("cooperative", `merged_into_id = ${COOP}`, "code = '9900000005'")],
  [
    "registered before it first was",
    "cooperative_registered_in_order",
    set("cooperative", "registered_on = first_registered_on - 1, effective_on = '2017-07-20'"),
  ],
  ["one day told twice", "register_change_day", twice("register_change")],
  ["a change that tells nothing", "register_change_facts", set("register_change", "facts = '{}'")],
  [
    "an older change of what changed later",
    "register_changed_later",
    set("cooperative", "name_vi = 'Thử', effective_on = '1990-01-01'", "code = '9900000001'"),
  ],
  ["a change without its day", "register_effective_on", set("cooperative", "address = 'x', effective_on = null", "code = '9900000001'")],
  ["an entry that ends before it begins", "register_entry_span", set("register_entry", "valid_to = valid_from - 1", "valid_from is not null")],
  ["two entries from one day", "register_entry_start", twice("register_entry")],
  // reporting
  [
    "a correction without a reason",
    "correction_reason",
    "insert into core.correction (cooperative_id, window_id, subject_id, reason, corrected_on) select cooperative_id, window_id, id, 'nhầm', '2017-07-20' from core.membership_stat limit 1",
  ],
  [
    "a half-year twice",
    "period_once",
    "insert into core.period (year, half, starts_on, ends_on, state) select year, half, starts_on, ends_on, state from core.period",
  ],
  ["a period that ends before it begins", "period_span", set("period", "ends_on = starts_on")],
  ["a code of another window", "reporting_window_code", copy("reporting_window", "'starts_on', '2040-01-01', 'ends_on', '2040-06-01', 'due_on', '2040-07-01'")],
  [
    "numbers of a locked window",
    "window_locked",
    "update core.membership_stat m set women = 0 from core.reporting_window w where w.id = m.window_id and w.state = 'LOCKED' and women > 0",
  ],
  ["a window that is opened again", "window_stays_locked", set("reporting_window", "state = 'OPEN'", "state = 'LOCKED'")],
  ["an audited statement", "statement_audited", set("financial_statement", "wages = wages + 1", `id = ${AUDITED}`)],
  ["wages below nothing", "financial_statement_amounts", set("financial_statement", "wages = -1")],
  ["one window reported twice", "financial_statement_once", twice("financial_statement")],
  // people
  ["an officer born in the year 1", "officer_birth_year", set("officer", "birth_year = 1")],
  [
    "one person twice in one position",
    "officer_person_once",
    `insert into core.officer (cooperative_id, position, name, qualification, legal_representative, valid_from)
     select ${COOP}, 'BOARD_MEMBER', 'Thử', 'NONE', false, '2017-01-01' from generate_series(1, 2)`,
  ],
  ["a commune that became a province", "area_change_tier", change(area("22870"), area("56", "2026-01-01"), "MERGED", "2025-07-01")],
  ["one meeting twice", "governance_event_once", twice("governance_event")],
  ["called a fourth time", "governance_event_convocation", set("governance_event", "convocation = 4")],
  [
    "one item decided twice",
    "meeting_decision_item",
    `${decide(1, "0, 0, 0")} and exists (select) union all select e.cooperative_id, e.id, 1, 'OTHER', 'Thử', 0, 0, 0 from core.governance_event e where e.id = ${MEETING}`,
  ],
  [
    "a vote at a meeting of the board",
    "meeting_decision_general",
    `with meeting as (insert into core.governance_event (cooperative_id, kind, held_on, invited, present, by_delegates)
     values (${COOP}, 'BOARD', '2017-03-01', 5, 5, false) returning id, cooperative_id)
   insert into core.meeting_decision (cooperative_id, meeting_id, item_no, subject, text_vi, votes_for, votes_against, abstentions)
   select cooperative_id, id, 1, 'OTHER', 'Thử', 5, 0, 0 from meeting`,
  ],
  ["votes below nothing", "meeting_decision_votes", decide(1, "-1, 0, 0")],
  ["more votes than people", "meeting_decision_present", decide(1, "e.present, 1, 0")],
  ["a number of another member", "member_no", twice("member")],
  ["a member who leaves before coming", "member_span", set("member", "valid_to = valid_from - 1")],
  ["an associate without capital who contributes", "member_without_capital", set("member", "kind = 'ASSOC_NO_CAPITAL'", "contribution > 0")],
  // assets
  ["a parcel of nothing", "land_parcel_area", set("land_parcel", "area_ha = 0")],
  ["land in a district", "land_parcel_commune", set("land_parcel", "area_id = (select id from core.area where code = '587')")],
  ["land given back before it was used", "land_parcel_span", set("land_parcel", "valid_to = valid_from - 1")],
  ["a classification of 1999", "activity_classification", set("activity", "classification = '1999'")],
  ["a line that ends before it begins", "activity_span", set("activity", "valid_to = valid_from - 1")],
  ["a line of three digits", "activity_vsic", set("activity", "vsic = '011'")],
  // attachment
  ["an official document without a number", "attachment_document", attach("kind", "'OFFICIAL_DOC'")],
  ["a photo that is none", "attachment_photo", attach("kind", "'PHOTO'")],
  ["withdrawn without a reason", "attachment_withdrawal", attach("kind, withdrawn_on", "'MINUTES', '2017-07-20'")],
  // access
  ["an account with a blank", "role_grant_account", grant("binh ", "SYSTEM_ADMIN")],
  ["a grant that ends before it begins", "role_grant_validity", grant("binh", "SYSTEM_ADMIN", "valid_to", "'2016-01-01'")],
  ["an administrator of one area", "role_grant_place", grant("binh", "SYSTEM_ADMIN", "area_id", area("587"))],
  ["a grant to oneself", "role_grant_not_own", grant("an", "SYSTEM_ADMIN")],
  ["revoked by nobody", "role_grant_revoked", set("role_grant", "revoked_at = now()")],
  ["one role twice at once", "role_grant_once", grant("quan-tri", "SYSTEM_ADMIN")],
  ["an administrator who inspects", "role_grant_duties_apart", grant("quan-tri", "INSPECTOR")],
  ["a grant that is rewritten", "role_grant_kept", set("role_grant", "role = 'INSPECTOR'", "account = 'quan-tri'")],
  // law
  ["one threshold twice at once", "size_threshold_once", twice("size_threshold")],
];
