import type { GuardedTable } from "../guard/guardedTable.js";

const CAPTURE = "aa_hoptac_capture";
const TRUNCATE = "aa_hoptac_truncate";

/** Takes the capture triggers away, so that filling a column of the platform's own is recorded as nobody's change. */
export const withoutCapture = ({ full }: GuardedTable): readonly string[] => [
  `drop trigger if exists ${CAPTURE} on ${full}`,
  `drop trigger if exists ${TRUNCATE} on ${full}`,
];

/**
 * Every change of a row goes into the inbox, in the same transaction. First of the AFTER triggers by its name: a plugin's own trigger may change the row
 * again, and that is recorded after. ALWAYS: also for sessions that switch triggers off with session_replication_role.
 */
export function captureStatements(table: GuardedTable): readonly string[] {
  const { full, kind, by, ownArea, register, exact, personal, captured, seenBy } = table;
  if (!captured) return [];
  const area = kind === "cooperative" ? (ownArea ?? "owner_area_id") : kind === "area" ? by : "";
  const args = [kind, by, area, register ? "on" : "", listed(exact), listed(personal), ...(seenBy === "" ? [] : [seenBy])]
    .map((argument) => `'${argument}'`)
    .join(", ");
  return [
    `create trigger ${CAPTURE} after insert or update or delete on ${full} for each row execute function platform.capture(${args})`,
    `alter table ${full} enable always trigger ${CAPTURE}`,
    `create trigger ${TRUNCATE} before truncate on ${full} for each statement execute function platform.refuse_truncate()`,
    `alter table ${full} enable always trigger ${TRUNCATE}`,
  ];
}

const listed = (columns: readonly string[]): string => `{${columns.map((name) => `"${name}"`).join(",")}}`;
