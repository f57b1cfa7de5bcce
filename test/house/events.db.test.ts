import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";

interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data: {
    readonly cursor: string;
    readonly resync: string | null;
    readonly events: readonly { entity: string; operation: string; actor: string | null }[];
  };
}

/** A reader of Server-Sent Events, as a browser's: it keeps the last id. */
async function eventSource(url: string, headers: Record<string, string>) {
  const leaving = new AbortController();
  const response = await fetch(url, { headers: { accept: "text/event-stream", ...headers }, signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<ServerEvent | undefined> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const fields = new Map(
          text
            .slice(0, end)
            .split("\n")
            .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
        );
        text = text.slice(end + 2);
        if (fields.has("data")) return { id: fields.get("id") ?? "", event: fields.get("event") ?? "", data: JSON.parse(fields.get("data") ?? "") };
        continue;
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return undefined;
      text += chunk.value;
    }
  };
  return { status: response.status, type: response.headers.get("content-type"), next, leave: () => leaving.abort() };
}

describe("the changes as Server-Sent Events", () => {
  let house: TestPlatform;
  let authorization: string;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    const { data } = await house.stranger.ask<{ signInDemo: { token: string } }>('mutation { signInDemo(login: "truong-ban") { token } }');
    authorization = `Bearer ${data?.signInDemo.token}`;
  });
  afterAll(() => house.close());

  const open = (query = "", headers: Record<string, string> = {}) => eventSource(`${house.url}/graphql/changes${query}`, { authorization, ...headers });
  const write = () => house.sql("update finance.budget_line set amount = amount + 1 where id = (select min(id::text)::uuid from finance.budget_line)");

  test("a reader that was cut off goes on after the last id it got: nothing lost, nothing twice", async () => {
    const first = await open("?entities=BudgetLine");
    expect(first).toMatchObject({ status: 200, type: "text/event-stream; charset=utf-8" });
    const start = await first.next();
    expect(start).toMatchObject({ event: "changes", data: { resync: null, events: [] } });
    await write();
    const told = await first.next();
    expect(told?.data.events).toMatchObject([{ entity: "BudgetLine", operation: "UPDATE", actor: expect.stringMatching(/^db:/) }]);
    expect(told?.id).toBe(told?.data.cursor);
    first.leave();
    await write();
    await write();
    const again = await open("?entities=BudgetLine", { "last-event-id": told?.id ?? "" });
    const missed = [];
    while (missed.length < 2) missed.push(...((await again.next())?.data.events ?? []));
    expect(missed).toHaveLength(2);
    again.leave();
  });

  test("a cursor that nobody gave out gets resync as its first message, and the end", async () => {
    const reader = await open("", { "last-event-id": "somewhere" });
    expect(await reader.next()).toMatchObject({ event: "resync", data: { resync: "BAD_CURSOR", events: [] } });
    expect(await reader.next()).toBeUndefined();
  });

  test("signs in and refuses as everywhere: a bad token, an unknown type, another method", async () => {
    expect((await open("", { authorization: "Bearer a.b.c" })).status).toBe(401);
    expect((await open("?entities=Nothing")).status).toBe(400);
    expect((await fetch(`${house.url}/graphql/changes`, { method: "POST" })).status).toBe(400);
    const stranger = await eventSource(`${house.url}/graphql/changes?entities=SupportApplication`, {});
    await stranger.next();
    await house.sql("update finance.support_application set content = content || '.'");
    const told = await Promise.race([stranger.next(), new Promise((resolve) => setTimeout(() => resolve("nothing"), 400))]);
    expect(told).toBe("nothing");
    stranger.leave();
  });

  test("pages of the same log, by cursor", async () => {
    const head = house.as("truong-ban");
    const ask = (after: string | undefined) =>
      head.ask<{ changes: { cursor: string; events: { id: string }[] } }>(
        'query($after: Cursor) { changes(after: $after, first: 2, filter: { entities: ["BudgetLine"] }) { cursor events { id } } }',
        { after },
      );
    let cursor = (await ask(undefined)).data?.changes.cursor;
    for (let n = 0; n < 5; n += 1) await write();
    const sizes: number[] = [];
    do {
      const page = (await ask(cursor)).data?.changes;
      cursor = page?.cursor;
      sizes.push(page?.events.length ?? 0);
    } while (sizes.at(-1) !== 0);
    expect(sizes).toEqual([2, 2, 1, 0]);
  });
});
