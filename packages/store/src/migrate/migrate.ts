import type { Plugin } from "@hoptac/kit";
import type { DataSource } from "typeorm";
import type { MigrationReport } from "../contract.js";
import { ensureRoles, sealScope } from "../guard/ensureRoles.js";
import { guardedTables } from "../guard/guardedTables.js";
import { installGuards } from "../guard/installGuards.js";
import { platformSteps } from "../platform/platformSteps.js";
import { dependenciesFirst } from "./dependenciesFirst.js";
import { runSteps } from "./runSteps.js";

/** Any fixed number: every gateway on a database takes the same lock. */
const LOCK = 720_170_720;

/**
 * Brings the platform's and every plugin's tables up to date and installs guards and capture, all in one transaction:
 * when a table has no declared owner, nothing has happened. Two gateways that start at once migrate once.
 */
export async function migrate(dataSource: DataSource, plugins: readonly Plugin[]): Promise<MigrationReport> {
  const runner = dataSource.createQueryRunner();
  try {
    await ensureRoles(runner);
    await runner.startTransaction();
    // A migration takes as long as it takes, and so does waiting for another gateway's.
    await runner.query("set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0");
    await runner.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const applied = [...(await runSteps(runner, "platform", platformSteps))];
    // A copy that was restored is another log: whoever followed the one before has to ask anew.
    await runner.query("select platform.renew_epoch()");
    for (const plugin of dependenciesFirst(plugins)) applied.push(...(await runSteps(runner, plugin.id, plugin.migrations)));
    await sealScope(runner);
    await installGuards(runner, await guardedTables(runner, dataSource, plugins));
    await runner.commitTransaction();
    return { applied };
  } catch (error) {
    // A rollback that fails too met a lost connection: what stopped the migration is the news.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
