import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockDirectory } from "../src/embedded/directoryLock.js";
import { startOf } from "../src/embedded/lockHolder.js";

const LOCK = new URL("../dist/embedded/directoryLock.js", import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), "hoptac-lock-"));
const directory = join(folder, "db");
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(`${directory}.lock`, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that wants the directory, and stays; answers what it got. */
function starter(): Promise<string> {
  const script = `import { lockDirectory } from ${JSON.stringify(LOCK)};
    try { lockDirectory(${JSON.stringify(directory)}); console.log("mine"); } catch (error) { console.log(error.message); }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return new Promise((resolve) => child.stdout?.once("data", (said: Buffer) => resolve(said.toString().trim())));
}

const dead = (): void => writeFileSync(`${directory}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, started: "1" }));

test("a second process gets one sentence: which directory, which process, and the way out", async () => {
  expect(await starter()).toBe("mine");
  const [holder] = children;
  expect(() => lockDirectory(directory)).toThrow(
    expect.objectContaining({
      code: "UNAVAILABLE",
      text: {
        vi: expect.stringMatching(new RegExp(`${directory} .*tiến trình ${holder?.pid} .*DATABASE_URL`)),
        en: expect.stringMatching(new RegExp(`${directory} is in use by process ${holder?.pid}: .*DATABASE_URL`)),
      },
    }),
  );
});

test("the same process gets it only once at a time, whatever the spelling", () => {
  const release = lockDirectory(directory);
  expect(() => lockDirectory(`${directory}/`)).toThrow(`in use by process ${process.pid}`);
  release();
  lockDirectory(directory)();
  expect(readdirSync(folder)).toEqual([]);
});

test("whoever was killed holds nothing any more", async () => {
  await starter();
  const [holder] = children;
  await new Promise((resolve) => {
    holder?.once("exit", resolve);
    holder?.kill("SIGKILL");
  });
  expect(existsSync(`${directory}.lock`)).toBe(true);
  lockDirectory(directory)();
});

test("whoever ends in an orderly way leaves no lock", async () => {
  const script = `import { lockDirectory } from ${JSON.stringify(LOCK)}; lockDirectory(${JSON.stringify(directory)});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

test("a pid that was given to another process since does not hold the lock; the very process does", () => {
  const started = startOf(process.ppid);
  writeFileSync(`${directory}.lock`, JSON.stringify({ pid: process.ppid, started }));
  expect(() => lockDirectory(directory)).toThrow(`in use by process ${process.ppid}`);
  if (started === undefined) return; // the system does not tell when a process started: a living pid counts
  writeFileSync(`${directory}.lock`, JSON.stringify({ pid: process.ppid, started: `${started}0` }));
  lockDirectory(directory)();
});

test("a lock that nobody can read is nobody's", () => {
  writeFileSync(`${directory}.lock`, "");
  lockDirectory(directory)();
});

test("of eight that find a dead one's lock at the same moment, one gets it and seven are told", async () => {
  for (let round = 0; round < 2; round += 1) {
    dead();
    const said = await Promise.all(Array.from({ length: 8 }, starter));
    expect(said.filter((words) => words === "mine")).toHaveLength(1);
    const { pid } = JSON.parse(readFileSync(`${directory}.lock`, "utf8")) as { pid: number };
    expect(said.filter((words) => words.includes(`in use by process ${pid}`))).toHaveLength(7);
    for (const child of children.splice(0)) child.kill("SIGKILL");
    rmSync(`${directory}.lock`);
  }
});

test("whoever died in the middle of taking over a dead lock stops nobody", () => {
  dead();
  writeFileSync(`${directory}.lock.takeover`, JSON.stringify({ pid: 2 ** 22 + 2, started: "1" }));
  lockDirectory(directory)();
  expect(readdirSync(folder)).toEqual([]);
});
