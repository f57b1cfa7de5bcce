import { PlatformError } from "@hoptac/kit";
import pg, { type PoolClient } from "pg";
import type { DataSource } from "typeorm";
import type { OpenOptions } from "../contract.js";
import { openDataSource } from "../dataSource.js";
import type { Lane } from "../lane.js";
import { listen } from "./listen.js";

const OLDEST = 140_000;
/** What the server itself ends, in ms, should this process be unable to: far beyond what a request may take. */
const LEFT_ALONE_MS = 60_000;

/** PostgreSQL 14 or newer, by its address. */
export async function openPostgres({ plugins, poolSize }: OpenOptions, url: string): Promise<Lane> {
  const dataSource = await connected(url, () =>
    openDataSource(plugins, url, {
      max: poolSize ?? 10,
      // Statements of one snapshot are sent together; each transaction has one owner who knows their order.
      pipeline: true,
      application_name: "hoptac",
      keepAlive: true,
      // Statements here are short: compiling one (12 ms) costs more than running it, and an estimate that grows with a table asks for it unforeseen.
      options: "-c jit=off",
      statement_timeout: LEFT_ALONE_MS,
      idle_in_transaction_session_timeout: LEFT_ALONE_MS,
    }),
  );
  await checkVersion(dataSource);
  return {
    name: "postgres",
    dataSource,
    interrupt: async (client) => {
      const { processID } = client as PoolClient & { processID?: number | null };
      // Beside the pool: when every client of it is stuck, there is none left to say so.
      const other = new pg.Client({ connectionString: url, application_name: "hoptac interrupt" });
      await other.connect();
      try {
        await other.query("select pg_terminate_backend($1)", [processID]);
      } finally {
        await other.end();
      }
    },
    listen: (hint) => listen(url, hint),
    close: () => dataSource.destroy(),
  };
}

async function connected<T>(url: string, connect: () => Promise<T>): Promise<T> {
  try {
    return await connect();
  } catch (error) {
    const { code } = error as { code?: string };
    // Refused, unknown host, timed out, wrong password, no such database, too many connections.
    if (!/^(E[A-Z_]+|28.{3}|3D000|53300|57P03)$/.test(code ?? "")) throw error;
    const where = URL.canParse(url) ? new URL(url).host : "the given address";
    const reason = (error as Error).message || code;
    throw Object.assign(
      new PlatformError("UNAVAILABLE", {
        vi: `Không kết nối được PostgreSQL tại ${where} (${reason}); hãy kiểm tra DATABASE_URL, hoặc bỏ biến này để dùng cơ sở dữ liệu nhúng`,
        en: `PostgreSQL at ${where} cannot be reached (${reason}): check DATABASE_URL, or unset it to use the embedded database`,
      }),
      { cause: error },
    );
  }
}

async function checkVersion(dataSource: DataSource): Promise<void> {
  const [{ number = "0", version = "0" } = {}] = (await dataSource.query(
    "select current_setting('server_version_num') as number, current_setting('server_version') as version",
  )) as { number?: string; version?: string }[];
  if (Number(number) >= OLDEST) return;
  await dataSource.destroy();
  throw new PlatformError("UNAVAILABLE", {
    vi: `Máy chủ PostgreSQL có phiên bản ${version}; cần từ 14 trở lên: hãy nâng cấp, hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu nhúng`,
    en: `The PostgreSQL server is of version ${version}, and 14 or newer is needed: upgrade it, or unset DATABASE_URL to use the embedded database`,
  });
}
