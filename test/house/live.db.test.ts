import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const COUNT = "{ supportProgrammes { totalCount } }";
const open = (code: string): string =>
  `mutation { openSupportProgramme(input: { code: "${code}", nameVi: "Chương trình mở", startsOn: "2017-07-20" }) { programme { id } } }`;

describe("first light: a question stays open, and every change is told once", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
  });
  afterAll(() => house.close());

  test("the head's open question equals a fresh one after each write, and a write elsewhere does not wake it", async () => {
    const head = house.as("truong-ban");
    const answers = head.live<{ live: { supportProgrammes: { totalCount: number } } }>(`subscription { live ${COUNT} }`);
    const first = (await answers.next()).data?.live.supportProgrammes.totalCount ?? 0;
    for (let n = 1; n <= 3; n += 1) {
      await house.as("tai-chinh").ask(open(`LIVE-${n}`));
      expect((await answers.next()).data?.live).toEqual((await head.ask(COUNT)).data);
    }
    const next = answers.next();
    await house.sql("update core.period set state = state where false");
    await house.sql("update agriculture.large_field set households = households + 1");
    const woken = await Promise.race([next.then(() => "woken"), new Promise((resolve) => setTimeout(() => resolve("asleep"), 900))]);
    expect(woken).toBe("asleep");
    await house.as("tai-chinh").ask(open("LIVE-4"));
    expect((await next).data?.live.supportProgrammes.totalCount).toBe(first + 4);
    await answers.close();
  });

  test("the metrics tell where the log is, who follows and what was answered", async () => {
    const head = house.as("truong-ban");
    const answers = head.live(`subscription { live ${COUNT} }`);
    await answers.next();
    const { extensions } = await head.ask("{ cooperatives { totalCount } }");
    await house.sql("update finance.budget_line set amount = amount + 1 where year = 2017");
    const follower = head.changes({ after: (extensions as { live: { cursor: string } }).live.cursor });
    const heard = (await follower.next()).data?.changes.events.length ?? 0;
    await follower.close();
    const { position } = await house.store.log.head();
    const text = await (await fetch(`${house.url}/metrics`)).text();
    const metric = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
    expect([metric("live_head_pos"), metric("live_inbox_rows"), metric("live_sequencer_lag_ms")]).toEqual([position, 0, 0]);
    expect([metric("live_group_count"), metric("live_subscribers")]).toEqual([1, expect.any(Number)]);
    // One who came back was as many changes behind as it then heard of.
    expect([metric("live_lag_events_count") > 0, metric("live_lag_events_sum") >= heard && heard > 1, metric("live_slow_closed_total")]).toEqual([
      true,
      true,
      0,
    ]);
    for (const name of ["live_executions_total", "live_deliveries_total", "live_subscribers", "nodejs_heap_size_used_bytes", "process_open_fds"])
      expect([name, metric(name) > 0]).toEqual([name, true]);
    await answers.close();
  });

  test("what psql changes behind the platform's back is told too, with who and what", async () => {
    const changes = house.as("truong-ban").changes({ filter: { entities: ["BudgetLine"] } });
    await changes.next();
    await house.sql("update finance.budget_line set amount = amount + 1 where year = 2017");
    const { data } = await changes.next();
    expect(data?.changes.events.length).toBeGreaterThan(1);
    expect(data?.changes.events.every((event) => event.operation === "UPDATE" && event.changedFields.includes("amount"))).toBe(true);
    await changes.close();
  });

  test("a query's cursor continues as changes without a gap, and a district hears only of its own", async () => {
    const bacAi = house.as("bac-ai");
    const { extensions } = await bacAi.ask("{ cooperatives { totalCount } }");
    const after = (extensions as { live: { cursor: string } }).live.cursor;
    await house.sql("update core.cooperative set phone = '0259 000 9999' where code in ('9900000010', '9900000040')");
    const changes = bacAi.changes({ after });
    const heard = (await changes.next()).data?.changes.events ?? [];
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ entity: "Cooperative", changedFields: ["phone"] });
    await changes.close();
    const garbage = bacAi.changes({ after: "bm9uc2Vuc2U" });
    expect((await garbage.next()).data?.changes).toMatchObject({ resync: "BAD_CURSOR", events: [] });
    await garbage.close();
  });

  test("urql, as a frontend team would use it, queries and keeps a question open", async () => {
    const { data } = await house.stranger.ask<{ signInDemo: { token: string } }>('mutation { signInDemo(login: "tai-chinh") { token } }');
    const authorization = `Bearer ${data?.signInDemo.token}`;
    const socket = createClient({ url: `${house.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization } });
    const client = new Client({
      url: `${house.url}/graphql`,
      preferGetMethod: false,
      fetchOptions: { headers: { authorization } },
      exchanges: [
        cacheExchange,
        fetchExchange,
        subscriptionExchange({
          forwardSubscription: (request) => ({
            subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? "" }, sink as never) }),
          }),
        }),
      ],
    });
    const before = await client.query<{ supportProgrammes: { totalCount: number } }>(COUNT, {}).toPromise();
    const count = before.data?.supportProgrammes.totalCount ?? 0;
    const seen: number[] = [];
    const done = new Promise<void>((resolve) => {
      const { unsubscribe } = client
        .subscription<{ live: { supportProgrammes: { totalCount: number } } }>(`subscription { live ${COUNT} }`, {})
        .subscribe((result) => {
          seen.push(result.data?.live.supportProgrammes.totalCount ?? -1);
          if (seen.length === 1) void client.mutation(open("URQL"), {}).toPromise();
          if (seen.length === 2) {
            unsubscribe();
            resolve();
          }
        });
    });
    await done;
    expect(seen).toEqual([count, count + 1]);
    await socket.dispose();
  });
});
