import { configuredPlugins } from "@hoptac/cli";
import { openStore } from "@hoptac/store";
import pg from "pg";

/** A database with `size` cooperatives and, for each, two large fields of three seasons, two applications and a registration case. */
export async function makeRows(server: string, name: string, size: number): Promise<{ url: string; code: string }> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const store = await openStore({ url, plugins: configuredPlugins });
  await store.migrate();
  await store.load({ demonstration: false });
  await store.close();

  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Without the demonstration's data its accounts are not there: the one that is measured, a district's, and one that writes.
  await client.query(`
    insert into core.role_grant (account, title_vi, role, committee_id, department_id, area_id, valid_from, granted_by, demonstration)
    select 'truong-ban', 'Trưởng Ban Chỉ đạo', 'COMMITTEE_HEAD', c.id, null::uuid, null::uuid, date '2017-01-01', 'bench', true from core.committee c where c.code = 'BCD'
    union all select 'tai-chinh', 'Chuyên viên Sở Tài chính', 'DEPT_OFFICER', null, d.id, null, '2017-01-01', 'bench', true from core.department d where d.code = 'STC'
    union all select 'ninh-phuoc', 'Chuyên viên huyện', 'DISTRICT_OFFICER', null, null, a.id, '2017-01-01', 'bench', true from core.area a where a.code = '587' and a.level = 'DISTRICT'`);
  await client.query("set session_replication_role = replica"); // a bulk load for measuring: no foreign-key checks row by row
  await client.query(`
    insert into core.cooperative (code, name_vi, search_key, entity_type, legal_regime, legal_status, sector, area_id, owner_area_id, charter_capital, demonstration)
    select '99' || lpad(n::text, 8, '0'), 'Hợp tác xã số ' || n, 'hop tac xa so ' || n, 'COOPERATIVE', 'LAW_2012',
      case when n % 7 = 0 then 'SUSPENDED' else 'ACTIVE' end, 'AGRICULTURE', a.id, a.id, 1000000000, true
    from generate_series(1, ${size}) n
    join (select id, row_number() over (order by id) - 1 as k, count(*) over () as total from core.area where level = 'COMMUNE' and valid_to is not null) a on a.k = n % a.total`);
  await client.query(`
    insert into agriculture.large_field (cooperative_id, owner_area_id, name, product_id, area_ha, households, proposed_on, state)
    select c.id, c.area_id, 'Cánh đồng ' || k, (select id from core.product order by code limit 1), 20 + k, 15, '2016-01-01', case when k = 1 then 'SEASON_RUNNING' else 'APPROVED' end
    from core.cooperative c, generate_series(1, 2) k`);
  await client.query(`
    insert into agriculture.field_season (cooperative_id, owner_area_id, large_field_id, name, starts_on, ends_on, area_ha, households, contracted_area_ha, yield_per_ha)
    select f.cooperative_id, f.owner_area_id, f.id, 'Vụ ' || k, date '2016-01-01' + k * 120, date '2016-01-01' + k * 120 + 100, 18, 12, 10, 6.5
    from agriculture.large_field f, generate_series(1, 3) k`);
  await client.query(`insert into finance.support_programme (code, name_vi, starts_on, state) values ('BENCH', 'Chương trình đo', '2017-01-01', 'OPEN')`);
  await client.query(`
    insert into finance.support_application (cooperative_id, owner_area_id, number, programme_id, support_type, content, requested_amount, submitted_on, state)
    select c.id, c.area_id, c.code || '-' || k, p.id, 'TRAINING', 'Đào tạo cán bộ quản lý', 50000000, date '2017-01-01' + k, 'SUBMITTED'
    from core.cooperative c, generate_series(1, 2) k, finance.support_programme p`);
  await client.query("analyze");
  await client.end();
  return { url, code: "9900000007" };
}

/** Drops what `makeRows` made. */
export async function dropRows(server: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
}
