import { createHash } from "node:crypto";
import type { Migration, MigrationClass } from "@hoptac/kit";
import { PlatformError } from "@hoptac/kit";
import type { QueryRunner } from "typeorm";

/** Runs the steps of one schema that have not run yet; answers their names. Refuses when a step that ran was edited, or is unknown to this code. */
export async function runSteps(runner: QueryRunner, schema: string, steps: readonly MigrationClass[]): Promise<string[]> {
  await runner.query(`create schema if not exists "${schema}"`);
  await runner.query(`create table if not exists "${schema}"._migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const history = new Map(
    ((await runner.query(`select name, checksum from "${schema}"._migrations`)) as { name: string; checksum: string }[]).map(({ name, checksum }) => [name, checksum]),
  );
  const known = steps.map((step) => step.name);
  const unknown = [...history.keys()].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw newerDatabase(schema, unknown);
  const applied: string[] = [];
  for (const step of [...steps].sort((a, b) => timeOf(a) - timeOf(b))) {
    const migration = new step();
    const checksum = checksumOf(migration);
    const ran = history.get(step.name);
    if (ran === checksum) continue;
    if (ran !== undefined) throw edited(schema, step.name);
    await migration.up(runner);
    await runner.query(`insert into "${schema}"._migrations (name, checksum) values ($1, $2)`, [step.name, checksum]);
    applied.push(step.name);
  }
  return applied;
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

const edited = (schema: string, name: string): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Bước ${name} của phân hệ ${schema} đã chạy trên cơ sở dữ liệu này nhưng nội dung đã bị sửa; hãy khôi phục bước đó và viết một bước mới`,
    en: `Step ${name} of plugin ${schema} has run on this database and was edited since: restore it and write a new step instead`,
  });

const newerDatabase = (schema: string, names: readonly string[]): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Cơ sở dữ liệu mới hơn chương trình: phân hệ ${schema} đã chạy ${names.join(", ")}; hãy dùng bản chương trình mới hơn`,
    en: `The database is newer than this program: plugin ${schema} has run ${names.join(", ")}; use a newer program`,
  });
