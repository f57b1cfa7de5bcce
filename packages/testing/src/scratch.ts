import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { OpenOptions } from "@hoptac/store";
import pg from "pg";
import { type Lane, laneOf } from "./lane.js";

/** A database for one test file: where it is, and how to be rid of it. */
export interface Scratch {
  readonly where: Pick<OpenOptions, "url" | "directory">;
  drop(): Promise<void>;
}

/** What a scratch database holds at first: all plugins' tables and data, or nothing. */
export type Filling = "everything" | "nothing";

let made = 0;

/**
 * A database of its own for these tests. Embedded: a copy of one of the directories in `HOPTAC_TEST_DIRECTORY`. PostgreSQL: a copy of the database
 * `HOPTAC_TEST_TEMPLATE` on the server at `DATABASE_URL`. Without either it is empty, and is filled by the plugins' migrations and data.
 */
export async function scratchDatabase(filling: Filling = "everything", lane: Lane = laneOf(), env: NodeJS.ProcessEnv = process.env): Promise<Scratch> {
  if (lane === "embedded") return scratchDirectory(env.HOPTAC_TEST_DIRECTORY, filling);
  const server = env.DATABASE_URL;
  if (!server) throw new Error("The postgres lane needs DATABASE_URL: a server where databases may be created");
  made += 1;
  const run = env.HOPTAC_TEST_RUN ?? `${Math.floor(Date.now() / 1000)}_${process.pid}`;
  const name = `hoptac_test_${run}_${process.pid}_${made}_${Math.random().toString(36).slice(2, 8)}`;
  const template = filling === "everything" ? env.HOPTAC_TEST_TEMPLATE : undefined;
  await onServer(server, `create database "${name}"${template ? ` template "${template}"` : ""}`);
  return {
    where: { url: Object.assign(new URL(server), { pathname: `/${name}` }).toString() },
    drop: () => onServer(server, `drop database if exists "${name}" with (force)`),
  };
}

/** A copy of files opens in a third of the time that reading a dump into memory takes. Without a directory to copy: in memory, and empty. */
async function scratchDirectory(place: string | undefined, filling: Filling): Promise<Scratch> {
  if (!place) return { where: {}, drop: async () => undefined };
  const beside = await mkdtemp(join(place, "scratch-"));
  const directory = join(beside, "database");
  cpSync(join(place, filling), directory, { recursive: true }); // of a thousand small files, five times quicker than the one that waits
  return { where: { directory }, drop: () => rm(beside, { recursive: true, force: true }) };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
