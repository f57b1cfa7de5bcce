import type { GuardedTable } from "./guardedTable.js";

const KEEP = "zz_hoptac_steps";

/** A table whose rows stand in a workflow knows no other path, whoever writes, and keeps every step: last of the BEFORE triggers, so that it sees the state that is stored. */
export function flowStatements({ full, flow }: GuardedTable): readonly string[] {
  const without = `drop trigger if exists ${KEEP} on ${full}`;
  if (!flow) return [without];
  const { state, note, workflow } = flow;
  const listed = (names: readonly string[]): string => `{${names.map((name) => `"${name}"`).join(",")}}`;
  const args = [state, workflow.begins, listed(workflow.paths.map((path) => path.join(">"))), listed(workflow.names), note, workflow.rule];
  return [
    without,
    `create trigger ${KEEP} before insert or update on ${full} for each row execute function platform.keep_steps(${args.map((arg) => `'${arg}'`).join(", ")})`,
    `alter table ${full} enable always trigger ${KEEP}`,
  ];
}
