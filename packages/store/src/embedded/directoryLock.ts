import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PlatformError } from "@hoptac/kit";
import { isAlive, type LockHolder, startOf } from "./lockHolder.js";

/** How often a starter looks again while another one takes over a dead lock: that takes it microseconds. */
const TRIES = 200;
const PAUSE_MS = 5;

/**
 * Keeps a second process out of an embedded database's directory: PGlite has no lock of its own, and two writers corrupt it.
 * Throws `UNAVAILABLE` with one sentence when another living process has it; the lock of a dead one is taken over. Answers how to let go.
 */
export function lockDirectory(directory: string): () => void {
  const path = `${resolve(directory)}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  for (let tries = 0; !created(path); tries += 1) {
    const holder = holderOf(path);
    if (holder && isAlive(holder)) throw taken(directory, holder.pid);
    if (tries === TRIES) throw stuck(directory, path);
    if (!removeDead(path)) pause();
  }
  const release = (): void => {
    process.removeListener("exit", release);
    if (holderOf(path)?.pid === process.pid) rmSync(path, { force: true });
  };
  process.once("exit", release);
  return release;
}

/** Written aside and linked into place: whoever sees the lock sees its whole text, and only one of two starters gets the link. */
function created(path: string): boolean {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? "" } satisfies LockHolder));
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Removes a dead process's lock, one starter at a time: otherwise the slower of two would remove the new lock of the faster.
 * Answers whether this was the one.
 */
function removeDead(path: string): boolean {
  const turn = `${path}.takeover`;
  if (!created(turn)) {
    // Whoever died in the microseconds of its turn left this behind.
    const other = holderOf(turn);
    if (other && !isAlive(other)) rmSync(turn, { force: true });
    return false;
  }
  try {
    const holder = holderOf(path);
    if (!holder || !isAlive(holder)) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Undefined when it is gone meanwhile, or is no lock of ours: then nobody holds it. */
function holderOf(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as LockHolder;
  } catch {
    return undefined;
  }
}

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);

const taken = (directory: string, pid: number): PlatformError =>
  new PlatformError("UNAVAILABLE", {
    vi: `Cơ sở dữ liệu ${directory} đang được tiến trình ${pid} sử dụng; hãy dừng tiến trình đó, hoặc đặt DATABASE_URL để nhiều cổng cùng dùng một PostgreSQL`,
    en: `The database ${directory} is in use by process ${pid}: stop that process, or set DATABASE_URL so that several gateways share one PostgreSQL`,
  });

const stuck = (directory: string, path: string): PlatformError =>
  new PlatformError("UNAVAILABLE", {
    vi: `Không lấy được khóa của cơ sở dữ liệu ${directory}; nếu không còn tiến trình nào dùng nó, hãy xóa ${path} và ${path}.takeover`,
    en: `The lock of the database ${directory} could not be taken: if no process uses it, remove ${path} and ${path}.takeover`,
  });
