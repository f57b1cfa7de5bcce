import { configuredPlugins } from "@hoptac/cli";
import { openStore } from "@hoptac/store";
import { dropScratch, onServer } from "./scratch.mjs";

const DAY = 24 * 60 * 60;

/** One database with all plugins' tables and data, that every test's database is a copy of. */
export default async () => {
  const now = Math.floor(Date.now() / 1000);
  // What runs that died have left behind; a run of today may still be at work.
  await dropScratch((run) => run.startedAt < now - DAY);
  const run = `${now}_${process.pid}`;
  const template = `hoptac_test_${run}_template`;
  process.env.HOPTAC_TEST_RUN = run;
  await onServer((client) => client.query(`create database "${template}"`));
  const store = await openStore({ url: Object.assign(new URL(process.env.DATABASE_URL), { pathname: `/${template}` }).toString(), plugins: configuredPlugins });
  try {
    await store.migrate();
    await store.load({ demonstration: true });
  } finally {
    await store.close();
  }
  process.env.HOPTAC_TEST_TEMPLATE = template;
};
