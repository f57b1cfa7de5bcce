import { configuredPlugins } from "@hoptac/cli";
import { createClock, type Gateway, startGateway } from "@hoptac/gateway";
import { openStore, type Store } from "@hoptac/store";
import { platform, type TestPlatform } from "@hoptac/testing";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { desk } from "./desk.js";

const onPostgres = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE === "postgres";
const BOOK = "subscription { live { supportApplications { totalCount } } }";
const FOLLOW = "subscription($after: Cursor) { changes(after: $after) { cursor resync events { entity id } } }";

interface Batch {
  readonly cursor: string;
  readonly resync: string | null;
  readonly events: readonly { readonly entity: string }[];
}

/** What an officer's screen gets: a live count of applications, and the changes. */
function screen(url: string, authorization: string) {
  const client = createClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization } });
  const counts: (number | undefined)[] = [];
  const batches: Batch[] = [];
  const ends = { live: 0, changes: 0 };
  client.subscribe<{ live: { supportApplications: { totalCount: number } } }>(
    { query: BOOK },
    { next: ({ data }) => void counts.push(data?.live.supportApplications.totalCount), error: () => undefined, complete: () => void ends.live++ },
  );
  client.subscribe<{ changes: Batch }>(
    { query: FOLLOW },
    { next: ({ data }) => void (data && batches.push(data.changes)), error: () => undefined, complete: () => void ends.changes++ },
  );
  return { counts, batches, ends, close: () => client.dispose() };
}

