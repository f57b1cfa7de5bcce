import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type KillReport, killWhileWriting } from "./killed.js";

const lane = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE;

/** Runs the kills on a new directory or a new database of this lane, and clears up. */
export async function killOnThisLane(times: number): Promise<KillReport> {
  const port = 25_000 + Math.floor(Math.random() * 5_000);
  if (lane === "embedded") {
    const directory = mkdtempSync(join(tmpdir(), "hoptac-killed-"));
    try {
      return await killWhileWriting(times, { HOPTAC_DIRECTORY: join(directory, "db") }, port);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
  const server = process.env.DATABASE_URL ?? "";
  const name = `hoptac_killed_${process.pid}_${port}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  try {
    return await killWhileWriting(times, { DATABASE_URL: Object.assign(new URL(server), { pathname: `/${name}` }).toString() }, port);
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}
