import { readFileSync } from "node:fs";

/** The process that has a lock. */
export interface LockHolder {
  readonly pid: number;
  /** When that process started, in the system's own words, or empty where it does not tell; a recycled pid has another. */
  readonly started: string;
}

/** Whether that very process still runs, and not another one with its number. */
export function isAlive({ pid, started }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const now = startOf(pid);
  return now === undefined || started === "" || now === started;
}

/** Field 22 of /proc/pid/stat, where there is one; elsewhere a living pid counts as the holder. */
export function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
