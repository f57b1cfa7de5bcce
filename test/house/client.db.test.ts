import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import fc from "fast-check";
import { createClient as createPlain } from "graphql-ws/client";
import WebSocket from "ws";
import { filter, type Pages, pagesOf, until } from "./pages.js";

describe("the client that frontend teams install, on a line that breaks", () => {
  let house: TestPlatform;
  let pages: Pages;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
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

  const step = fc.record({ what: fc.constantFrom("open", "bump", "bump", "bump", "delete"), cut: fc.boolean(), ms: fc.integer({ min: 0, max: 8 }) });
  let runs = 0;

  test("cut at random while rows come, change and go: the state is what a direct question answers, each change came once, in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 60 }), async (steps) => {
        runs += 1;
        const page = pages.open();
        const after = await pages.cursorNow();
        const followed = pages.follow(page);
        const heard = pages.hear(page, after);
        const open: string[] = [];
        for (const [n, { what, cut, ms }] of steps.entries()) {
          if (cut) pages.line.cut();
          const code = `CUT-${runs}-${n}`;
          if (what === "open" || open.length === 0) {
            await pages.openProgramme(page, code);
            open.push(code);
          } else if (what === "bump") await pages.bump(open[n % open.length] ?? "");
          else await house.sql("delete from finance.support_programme where code = $1", [open.pop()]);
          await new Promise((resolve) => setTimeout(resolve, ms));
        }
        const all = await pages.logged(after);
        expect(all.length).toBeGreaterThanOrEqual(steps.length);
        await until(() => heard.events.length >= all.length || heard.errors.length > 0, `${all.length} changes`);
        await until(() => pages.isCurrent(followed), "the followed state");
        expect(heard).toMatchObject({ resyncs: [], errors: [] });
        expect(heard.events.map(({ cursor, id, version, operation }) => ({ cursor, id, version, operation }))).toEqual(
          all.map(({ cursor, id, version, operation }) => ({ cursor, id, version, operation })),
        );
        expect(followed.current?.snapshots).toBe(1);
        await page.close();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test("graphql-ws alone, which comes back too but without its cursor, loses what was written meanwhile", async () => {
    const plain = createPlain({
      url: `${pages.line.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${pages.token}` },
      retryAttempts: 1_000,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 10)),
      shouldRetry: () => true,
    });
    const page = pages.open();
    const heard = { plain: 0, client: 0 };
    let batches = 0;
    plain.subscribe<{ changes: { events: unknown[] } }>(
      { query: "subscription($filter: ChangeFilter) { changes(filter: $filter) { cursor events { cursor } } }", variables: { filter } },
      {
        next: ({ data }) => {
          batches += 1;
          heard.plain += data?.changes.events.length ?? 0;
        },
        error: () => undefined, // shown by what is missing then
        complete: () => undefined,
      },
    );
    const after = await pages.cursorNow();
    page.changes({ after, variables: { filter } }).subscribe({
      next: ({ events }) => {
        heard.client += events.length;
      },
      error: () => undefined, // shown by what is missing then
    });
    await pages.openProgramme(page, "PLAIN");
    await until(() => batches > 0, "the plain client's first message");
    const before = batches;
    pages.line.shut(true);
    pages.line.cut();
    for (let n = 0; n < 20; n += 1) await pages.bump("PLAIN");
    pages.line.shut(false);
    await until(() => batches > before, "the plain client is back");
    await pages.bump("PLAIN");
    await until(() => heard.client === 22, "22 changes");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard.plain).toBeLessThan(22);
    await plain.dispose();
  });
});
