import { createHash } from "node:crypto";
import { type Migration, type MigrationClass, PlatformError } from "@hoptac/kit";
import type { QueryRunner } from "typeorm";

/** Runs the steps of one plugin that have not run yet; answers them. Refuses when a step that ran was edited, or is unknown to this code. */
export async function runSteps(runner: QueryRunner, plugin: string, steps: readonly MigrationClass[]): Promise<{ plugin: string; name: string }[]> {
  const history = await historyOf(runner, plugin);
  const known = new Set(steps.map((step) => step.name));
  const unknown = [...history.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) throw newerDatabase(plugin, unknown);
  const applied: { plugin: string; name: string }[] = [];
  for (const step of [...steps].sort((a, b) => timeOf(a) - timeOf(b))) {
    const migration = new step();
    const checksum = checksumOf(migration);
    const ran = history.get(step.name);
    if (ran === checksum) continue;
    if (ran !== undefined) throw edited(plugin, step.name);
    try {
      await migration.up(runner);
    } catch (error) {
      throw failed(plugin, step.name, error);
    }
    await runner.query(`insert into "${plugin}"._migrations (name, checksum) values ($1, $2)`, [step.name, checksum]);
    history.set(step.name, checksum);
    applied.push({ plugin, name: step.name });
  }
  return applied;
}

async function historyOf(runner: QueryRunner, schema: string): Promise<Map<string, string>> {
  await runner.query(`create schema if not exists "${schema}"`);
  await runner.query(
    `create table if not exists "${schema}"._migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  const rows = (await runner.query(`select name, checksum from "${schema}"._migrations`)) as { name: string; checksum: string }[];
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

const timeOf = (step: MigrationClass): number => {
  const digits = /(\d{13})$/.exec(step.name);
  if (!digits) throw new Error(`${step.name}: the name of a migration ends in a 13-digit timestamp`);
  return Number(digits[1]);
};

/** Of the statements, white space folded: a formatter may touch a step that ran, an editor may not. */
const checksumOf = (migration: Migration): string =>
  createHash("sha256")
    .update(migration.statements.map((statement) => statement.replace(/\s+/g, " ").trim()).join(";"))
    .digest("hex");

const edited = (plugin: string, name: string): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Bước ${name} của phân hệ ${plugin} đã chạy trên cơ sở dữ liệu này nhưng nội dung đã bị sửa; hãy khôi phục bước đó và viết một bước mới`,
    en: `Step ${name} of plugin ${plugin} has run on this database and was edited since: restore it and write a new step instead`,
  });

const newerDatabase = (plugin: string, names: readonly string[]): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Cơ sở dữ liệu mới hơn chương trình: phân hệ ${plugin} đã chạy ${names.join(", ")}; hãy dùng bản chương trình mới hơn`,
    en: `The database is newer than this program: plugin ${plugin} has run ${names.join(", ")}; use a newer program`,
  });

const failed = (plugin: string, name: string, cause: unknown): PlatformError =>
  Object.assign(
    new PlatformError("CONFLICT", {
      vi: `Bước ${name} của phân hệ ${plugin} không chạy được, chưa có gì thay đổi; hãy sửa bước đó: ${(cause as Error).message}`,
      en: `Step ${name} of plugin ${plugin} failed and nothing was changed; correct the step: ${(cause as Error).message}`,
    }),
    { cause },
  );
