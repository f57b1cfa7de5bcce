import { createHash } from "node:crypto";
import type { QueryRunner } from "typeorm";
import { captureStatements, withoutCapture } from "../capture/captureStatements.js";
import { areaStatements } from "./areaStatements.js";
import { fileStatements } from "./fileStatements.js";
import { flowStatements } from "./flowStatements.js";
import type { GuardedTable } from "./guardedTable.js";
import { policyStatements } from "./policyStatements.js";

/**
 * Installs row guard and capture on every table. They follow from declarations and tables: when neither these statements nor what stands in the
 * catalogue has changed since the last time, nothing is done, so a second start is quick, and a policy that somebody dropped comes back.
 */
export async function installGuards(runner: QueryRunner, tables: readonly GuardedTable[]): Promise<void> {
  const schemas = [...new Set(tables.map(({ schema }) => schema))];
  const statements = [
    ...schemas.flatMap((schema) => [`grant usage on schema "${schema}" to hoptac_app`, `grant usage on all sequences in schema "${schema}" to hoptac_app`]),
    ...tables.flatMap(withoutCapture),
    ...areaStatements(tables),
    ...tables.flatMap((table) => [...policyStatements(table), ...captureStatements(table), ...fileStatements(table), ...flowStatements(table)]),
  ];
  const wanted = createHash("sha256").update(statements.join(";")).digest("hex");
  const [kept] = (await runner.query("select value from platform.setting where key = 'guards'")) as { value: string }[];
  if (kept?.value === `${wanted} ${await installed(runner, schemas)}`) return;
  // One text for the simple protocol: some hundred statements, one round trip.
  await runner.query(statements.join(";\n"));
  await runner.query("insert into platform.setting (key, value) values ('guards', $1) on conflict (key) do update set value = excluded.value", [
    `${wanted} ${await installed(runner, schemas)}`,
  ]);
}

/** What stands in the catalogue of guards, triggers and grants, in one word. */
async function installed(runner: QueryRunner, schemas: readonly string[]): Promise<string> {
  const [row] = (await runner.query(
    `with tables as (
      select c.oid, c.relrowsecurity, c.relacl from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname = any($1)
    ), lines as (
      select concat_ws(' ', t.oid, t.relrowsecurity, t.relacl) as line from tables t
      union all select concat_ws(' ', p.polrelid, p.polname, p.polcmd, p.polroles, p.polqual, p.polwithcheck) from pg_policy p join tables t on t.oid = p.polrelid
      union all select concat_ws(' ', g.tgrelid, g.tgname, g.tgenabled, g.tgtype, encode(g.tgargs, 'hex')) from pg_trigger g join tables t on t.oid = g.tgrelid where not g.tgisinternal
    ) select md5(coalesce(string_agg(line, ';' order by line collate "C"), '')) as state from lines`,
    [schemas],
  )) as { state: string }[];
  return row?.state ?? "";
}
