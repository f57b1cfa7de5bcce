import { createHmac } from "node:crypto";
import { configuredPlugins } from "@hoptac/cli";
import { type ConnectionState, SupportProgrammesDocument } from "@hoptac/client";
import { type Gateway, startGateway } from "@hoptac/gateway";
import { platform, type TestPlatform } from "@hoptac/testing";
import { startProcess } from "./killed.js";
import { type Pages, pagesOf, until } from "./pages.js";

const onPostgres = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres";

describe("the client that frontend teams install, from one gateway to another", () => {
  let house: TestPlatform;
  let pages: Pages;
  beforeAll(async () => {
    house = await platform(configuredPlugins, { log: { keepEntries: 5, partition: 10 } });
    pages = await pagesOf(house);
  });
  afterEach(async () => {
    await pages.closeAll();
    pages.line.shut(false);
    pages.line.lead(house.url);
  });
  afterAll(async () => {
    await pages.line.close();
    await house.close();
  });

  test("a gateway that is drained says 1012: the page goes on with another one, and the head's question too", async () => {
    const second = await another();
    pages.line.lead(second.url);
    const page = pages.open();
    const states: ConnectionState[] = [];
    page.connection.subscribe((state) => states.push(state));
    const followed = pages.follow(page);
    const counts: number[] = [];
    page.live(SupportProgrammesDocument).subscribe({
      next: ({ data }) => void counts.push(data?.supportProgrammes.totalCount ?? -1),
      error: (error) => {
        throw error;
      },
    });
    await until(() => followed.current !== undefined && counts.length === 1, "both are open");
    pages.line.lead(house.url);
    const stopping = second.stop();
    await pages.openProgramme(page, "DRAIN");
    await stopping;
    await until(() => pages.isCurrent(followed), "the followed state");
    await until(() => counts.at(-1) === (counts[0] ?? 0) + 1, "the new count");
    // The same answer is not told twice, whichever gateway gave it.
    expect(counts).toEqual([counts[0], (counts[0] ?? 0) + 1]);
    expect(followed.current?.snapshots).toBe(1);
    expect(states.some((state) => state.state === "lost" && state.reason.startsWith("1012"))).toBe(true);
    expect(page.connection.current).toEqual({ state: "open" });
  });

  test("a sign-in that ends: with a fresh token it goes on where it stood, with the old one it stops and says so", async () => {
    const [{ value = "" } = {}] = await house.sql<{ value: string }>("select value from platform.setting where key = 'demonstration.secret'");
    const part = (of: object | Buffer) => (Buffer.isBuffer(of) ? of : Buffer.from(JSON.stringify(of))).toString("base64url");
    const tokenFor = (seconds: number): string => {
      const now = Math.floor(Date.now() / 1_000);
      const text = `${part({ alg: "HS256" })}.${part({ sub: "tai-chinh", iss: "hoptac-demonstration", iat: now, exp: now + seconds })}`;
      return `${text}.${part(createHmac("sha256", Buffer.from(value, "base64url")).update(text).digest())}`;
    };
    const short = tokenFor(3);
    const renewed = pages.open((refused) => (refused === short ? tokenFor(3_600) : short));
    const forgotten = pages.open(() => short);
    const states: ConnectionState[] = [];
    renewed.connection.subscribe((state) => states.push(state));
    const after = await pages.cursorNow();
    const heard = pages.hear(renewed, after);
    const { errors } = pages.hear(forgotten, after);
    await until(() => errors.length === 1, "the end of the one that got no fresh token");
    expect(errors[0]).toMatchObject({ code: "SIGN_IN_EXPIRED", message: expect.stringContaining("sign in again") });
    expect(forgotten.connection.current).toEqual({ state: "closed", error: errors[0] });
    await pages.bump("DRAIN");
    await until(() => heard.events.length === 1, "the change after the renewed sign-in");
    expect(states.some((state) => state.state === "lost" && state.reason.startsWith("4403"))).toBe(true);
    expect(heard.errors).toEqual([]);
  });

  test("what the log no longer holds, and a log that is another one, are made good by a new snapshot", async () => {
    // Near the end of the first partition, so that the small ones follow.
    await house.sql("update platform.head set position = 999990");
    for (let n = 0; n < 30; n += 1) await pages.bump("DRAIN");
    await until(async () => (await house.store.log.head()).position > 1_000_000, "the small partitions");
    const page = pages.open();
    const followed = pages.follow(page);
    await until(() => followed.current !== undefined && page.connection.current.state === "open", "the snapshot");
    pages.line.shut(true);
    pages.line.cut();
    const { position: stoodAt } = await house.store.log.head();
    for (let n = 0; n < 60; n += 1) await pages.bump("DRAIN");
    await until(async () => (await house.store.log.head()).position >= stoodAt + 60, "sixty changes");
    expect(await house.store.log.retain()).toBeGreaterThan(stoodAt);
    // A gateway that was not there has nothing of it in memory either.
    const fresh = await another();
    pages.line.lead(fresh.url);
    pages.line.shut(false);
    await until(() => followed.current?.snapshots === 2, "the second snapshot");
    expect(followed.current?.resync).toBe("CURSOR_TOO_OLD");
    await until(() => pages.isCurrent(followed), "the followed state");

    // As after a restore from a backup: the positions are given out anew.
    await house.sql("update platform.head set place = 'another machine'");
    await pages.bump("DRAIN");
    await until(() => followed.current?.snapshots === 3, "the third snapshot");
    expect(followed.current?.resync).toBe("OTHER_EPOCH");
    await pages.bump("DRAIN");
    await until(() => pages.isCurrent(followed), "the followed state on the other log");
    await page.close();
    await fresh.stop();
  });

  /** Another gateway on the same database. */
  const another = (): Promise<Gateway> =>
    startGateway({ plugins: configuredPlugins, store: house.store, port: 0, host: "127.0.0.1", clock: house.clock, demonstration: true });

  if (onPostgres)
    test("two gateways on one PostgreSQL, and the one that serves is killed: the client goes on with the other by its cursor", async () => {
      const [{ name = "" } = {}] = await house.sql<{ name: string }>("select current_database() as name");
      const DATABASE_URL = Object.assign(new URL(process.env.DATABASE_URL ?? ""), { pathname: `/${name}` }).toString();
      const port = 30_000 + Math.floor(Math.random() * 5_000);
      const gateways = await Promise.all([port, port + 1].map((own) => startProcess({ DATABASE_URL }, own)));
      try {
        const page = pages.open();
        pages.line.lead(gateways[0]?.url ?? "");
        const after = await pages.cursorNow();
        const followed = pages.follow(page);
        const heard = pages.hear(page, after);
        await until(() => followed.current !== undefined, "the snapshot");
        for (let n = 0; n < 120; n += 1) {
          if (n === 40) {
            pages.line.lead(gateways[1]?.url ?? "");
            void gateways[0]?.kill();
          }
          await pages.bump("DRAIN");
        }
        const all = await pages.logged(after);
        expect(all).toHaveLength(120);
        await until(() => heard.events.length >= 120, "120 changes");
        expect(heard.events.map(({ cursor }) => cursor)).toEqual(all.map(({ cursor }) => cursor));
        await until(() => pages.isCurrent(followed), "the followed state");
        expect(followed.current?.snapshots).toBe(1);
      } finally {
        await Promise.all(gateways.map(({ kill }) => kill()));
      }
    });
});
