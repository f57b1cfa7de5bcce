import pg from "pg";

/** Work on the server at `DATABASE_URL`, with one connection that is closed whatever happens. */
export async function onServer(work) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Drops the databases of test runs: their names tell when the run began and in which process. */
export const dropScratch = (wanted) =>
  onServer(async (client) => {
    const { rows } = await client.query("select datname from pg_database where datname like 'hoptac\\_test\\_%'");
    for (const { datname } of rows) {
      const [, startedAt, pid] = /^hoptac_test_(\d+)_(\d+)_/.exec(datname) ?? [];
      if (startedAt && wanted({ id: `${startedAt}_${pid}`, startedAt: Number(startedAt) }))
        await client.query(`drop database if exists "${datname}" with (force)`);
    }
  });
