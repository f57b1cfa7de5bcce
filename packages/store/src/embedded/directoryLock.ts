import { closeSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { PlatformError } from "@hoptac/kit";

interface Holder {
  readonly pid: number;
  /** When that process started, in the system's own words; a recycled pid has another. */
  readonly started: string;
}

/**
 * Keeps a second process out of an embedded database's directory: PGlite has no lock of its own, and two writers corrupt it.
 * Throws `UNAVAILABLE` with one sentence when another living process has it; the lock of a dead one is taken over. Answers how to let go.
 */
export function lockDirectory(directory: string): () => void {
  const path = `${directory}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  // Written aside and linked into place: whoever sees the lock sees its whole text, and only one of two starters gets the link.
  const mine = `${path}.${process.pid}`;
  const file = openSync(mine, "w");
  writeSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? "" } satisfies Holder));
  closeSync(file);
  try {
    while (!linked(mine, path)) {
      const holder = holderOf(path);
      if (holder && isAlive(holder)) throw taken(directory, holder.pid);
      // Moved aside first: of two starters that find a dead lock, one moves it, and neither removes the other's new one.
      const dead = `${path}.dead.${process.pid}`;
      try {
        renameSync(path, dead);
        const moved = holderOf(dead);
        if (moved && isAlive(moved)) linked(dead, path);
        rmSync(dead, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const release = (): void => {
    process.removeListener("exit", release);
    if (holderOf(path)?.pid === process.pid) unlinkSync(path);
  };
  process.once("exit", release);
  return release;
}

const linked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
};

const holderOf = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined; // gone meanwhile, or not a lock of ours: nobody holds it
  }
};

const isAlive = ({ pid, started }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const now = startOf(pid);
  return now === undefined || started === "" || now === started;
};

/** Field 22 of /proc/pid/stat, where there is one; elsewhere a living pid counts as the holder. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
};

const taken = (directory: string, pid: number): PlatformError =>
  new PlatformError("UNAVAILABLE", {
    vi: `Cơ sở dữ liệu ${directory} đang được tiến trình ${pid} sử dụng; hãy dừng tiến trình đó, hoặc đặt DATABASE_URL để nhiều cổng cùng dùng một PostgreSQL`,
    en: `The database ${directory} is in use by process ${pid}: stop that process, or set DATABASE_URL so that several gateways share one PostgreSQL`,
  });
