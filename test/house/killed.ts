import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../packages/cli/dist/bin.js", import.meta.url));

/** A gateway in a process of its own, so that it can be killed as a power cut would. */
export interface Process {
  readonly url: string;
  readonly child: ChildProcess;
  /** SIGKILL, and gone when this resolves. */
  kill(): Promise<void>;
}

/** Starts `hoptac start` on a directory or a PostgreSQL address and waits until it is ready. */
export async function startProcess(env: Readonly<Record<string, string>>, port: number): Promise<Process> {
  const { DATABASE_URL: _none, ...inherited } = process.env;
  const child = spawn(process.execPath, [BIN, "start"], {
    env: { ...inherited, PORT: String(port), HOPTAC_DEMO: "1", NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 60_000;
  while (
    !(await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`hoptac start did not get ready:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const kill = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  return { url, child, kill };
}

export const post = async (url: string, body: object, token?: string): Promise<{ data?: Record<string, never>; errors?: { message: string }[] }> => {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { data?: Record<string, never>; errors?: { message: string }[] };
};

/** What a run of kills found. */
export interface KillReport {
  readonly acknowledged: number;
  readonly lost: readonly string[];
  /** Programmes without their line: the mutation's second half is missing. */
  readonly halfWritten: readonly string[];
  readonly starts: number;
}

const WRITE = 'mutation($code: String!) { openSupportProgramme(input: { code: $code, nameVi: "Ghi thử", startsOn: "2017-07-20" }) { programme { id } } }';

/** Writes as fast as it is answered, kills the gateway in the middle, starts it again and looks; so many times. */
export async function killWhileWriting(times: number, env: Readonly<Record<string, string>>, port: number): Promise<KillReport> {
  const acknowledged: string[] = [];
  let missing: string[] = [];
  const halfWritten: string[] = [];
  let gateway = await startProcess(env, port);
  try {
    for (let round = 0; round < times; round += 1) {
      const signed = (await post(gateway.url, { query: 'mutation { signInDemo(login: "tai-chinh") { token } }' })) as unknown as {
        data: { signInDemo: { token: string } };
      };
      const { token } = signed.data.signInDemo;
      const after = 250 + ((round * 137) % 500);
      const killed = new Promise<void>((resolve) => setTimeout(() => resolve(gateway.kill()), after));
      const writer = async (lane: number): Promise<void> => {
        for (let n = 0; ; n += 1) {
          const code = `KILL-${round}-${lane}-${n}`;
          try {
            const answer = await post(gateway.url, { query: WRITE, variables: { code } }, token);
            if (answer.data?.openSupportProgramme) acknowledged.push(code);
          } catch {
            return; // the connection broke: the gateway is dead
          }
        }
      };
      await Promise.all([killed, writer(0), writer(1), writer(2)]);
      gateway = await startProcess(env, port);
      const found = new Set<string>();
      let cursor: string | undefined;
      do {
        const page = (await post(
          gateway.url,
          {
            query:
              'query($after: Cursor) { supportProgrammes(first: 100, after: $after, filter: { code: { startsWith: "KILL-" } }) { nodes { code nameVi state version } pageInfo { hasNextPage endCursor } } }',
            variables: { after: cursor },
          },
          token,
        )) as unknown as {
          data: {
            supportProgrammes: {
              nodes: { code: string; nameVi: string; state: string; version: number }[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
          };
        };
        for (const node of page.data.supportProgrammes.nodes) {
          found.add(node.code);
          if (node.nameVi !== "Ghi thử" || node.state !== "OPEN" || node.version !== 1) halfWritten.push(node.code);
        }
        cursor = page.data.supportProgrammes.pageInfo.hasNextPage ? page.data.supportProgrammes.pageInfo.endCursor : undefined;
      } while (cursor);
      missing = acknowledged.filter((code) => !found.has(code));
      if (missing.length > 0) break;
    }
  } finally {
    await gateway.kill();
  }
  return { acknowledged: acknowledged.length, lost: missing, halfWritten, starts: times + 1 };
}
