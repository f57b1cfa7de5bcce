import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { scratchDatabase } from "@hoptac/testing/scratch";

const CHILD = fileURLToPath(new URL("./automationChild.mjs", import.meta.url));

/** What a run of kills came to. */
export interface AutomationReport {
  readonly acknowledged: number;
  /** Changes that were acknowledged and are not there. */
  readonly lost: readonly string[];
  readonly births: number;
  /** Effects, and changes that had one. */
  readonly bells: number;
  readonly rung: number;
  /** Due days on which the job ran, and those of them with less or more than one run of it. */
  readonly days: number;
  readonly halfDays: number;
  readonly kills: number;
}

/** Processes that write and react are killed in the middle, so many times; on PostgreSQL two are up at every moment. The last one makes up for the rest and counts. */
export async function killWhileReacting(times: number): Promise<AutomationReport> {
  const {
    where: { url },
    drop,
  } = await scratchDatabase("nothing");
  const directory = mkdtempSync(join(tmpdir(), "hoptac-automation-"));
  const acknowledged: string[] = [];
  let report: (Pick<AutomationReport, "births" | "bells" | "rung" | "days" | "halfDays"> & { names: string[] }) | undefined;
  let troubles = "";
  /** A process, and how many changes it was heard to have written. */
  const start = (writes: number) => {
    const child = spawn(process.execPath, [CHILD, url ?? join(directory, "db"), url === undefined ? "embedded" : "postgres", String(writes)], {
      env: { ...process.env, NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const heard = { child, written: 0, gone: new Promise<void>((resolve) => child.once("exit", () => resolve())) };
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("{")) report = JSON.parse(line);
      else {
        acknowledged.push(line);
        heard.written += 1;
      }
    });
    child.stderr.on("data", (chunk) => {
      troubles += chunk;
    });
    return heard;
  };
  type Heard = ReturnType<typeof start>;
  const busy = async (one: Heard, writes: number): Promise<void> => {
    const deadline = Date.now() + 60_000;
    while (one.written < writes) {
      if (one.child.exitCode !== null || Date.now() > deadline) throw new Error(`the process did not get to work:\n${troubles}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const kill = async ({ child, gone }: { child: ChildProcess; gone: Promise<void> }): Promise<void> => {
    child.kill("SIGKILL");
    await gone;
  };
  const up: Heard[] = [];
  try {
    for (let round = 0; round < times; round += 1) {
      up.push(start(100_000));
      if (url !== undefined && up.length < 2) up.push(start(100_000));
      for (const one of up) await busy(one, one.written + 5 + ((round * 7) % 20));
      const oldest = up.shift();
      if (oldest) await kill(oldest);
    }
    await Promise.all(up.splice(0).map(kill));
    const last = start(1);
    await last.gone;
    if (!report) throw new Error(`the last process did not count:\n${troubles}`);
    const there = new Set(report.names);
    const { births, bells, rung, days, halfDays } = report;
    return { acknowledged: acknowledged.length, lost: acknowledged.filter((name) => !there.has(name)), births, bells, rung, days, halfDays, kills: times };
  } finally {
    await Promise.all(up.map(kill));
    rmSync(directory, { recursive: true, force: true });
    await drop();
  }
}
