import { existsSync } from "node:fs";

const lanes = ["embedded", ...(process.env.DATABASE_URL ? ["postgres"] : [])];
if (process.env.CI === "true" && !process.env.DATABASE_URL) {
  throw new Error("CI=true without DATABASE_URL: the PostgreSQL lane is required in CI. Set DATABASE_URL to a server where databases may be created.");
}
if (!process.env.DATABASE_URL) console.log("Database tests run on the embedded database only. Set DATABASE_URL to run them on PostgreSQL too.");

const roots = ["packages", "plugins", "test"].filter((d) => existsSync(new URL(d, import.meta.url)));
const base = {
  rootDir: import.meta.dirname,
  roots: roots.map((d) => `<rootDir>/${d}`),
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  modulePathIgnorePatterns: ["/dist/.*package.json"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/", ...(process.env.LONG ? [] : ["\\.long\\."])],
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

/** Pure tests run once; every `*.db.test.ts` runs once per database lane. */
export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: "pure", testMatch: ["**/*.test.ts"], testPathIgnorePatterns: [...base.testPathIgnorePatterns, "\\.db\\."] },
    ...lanes.map((lane) => ({
      ...base,
      displayName: lane,
      testMatch: ["**/*.db.test.ts", "**/*.db.long.test.ts"],
      globals: { HOPTAC_LANE: lane },
      globalSetup: `<rootDir>/test/lanes/${lane}.setup.mjs`,
      globalTeardown: `<rootDir>/test/lanes/${lane}.teardown.mjs`,
    })),
  ],
};
