import type { GuardedTable } from "./guardedTable.js";

const TAKE = "aa_hoptac_file";

/** A row that carries a file takes it when it is inserted: first of the BEFORE triggers, so that whatever else looks at the row sees what it carries. */
export function fileStatements({ full, file }: GuardedTable): readonly string[] {
  const without = `drop trigger if exists ${TAKE} on ${full}`;
  if (!file) return [without];
  const args = [file.id, file.sha256, file.size, file.mediaType].map((column) => `'${column}'`).join(", ");
  return [
    without,
    `create trigger ${TAKE} before insert or update on ${full} for each row execute function platform.take_file(${args})`,
    `alter table ${full} enable always trigger ${TAKE}`,
  ];
}
