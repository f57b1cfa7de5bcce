import { openStore, type Store } from "@hoptac/store";
import pg from "pg";
import core from "../src/plugin.js";

/** A store of its own on the lane under test, migrated, with reference and demonstration data; `close` leaves nothing behind. */
export async function scratchStore(): Promise<{ store: Store; close: () => Promise<void> }> {
  const scratch = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres" ? await scratchDatabase() : undefined;
  const store = await openStore({ plugins: [core], ...(scratch ? { url: scratch.url } : {}) });
  const close = async (): Promise<void> => {
    await store.close();
    await scratch?.drop();
  };
  try {
    await store.migrate();
    await store.load({ demonstration: true });
  } catch (error) {
    await close();
    throw error;
  }
  return { store, close };
}

async function scratchDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env.DATABASE_URL ?? "";
  const name = `core_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const onServer = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await onServer(`create database ${name}`);
  return { url: Object.assign(new URL(server), { pathname: `/${name}` }).toString(), drop: () => onServer(`drop database if exists ${name} with (force)`) };
}
