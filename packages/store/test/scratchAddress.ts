import pg from "pg";

/** On the PostgreSQL lane a new database of its own and how to drop it; on the embedded lane nothing, which means in memory. */
export async function scratchAddress(): Promise<{ url?: string; drop: () => Promise<void> }> {
  if ((globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE !== "postgres") return { drop: async () => undefined };
  const server = process.env.DATABASE_URL ?? "";
  const name = `store_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await onServer(`create database ${name}`);
  return { url: Object.assign(new URL(server), { pathname: `/${name}` }).toString(), drop: () => onServer(`drop database if exists ${name} with (force)`) };
}