const until = async (done: () => boolean, ms: number, what: string): Promise<void> => {
  const deadline = Date.now() + ms;
  while (!done()) {
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

describe("a role that is taken or given takes effect on what is open, within a second", () => {
  let house: TestPlatform;
  let store: Store | undefined;
  let second: Gateway | undefined;
  const urls: string[] = [];
  const { asked, verb } = desk(() => house);
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    urls.push(house.url);
    if (!onPostgres) return; // the embedded database has one gateway
    const [{ name = "" } = {}] = await house.sql<{ name: string }>("select current_database() as name");
    store = await openStore({
      url: Object.assign(new URL(process.env.DATABASE_URL ?? ""), { pathname: `/${name}` }).toString(),
      plugins: configuredPlugins,
      poolSize: 5,
    });
    second = await startGateway({ plugins: configuredPlugins, store, port: 0, host: "127.0.0.1", clock: createClock("2017-07-20"), demonstration: true });
    urls.push(second.url);
  });
  afterAll(async () => {
    await second?.stop();
    await store?.close();
    await house.close();
  });

  const tokenOf = async (login: string): Promise<string> => {
    const { data } = await house.stranger.ask<{ signInDemo: { token: string } }>(`mutation { signInDemo(login: "${login}") { token } }`);
    return `Bearer ${data?.signInDemo.token}`;
  };
  const grantOf = async (login: string) => {
    const { roleGrants } = await asked<{ roleGrants: { nodes: { id: string; version: number; revokedAt: string | null }[] } }>(
      "quan-tri",
      `{ roleGrants(filter: { account: { eq: "${login}" } }) { nodes { id version revokedAt } } }`,
    );
    const grant = roleGrants.nodes.find(({ revokedAt }) => revokedAt === null);
    return { id: grant?.id, expectedVersion: grant?.version };
  };
  const revoke = async (login: string) => verb("quan-tri", "revokeRole", { ...(await grantOf(login)), reason: "Điều chuyển công tác" }, "grant { id }");
  const touch = () =>
    house.sql("update finance.support_application set version = version + 1 where id = (select min(id::text)::uuid from finance.support_application)");

  test("on every gateway: the live answer is made again under the new rights, changes say to ask anew and end, streams end, and no row comes after", async () => {
    const authorization = await tokenOf("tai-chinh");
    const screens = urls.map((url) => screen(url, authorization));
    const streams = await Promise.all(urls.map((url) => fetch(`${url}/graphql/changes`, { headers: { authorization } })));
    const texts = streams.map(() => "");
    const read = streams.map(async ({ body }, n) => {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) texts[n] += Buffer.from(chunk).toString();
    });
    for (const { counts, batches } of screens) await until(() => counts.length === 1 && batches.length === 1, 5_000, "the first answers");
    expect(screens.map(({ counts }) => counts[0] ?? 0).every((count) => count > 0)).toBe(true);

    await revoke("tai-chinh");
    const began = Date.now();
    for (const { counts, batches, ends } of screens) {
      await until(() => counts.at(-1) === 0, 1_000, "an answer without the rows");
      await until(() => ends.changes === 1, 1_000, "the end of the changes");
      expect(batches.at(-1)).toMatchObject({ resync: "RIGHTS_CHANGED", events: [] });
    }
    await Promise.all(read);
    expect(Date.now() - began).toBeLessThan(1_000);
    for (const text of texts) expect(text).toMatch(/event: resync\ndata: .*RIGHTS_CHANGED/);

    // What happens to the rows now is no longer told.
    const seen = screens.map(({ batches }) => batches.flatMap(({ events }) => events).length);
    await touch();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(screens.map(({ batches }) => batches.flatMap(({ events }) => events).length)).toEqual(seen);
    expect(screens.map(({ counts }) => counts.at(-1))).toEqual(screens.map(() => 0));
    for (const url of urls) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization },
        body: JSON.stringify({ query: "{ supportApplications { totalCount } changes(after: null) { events { id } } viewer { roles } }" }),
      });
      expect(((await response.json()) as { data: unknown }).data).toMatchObject({ supportApplications: { totalCount: 0 }, viewer: { roles: [] } });
    }

    // Given again, it opens again, on the sockets that stayed open.
    const { departments } = await asked<{ departments: { id: string; code: string }[] }>("truong-ban", "{ departments { id code } }");
    await verb(
      "quan-tri",
      "grantRole",
      { account: "tai-chinh", role: "DEPT_OFFICER", departmentId: departments.find(({ code }) => code === "STC")?.id, validFrom: "2017-07-20" },
      "grant { id }",
    );
    for (const { counts } of screens) await until(() => (counts.at(-1) ?? 0) > 0, 1_000, "the rows");
    await Promise.all(screens.map(({ close }) => close()));
  });

  test("somebody else's role changes nothing on a screen, and its changes go on", async () => {
    const mine = screen(house.url, await tokenOf("truong-ban"));
    await until(() => mine.counts.length === 1 && mine.batches.length === 1, 5_000, "the first answers");
    await revoke("doanh-nghiep");
    await touch();
    await until(() => mine.batches.some(({ events }) => events.some(({ entity }) => entity === "SupportApplication")), 2_000, "the change");
    expect([mine.ends, mine.batches.every(({ resync }) => resync === null)]).toEqual([{ live: 0, changes: 0 }, true]);
    // The change of the grant itself is told to administrators and the inspector only.
    expect(mine.batches.flatMap(({ events }) => events).map(({ entity }) => entity)).not.toContain("RoleGrant");
    await mine.close();
  });

  test("a role that begins or ends with a day does so on the open socket when the day comes", async () => {
    const mine = screen(house.url, await tokenOf("ke-hoach"));
    await until(() => (mine.counts.at(-1) ?? 0) > 0, 5_000, "the first answer");
    await verb("quan-tri", "endRole", { ...(await grantOf("ke-hoach")), lastDay: "2017-07-20" }, "grant { id validTo }");
    await until(() => mine.counts.length === 1, 1_000, "still the same answer");
    house.clock.set("2017-07-21");
    await until(() => mine.counts.at(-1) === 0, 2_000, "an answer without the rows");
    await mine.close();
    house.clock.set("2017-07-20");
  });

  test("the database, not the verbs, carries the news: a grant revoked by psql closes as well", async () => {
    const mine = screen(urls.at(-1) ?? "", await tokenOf("lien-minh"));
    await until(() => (mine.counts.at(-1) ?? 0) > 0, 5_000, "the first answer");
    await house.sql("update core.role_grant set revoked_at = now(), revoked_by = 'psql', version = version + 1 where account = 'lien-minh'");
    await until(() => mine.counts.at(-1) === 0, 1_000, "an answer without the rows");
    await mine.close();
  });
});
