import { existsSync, statfsSync } from "node:fs";

const lanes = ["embedded", ...(process.env.DATABASE_URL ? ["postgres"] : [])];
if (process.env.CI === "true" && !process.env.DATABASE_URL) {
  throw new Error("CI=true without DATABASE_URL: the PostgreSQL lane is required in CI. Set DATABASE_URL to a server where databases may be created.");
}
if (!process.env.DATABASE_URL) console.log("Database tests run on the embedded database only. Set DATABASE_URL to run them on PostgreSQL too.");

// Databases of tests live for seconds: in memory, where the system has a place for that and enough of it.
const MEMORY = "/dev/shm";
if (!process.env.TMPDIR && existsSync(MEMORY)) {
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize > 4 * 2 ** 30) process.env.TMPDIR = MEMORY;
}

/** Tests of pages run in a real browser: Debian's, or the one that CHROMIUM names. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = existsSync(CHROMIUM);
if (!browser && process.env.CI === "true")
  throw new Error(`CI=true without a browser at ${CHROMIUM}: install Debian's chromium, or name another one in CHROMIUM.`);
if (!browser) console.log(`No browser at ${CHROMIUM}: the tests of pages are left out. Install Debian's chromium, or name another one in CHROMIUM.`);

const roots = ["packages", "plugins", "test"].filter((d) => existsSync(new URL(d, import.meta.url)));
const base = {
  rootDir: import.meta.dirname,
  roots: roots.map((d) => `<rootDir>/${d}`),
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  modulePathIgnorePatterns: ["/dist/.*package.json"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/", ...(process.env.LONG ? [] : ["\\.long\\."]), ...(browser ? [] : ["\\.browser\\."])],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transformIgnorePatterns: ["/node_modules/", "/dist/"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
};

/** Pure tests run once; every `*.db.test.ts` once per database lane; `*.postgres.test.ts` on PostgreSQL alone: what needs several sessions at once has nothing to show on the embedded database, which has one. */
export default {
  maxWorkers: 2,
  // Modules of the files that are done stay in a worker's memory: a fresh worker costs a second, a full one collects garbage for minutes.
  workerIdleMemoryLimit: "1GB",
  // Guards against a test that hangs; how fast something is, test/bench says.
  testTimeout: 180_000,
  projects: [
    { ...base, displayName: "pure", testMatch: ["**/*.test.ts"], testPathIgnorePatterns: [...base.testPathIgnorePatterns, "\\.(db|embedded|postgres)\\."] },
    ...lanes.map((lane) => ({
      ...base,
      displayName: lane,
      testMatch: ["db", lane].flatMap((kind) => [`**/*.${kind}.test.ts`, `**/*.${kind}.long.test.ts`]),
      globals: { HOPTAC_LANE: lane },
      globalSetup: `<rootDir>/test/lanes/${lane}.setup.mjs`,
      globalTeardown: `<rootDir>/test/lanes/${lane}.teardown.mjs`,
    })),
  ],
};
