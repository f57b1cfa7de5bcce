import { execFile } from "node:child_process";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

/** A PostgreSQL server of the test's own, so that it may fall over without harm to anybody. */
export interface PrivateServer {
  readonly url: string;
  /** Every backend dies at once as in a crash, and it starts again; resolves when it takes connections. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one in a new folder, with the programs that the server at `DATABASE_URL` runs from (so that has to be of this machine). */
export async function privateServer(port: number): Promise<PrivateServer> {
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await admin.connect();
  const { rows } = await admin.query<{ setting: string }>("select setting from pg_config where name = 'BINDIR'");
  await admin.end();
  const programs = rows[0]?.setting ?? "";
  // PostgreSQL refuses to run as root.
  const owner = userInfo().uid === 0 ? await idsOf("postgres") : undefined;
  const folder = await mkdtemp(join(tmpdir(), "hoptac-server-"));
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const call = (program: string, ...args: string[]) =>
    run(join(programs, program), args, { ...owner, cwd: folder }).catch((error: Error) => {
      throw new Error(`${program} of the server's own folder ${programs} failed; the server at DATABASE_URL has to be of this machine: ${error.message}`, {
        cause: error,
      });
    });
  const control = (...args: string[]) => call("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), ...args);
  await call("initdb", "-D", data, "-U", "postgres", "-A", "trust");
  await control("-o", `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`, "start");
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    crash: async () => void (await control("-m", "immediate", "restart")),
    stop: async () => {
      await control("-m", "immediate", "stop");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function idsOf(login: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(["-u", "-g"].map(async (what) => Number((await run("id", [what, login])).stdout)));
  return { uid: uid ?? 0, gid: gid ?? 0 };
}
