import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type KillReport, killWhileWriting } from "./killed.js";

const lane = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE;

/** A new directory or a new database of this lane for gateways in processes of their own, cleared up afterwards. */
export async function onThisLane<T>(work: (env: Readonly<Record<string, string>>, port: number) => Promise<T>): Promise<T> {
  const port = 25_000 + Math.floor(Math.random() * 5_000);
  if (lane === "embedded") {
    const directory = mkdtempSync(join(tmpdir(), "hoptac-killed-"));
    try {
      return await work({ HOPTAC_DIRECTORY: join(directory, "db") }, port);
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
    return await work({ DATABASE_URL: Object.assign(new URL(server), { pathname: `/${name}` }).toString() }, port);
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

/** Runs the kills under writers on this lane. */
export const killOnThisLane = (times: number): Promise<KillReport> => onThisLane((env, port) => killWhileWriting(times, env, port));
