import {
  type ChangeEvent,
  type Client,
  createClient,
  OpenSupportProgrammeDocument,
  rowsById,
  SupportProgrammeChangesDocument,
  type SupportProgrammeChangesSubscription,
  type SupportProgrammeRowFragment,
  SupportProgrammesDocument,
  type SupportProgrammesQuery,
} from "@hoptac/client";
import type { TestPlatform } from "@hoptac/testing";
import WebSocket from "ws";
import { type CutProxy, cutProxy } from "./cutProxy.js";

type Event = SupportProgrammeChangesSubscription["changes"]["events"][number];
type Programmes = ReadonlyMap<string, SupportProgrammeRowFragment>;

const programmes = {
  snapshot: SupportProgrammesDocument,
  changes: SupportProgrammeChangesDocument,
  ...rowsById(
    (data: SupportProgrammesQuery) => data.supportProgrammes.nodes,
    ({ node }: Event) => (node?.__typename === "SupportProgramme" ? node : null),
  ),
};

/** Which changes these tests follow. */
export const filter = { entities: ["SupportProgramme"] };

/** Waits until something holds; says what did not. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, ms = 20_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The finance officer's pages, on a line that a test can break. */
export interface Pages {
  readonly line: CutProxy;
  readonly token: string;
  /** A page with a client of its own. */
  open(authorization?: (refused?: string) => string): Client;
  closeAll(): Promise<void>;
  /** Follows the programmes. */
  follow(page: Client): Following;
  /** Follows the changes of programmes after a cursor. */
  hear(page: Client, after: string): Heard;
  /** Whether what is followed is what a direct question answers. */
  isCurrent(following: Following): Promise<boolean>;
  /** Opens a programme through the line: sent again with its key until it is answered. */
  openProgramme(page: Client, code: string): Promise<void>;
  /** Changes a programme behind the platform's back. */
  bump(code: string): Promise<unknown>;
  /** Where the log stands for a question asked now. */
  cursorNow(): Promise<string>;
  /** What the log holds after a cursor. */
  logged(after: string): Promise<readonly ChangeEvent[]>;
}

/** A followed state; reading it throws what ended it. */
export interface Following {
  readonly current: { readonly state: Programmes; readonly snapshots: number; readonly resync?: string } | undefined;
}

/** Changes that came. */
export interface Heard {
  readonly events: ChangeEvent[];
  readonly resyncs: string[];
  readonly errors: unknown[];
}

/** Opens the line to a platform. */
export async function pagesOf(house: TestPlatform): Promise<Pages> {
  const line = await cutProxy(house.url);
  const officer = house.as("tai-chinh");
  const { data } = await house.stranger.ask<{ signInDemo: { token: string } }>('mutation { signInDemo(login: "tai-chinh") { token } }');
  const token = data?.signInDemo.token ?? "";
  const clients: Client[] = [];
  const direct = async (): Promise<readonly SupportProgrammeRowFragment[]> => {
    const answer = await officer.ask<SupportProgrammesQuery>(String(SupportProgrammesDocument));
    expect(answer.errors).toBeUndefined();
    return sorted(answer.data?.supportProgrammes.nodes ?? []);
  };
  return {
    line,
    token,
    open: (authorization = () => token) => {
      const client = createClient({ url: `${line.url}/graphql`, authorization, webSocketImpl: WebSocket, retry: { first: 10, longest: 100 }, language: "en" });
      clients.push(client);
      return client;
    },
    closeAll: async () => {
      for (const client of clients.splice(0)) await client.close();
    },
    follow: (page) => {
      let now: Following["current"];
      const errors: unknown[] = [];
      page.follow(programmes).subscribe({
        next: (followed) => {
          now = followed;
        },
        error: (error) => void errors.push(error),
      });
      return {
        get current() {
          if (errors.length > 0) throw errors[0];
          return now;
        },
      };
    },
    hear: (page, after) => {
      const heard: Heard = { events: [], resyncs: [], errors: [] };
      page.changes({ after, variables: { filter } }).subscribe({
        next: ({ events, resync }) => {
          heard.events.push(...events);
          if (resync) heard.resyncs.push(resync);
        },
        error: (error) => void heard.errors.push(error),
      });
      return heard;
    },
    isCurrent: async ({ current }) => JSON.stringify(sorted(current?.state.values() ?? [])) === JSON.stringify(await direct()),
    openProgramme: (page, code) =>
      until(async () => {
        const input = { code, nameVi: "Trên đường dây", startsOn: "2017-07-20", idempotencyKey: code };
        const answer = await page.mutate(OpenSupportProgrammeDocument, { input }).catch((error: { code?: string }) => {
          // Cut off: nobody knows whether it was done.
          if (error.code === "UNREACHABLE") return undefined;
          throw error;
        });
        if (answer?.errors) throw new Error(answer.errors[0]?.message);
        return answer?.data?.openSupportProgramme.programme.code === code;
      }, `${code} is open`),
    bump: (code) => house.sql("update finance.support_programme set version = version + 1, name_vi = name_vi || '.' where code = $1", [code]),
    cursorNow: async () => {
      const { extensions } = await officer.ask(String(SupportProgrammesDocument));
      return (extensions as { live: { cursor: string } }).live.cursor;
    },
    logged: async (after) => {
      const { data } = await officer.ask<{ changes: { events: ChangeEvent[] } }>(
        "query($after: Cursor, $filter: ChangeFilter) { changes(after: $after, filter: $filter, first: 1000) { events { cursor id version operation } } }",
        { after, filter },
      );
      return data?.changes.events ?? [];
    },
  };
}

const sorted = (rows: Iterable<SupportProgrammeRowFragment>) =>
  [...rows].map(({ id, version, code, nameVi, state }) => ({ id, version, code, nameVi, state })).sort((a, b) => (a.id < b.id ? -1 : 1));
