import { isOwnersAlone } from "@hoptac/kit";
import type { GuardedTable } from "./guardedTable.js";

/** Row-level security of one table for the guarded role. Policies compare columns of the row alone with the scope. */
export function policyStatements(table: GuardedTable): readonly string[] {
  const { full, kind } = table;
  const write = writable(table);
  // What is public needs no second way.
  const province = !isOwnersAlone(kind) && kind !== "public";
  return [
    `alter table ${full} enable row level security`,
    // Neither TRUNCATE nor REFERENCES nor TRIGGER.
    `grant select, insert, update, delete on ${full} to hoptac_app`,
    ...["read", "insert", "update", "delete", "province"].map((what) => `drop policy if exists hoptac_${what} on ${full}`),
    `create policy hoptac_read on ${full} for select to hoptac_app using (${readable(table, write)})`,
    `create policy hoptac_insert on ${full} for insert to hoptac_app with check (${write})`,
    `create policy hoptac_update on ${full} for update to hoptac_app using (${write}) with check (${write})`,
    `create policy hoptac_delete on ${full} for delete to hoptac_app using (${write})`,
    // `true` alone leaves no condition in the plan: who may see every row pays nothing for the guard, also where all rows are counted.
    ...(province ? [`create policy hoptac_province on ${full} to hoptac_province using (true) with check (true)`] : []),
  ];
}

// As sub-selects, so that the scope is asked for once for each statement, not for each row.
const inScope = (column: string, list: string): string => `${column} = any ((select platform.scope_${list}())::uuid[])`;

function writable({ kind, by, ownArea }: GuardedTable): string {
  const owner = `"${by}"`;
  switch (kind) {
    case "public":
      return "(select platform.scope_actor()) is not null";
    case "cooperative":
      return `${inScope(owner, "cooperatives")} or ${inScope(ownArea === undefined ? "owner_area_id" : `"${ownArea}"`, "areas")}`;
    case "area":
      return inScope(owner, "areas");
    case "department":
      return inScope(owner, "departments");
    case "enterprise":
      return inScope(owner, "enterprises");
    case "administration":
      return "(select platform.scope_administration()) = 'WRITE'";
    case "person":
      return `${owner} = (select platform.scope_person())`;
    case "account":
      return `${owner} = (select platform.scope_account())`;
  }
}

function readable({ kind, register, seenBy }: GuardedTable, write: string): string {
  if (kind === "public") return "true";
  if (kind === "administration") return "(select platform.scope_administration()) is not null";
  if (seenBy !== "") return `${write} or "${seenBy}" && ((select platform.scope_departments())::uuid[])`;
  return register ? `${write} or (select platform.scope_register())` : write;
}
