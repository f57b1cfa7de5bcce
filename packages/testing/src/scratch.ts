import type { OpenOptions } from "@hoptac/store";
import pg from "pg";
import type { Lane } from "./lane.js";

/** A database for one test file: where it is, and how to be rid of it. */
export interface Scratch {
  readonly where: Pick<OpenOptions, "url" | "from">;
  drop(): Promise<void>;
}

let made = 0;

/**
 * A database of its own for these tests. Embedded: in memory, from the dump at `HOPTAC_TEST_DUMP`. PostgreSQL: a copy of the database `HOPTAC_TEST_TEMPLATE`
 * on the server at `DATABASE_URL`. Without a dump or a template it is empty, and is filled by the plugins' migrations and data.
 */
export async function scratchDatabase(lane: Lane, env: NodeJS.ProcessEnv = process.env): Promise<Scratch> {
  if (lane === "embedded") return { where: env.HOPTAC_TEST_DUMP ? { from: env.HOPTAC_TEST_DUMP } : {}, drop: async () => undefined };
  const server = env.DATABASE_URL;
  if (!server) throw new Error("The postgres lane needs DATABASE_URL: a server where databases may be created");
  made += 1;
  const run = env.HOPTAC_TEST_RUN ?? `${Math.floor(Date.now() / 1000)}_${process.pid}`;
  const name = `hoptac_test_${run}_${process.pid}_${made}_${Math.random().toString(36).slice(2, 8)}`;
  const template = env.HOPTAC_TEST_TEMPLATE;
  await onServer(server, `create database "${name}"${template ? ` template "${template}"` : ""}`);
  return {
    where: { url: Object.assign(new URL(server), { pathname: `/${name}` }).toString() },
    drop: () => onServer(server, `drop database if exists "${name}" with (force)`),
  };
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
