import type { QueryRunner } from "typeorm";
import type { GuardedTable } from "./guardedTables.js";

/** Installs row-level security and the capture triggers on every declared table. Idempotent. */
export async function installGuards(runner: QueryRunner, tables: readonly GuardedTable[]): Promise<void> {
  const cooperatives = tables.find((table) => table.kind === "cooperative" && table.rootArea !== undefined);
  for (const schema of new Set(tables.map((table) => table.schema))) await runner.query(`grant usage on schema "${schema}" to hoptac_app`);
  for (const table of tables) {
    const full = `"${table.schema}"."${table.name}"`;
    if (table.kind === "cooperative") await keepArea(runner, table, cooperatives);
    for (const statement of [
      `alter table ${full} enable row level security`,
      `grant select, insert, update, delete on ${full} to hoptac_app`,
      `drop policy if exists hoptac_read on ${full}`,
      `drop policy if exists hoptac_insert on ${full}`,
      `drop policy if exists hoptac_update on ${full}`,
      `drop policy if exists hoptac_delete on ${full}`,
      `create policy hoptac_read on ${full} for select to hoptac_app using (${readable(table)})`,
      `create policy hoptac_insert on ${full} for insert to hoptac_app with check (${writable(table)})`,
      `create policy hoptac_update on ${full} for update to hoptac_app using (${writable(table)}) with check (${writable(table)})`,
      `create policy hoptac_delete on ${full} for delete to hoptac_app using (${writable(table)})`,
      `drop trigger if exists zz_hoptac_capture on ${full}`,
      `create trigger zz_hoptac_capture after insert or update or delete on ${full} for each row execute function
        platform.capture('${table.kind}', '${table.by}', '${table.kind === "cooperative" ? "owner_area_id" : table.kind === "area" ? table.by : ""}', '${table.register ? "on" : ""}')`,
      // ALWAYS: also for sessions that switch triggers off with session_replication_role.
      `alter table ${full} enable always trigger zz_hoptac_capture`,
      `drop trigger if exists zz_hoptac_truncate on ${full}`,
      `create trigger zz_hoptac_truncate before truncate on ${full} for each statement execute function platform.refuse_truncate()`,
      `alter table ${full} enable always trigger zz_hoptac_truncate`,
    ]) {
      await runner.query(statement);
    }
  }
  if (cooperatives) await followMoves(runner, cooperatives, tables);
}
/** Raised when what is installed changes, so that databases guarded by an older program are guarded anew. */
installGuards.version = 1;

// Sub-selects make the planner ask for the scope once for each statement, not for each row.
const ALL = "(select platform.scope_all())";
const inScope = (column: string, list: string): string => `${column} = any ((select platform.scope_${list}())::uuid[])`;

function writable({ kind, by }: GuardedTable): string {
  const owner = `"${by}"`;
  switch (kind) {
    case "public":
      return "(select platform.scope_actor()) is not null";
    case "cooperative":
      return `${ALL} or ${inScope(owner, "cooperatives")} or ${inScope("owner_area_id", "areas")}`;
    case "area":
      return `${ALL} or ${inScope(owner, "areas")}`;
    case "department":
      return `${ALL} or ${inScope(owner, "departments")}`;
    case "enterprise":
      return `${ALL} or ${inScope(owner, "enterprises")}`;
    case "person":
      return `${owner} = (select platform.scope_person())`;
  }
}

const readable = (table: GuardedTable): string =>
  table.kind === "public" ? "true" : table.register ? `${writable(table)} or (select platform.scope_register())` : writable(table);

/** Every row of a cooperative carries the area it lies in, so that a district's guard compares columns of the row alone. */
async function keepArea(runner: QueryRunner, table: GuardedTable, root: GuardedTable | undefined): Promise<void> {
  const full = `"${table.schema}"."${table.name}"`;
  const trigger = `platform."area_of_${table.schema}_${table.name}"`;
  if (!root) throw new Error(`${table.schema}.${table.name} is owned by a cooperative, but no entity is declared @OwnerOf("cooperative", { area: … })`);
  const isRoot = table === root;
  const area = isRoot ? `new."${root.rootArea}"` : `(select c."${root.rootArea}" from "${root.schema}"."${root.name}" c where c.id = new."${table.by}")`;
  for (const statement of [
    `alter table ${full} add column if not exists owner_area_id uuid`,
    `create index if not exists "${table.name}_owner_area" on ${full} (owner_area_id)`,
    `create or replace function ${trigger}() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      begin new.owner_area_id := ${area}; return new; end $$`,
    `drop trigger if exists aa_hoptac_area on ${full}`,
    `create trigger aa_hoptac_area before insert or update on ${full} for each row execute function ${trigger}()`,
    // Rows that were there before the column: no change that anybody made, so none that is recorded.
    `alter table ${full} disable trigger user`,
    `update ${full} new set owner_area_id = ${area} where owner_area_id is distinct from ${area}`,
    `alter table ${full} enable trigger user`,
  ]) {
    await runner.query(statement);
  }
}

/** When a cooperative moves, the area of all its rows moves with it. */
async function followMoves(runner: QueryRunner, root: GuardedTable, tables: readonly GuardedTable[]): Promise<void> {
  const others = tables.filter((table) => table.kind === "cooperative" && table !== root);
  const updates = others.map((table) => `update "${table.schema}"."${table.name}" set owner_area_id = new."${root.rootArea}" where "${table.by}" = new.id;`).join("\n");
  const full = `"${root.schema}"."${root.name}"`;
  for (const statement of [
    `create or replace function platform.cooperative_moved() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      begin ${updates} return null; end $$`,
    `drop trigger if exists hoptac_moved on ${full}`,
    `create trigger hoptac_moved after update of "${root.rootArea}" on ${full} for each row when (old."${root.rootArea}" is distinct from new."${root.rootArea}") execute function platform.cooperative_moved()`,
  ]) {
    await runner.query(statement);
  }
}
