import { createHash } from "node:crypto";
import type { Plugin } from "@hoptac/kit";
import type { DataSource, QueryRunner } from "typeorm";
import type { MigrationReport } from "../contract.js";
import { installGuards } from "../guard/installGuards.js";
import { guardedTables } from "../guard/guardedTables.js";
import { platformSteps } from "../platform/platformSteps.js";
import { dependenciesFirst } from "./dependenciesFirst.js";
import { runSteps } from "./steps.js";

/** Any fixed number: every gateway on a database takes the same lock. */
const LOCK = 7_201_707_20;

/**
 * Brings the platform's and every plugin's tables up to date and installs guards and capture, all in one transaction:
 * when a table has no declared owner, nothing has happened. Two gateways that start at once migrate once.
 */
export async function migrate(dataSource: DataSource, plugins: readonly Plugin[]): Promise<MigrationReport> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query("begin");
    await runner.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const applied: { plugin: string; name: string }[] = [];
    for (const [schema, steps] of [["platform", platformSteps] as const, ...dependenciesFirst(plugins).map((plugin) => [plugin.id, plugin.migrations] as const)]) {
      for (const name of await runSteps(runner, schema, steps)) applied.push({ plugin: schema, name });
    }
    await guardUnlessDone(runner, dataSource, plugins);
    await runner.query("commit");
    return { applied };
  } catch (error) {
    await runner.query("rollback");
    throw error;
  } finally {
    await runner.release();
  }
}

/** Guards and triggers follow from declarations and tables; when neither has changed since the last start, they stand. */
async function guardUnlessDone(runner: QueryRunner, dataSource: DataSource, plugins: readonly Plugin[]): Promise<void> {
  const tables = await guardedTables(runner, dataSource, plugins);
  const fingerprint = createHash("sha256").update(JSON.stringify([installGuards.version, tables])).digest("hex");
  const [kept] = (await runner.query("select value from platform.setting where key = 'guards'")) as { value: string }[];
  if (kept?.value === fingerprint) return;
  await installGuards(runner, tables);
  await runner.query("insert into platform.setting (key, value) values ('guards', $1) on conflict (key) do update set value = excluded.value", [fingerprint]);
}
