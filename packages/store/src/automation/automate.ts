import type { Plugin } from "@hoptac/kit";
import type { Connections } from "../connections.js";
import type { Automation, AutomationOptions, ChangeLog } from "../contract.js";
import { Follower, WINDOW } from "./Follower.js";
import { Scheduled } from "./Scheduled.js";

/** How often it is looked whether something is due, was switched on, may be tried again, or was left by a gateway that died, in ms. */
const POLL_MS = 1_000;
/** After a commit, so that those that come together are looked through together. */
const PAUSE_MS = 20;

/** Runs the reactions and jobs of these plugins. Those that are new begin here: with the changes that come after, and at the next due time. */
export async function automate(connections: Connections, log: ChangeLog, plugins: readonly Plugin[], given: AutomationOptions): Promise<Automation> {
  let stopped = false;
  const options: AutomationOptions = { ...given, isOn: (plugin) => !stopped && given.isOn(plugin) };
  const followers = plugins.flatMap(({ id, reactions = [] }) => reactions.map((one) => new Follower(id, one, connections, options)));
  const jobs = plugins.flatMap(({ id, jobs: declared = [] }) => declared.map((one) => new Scheduled(id, one, connections, options)));
  const silent = followers.find(({ table }) => plugins.some(({ id, uncaptured = {} }) => Object.keys(uncaptured).some((name) => `${id}.${name}` === table)));
  if (silent) throw new Error(`${silent.id} follows ${silent.table}, whose changes are not recorded: take it out of "uncaptured", or follow another table`);
  if (followers.length + jobs.length === 0) return { settled: async () => undefined, stop: async () => undefined };

  await log.sequence();
  await connections.dataSource.query(
    `insert into platform.automation (id, position, due)
     select f.id, h.position, null from platform.head h, unnest($1::text[]) f(id)
     union all select j.id, null, j.due from unnest($2::text[], $3::text[]) j(id, due) on conflict (id) do nothing`,
    [followers.map(({ id }) => id), jobs.map(({ id }) => id), jobs.map(({ due }) => due)],
  );

  const tables = [...new Set(followers.map(({ table }) => table))];
  let seen: number | undefined;
  /** Wakes whom the entries since the last look concern, and who has something left from before. */
  const look = async (): Promise<void> => {
    await log.sequence();
    const { position } = await log.head();
    if (position !== seen) {
      const changed: { table_name: string }[] =
        seen === undefined
          ? [] // at first everybody looks
          : await connections.dataSource.query(
              "select distinct table_name from platform.audit where position > $1 and position <= $2 and table_name = any($3)",
              [seen, position, tables],
            );
      const concerned = new Set(changed.map(({ table_name }) => table_name));
      for (const follower of followers) if (concerned.has(follower.table) || position - follower.position > WINDOW) void follower.wake();
      seen = position;
    }
    for (const follower of followers) if (follower.behind) void follower.wake();
  };

  let looking: Promise<void> | undefined;
  let again = false;
  const pass = (): Promise<void> => {
    again = looking !== undefined;
    looking ??= look()
      .catch((error: unknown) => options.onError(error, "reactions"))
      .finally(() => {
        looking = undefined;
        if (again && !stopped) later();
      });
    return looking;
  };
  let pause: NodeJS.Timeout | undefined;
  const later = (): void => {
    if (stopped) return;
    pause ??= setTimeout(() => {
      pause = undefined;
      void pass();
    }, PAUSE_MS).unref();
  };
  const lookAtJobs = (): Promise<unknown> => Promise.all(jobs.map((one) => one.look()));
  const stopHearing = log.onHint(later);
  const poll = setInterval(() => {
    later();
    void lookAtJobs();
  }, POLL_MS);
  poll.unref();
  later();

  return {
    async settled() {
      await lookAtJobs();
      for (let before: number | undefined = -1; before !== seen; ) {
        before = seen;
        await looking;
        await look();
        await Promise.all(followers.map((one) => one.finished()));
      }
    },
    async stop() {
      stopped = true;
      stopHearing();
      clearInterval(poll);
      clearTimeout(pause);
      await looking;
      await Promise.all([...followers, ...jobs].map((one) => one.finished()));
    },
  };
}
