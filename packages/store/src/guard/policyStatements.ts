import type { GuardedTable } from "./guardedTable.js";

/** Row-level security of one table for the guarded role. Policies compare columns of the row alone with the scope. */
export function policyStatements(table: GuardedTable): readonly string[] {
  const { full } = table;
  const write = writable(table);
  return [
    `alter table ${full} enable row level security`,
    // Neither TRUNCATE nor REFERENCES nor TRIGGER.
    `grant select, insert, update, delete on ${full} to hoptac_app`,
    ...["read", "insert", "update", "delete"].map((what) => `drop policy if exists hoptac_${what} on ${full}`),
    `create policy hoptac_read on ${full} for select to hoptac_app using (${readable(table, write)})`,
    `create policy hoptac_insert on ${full} for insert to hoptac_app with check (${write})`,
    `create policy hoptac_update on ${full} for update to hoptac_app using (${write}) with check (${write})`,
    `create policy hoptac_delete on ${full} for delete to hoptac_app using (${write})`,
  ];
}

// As sub-selects, so that the scope is asked for once for each statement, not for each row.
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
      // What belongs to a person is nobody else's, also for those who see the whole province.
      return `${owner} = (select platform.scope_person())`;
  }
}

function readable({ kind, register }: GuardedTable, write: string): string {
  if (kind === "public") return "true";
  return register ? `${write} or (select platform.scope_register())` : write;
}
