import { type Gateway, type GatewayOptions, type Limits, startGateway } from "@hoptac/gateway";
import { DEMONSTRATION_DAY, type Plugin } from "@hoptac/kit";
import { type LogRetention, openStore, type Store } from "@hoptac/store";
import type { AnswerStream } from "./answerStream.js";
import { scratchDatabase } from "./scratch.js";
import { type SettableClock, settableClock } from "./settableClock.js";
import { type SqlCount, SqlCounter } from "./sqlCount.js";
import { type TestViewer, testViewer } from "./testViewer.js";

/** How a test's platform differs from the usual one. */
export interface PlatformOptions {
  /** The day it is, `YYYY-MM-DD` (the demonstration's). */
  readonly today?: string;
  /** Load the plugins' demonstration data too (yes), or that of another day (`2026-07-20`). */
  readonly demonstration?: boolean | string;
  /** How long one request may hold a connection, in ms. */
  readonly maxHoldMs?: number;
  /** Limits that differ from the gateway's own. */
  readonly limits?: Partial<Limits>;
  /** An identity provider instead of the demonstration's sign-in: viewers then come by `bearer`. */
  readonly oidc?: GatewayOptions["oidc"];
  /** How much of the change log is kept, where it differs from the usual. */
  readonly log?: LogRetention;
  /** Directory of a page to be served at `/`. */
  readonly page?: string;
  /** Where e-mail is handed over. */
  readonly mail?: GatewayOptions["mail"];
  /** Done when the data is loaded, before the gateway serves. */
  readonly prepare?: (store: Store) => Promise<void>;
}

/** A whole platform on a database of its own. */
export interface TestPlatform {
  readonly url: string;
  readonly gateway: Gateway;
  readonly store: Store;
  readonly clock: SettableClock;
  /** The viewer with this demonstration login. */
  as(login: string): TestViewer;
  /** The viewer with this token. */
  bearer(token: string): TestViewer;
  /** The viewer without sign-in. */
  readonly stranger: TestViewer;
  /** Counts the statements that the platform sends while this runs, without those that sign in the viewers named so far. */
  countSql(work: () => Promise<unknown>): Promise<SqlCount>;
  /** Any statement, with the platform's own rights: no scope, no guard. */
  sql<R extends object = Readonly<Record<string, unknown>>>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Until the reactions to all that was done before, and to what these did, have been done, and the jobs that are due by the clock, and letters were handed over. */
  settled(): Promise<void>;
  /** Switches a plugin off or on while the gateway serves. */
  setPlugin(id: string, enabled: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens a database of this lane, brings it up to date for these plugins, loads their data and serves them on a free port. */
export async function platform(plugins: readonly Plugin[], options: PlatformOptions = {}): Promise<TestPlatform> {
  const { demonstration = true, maxHoldMs, limits = {}, oidc, log, mail, page, prepare } = options;
  const { today = typeof demonstration === "string" ? demonstration : DEMONSTRATION_DAY } = options;
  const counter = new SqlCounter();
  const clock = settableClock(today);
  const opened = new Set<AnswerStream<never>>();
  const undo: (() => Promise<unknown>)[] = [() => Promise.all([...opened].map((stream) => stream.close()))];
  const close = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const step of undo.splice(0)) await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    const scratch = await scratchDatabase(demonstration === true ? "everything" : "nothing");
    undo.push(scratch.drop);
    const store = await openStore({
      ...scratch.where,
      plugins,
      poolSize: 5,
      onStatement: counter.onStatement,
      ...(maxHoldMs === undefined ? {} : { maxHoldMs }),
      dataKeys: [{ id: "test", key: Buffer.alloc(32, 7) }],
      ...(log ? { log } : {}),
    });
    undo.splice(1, 0, () => store.close());
    await store.migrate();
    await store.load({ demonstration });
    await prepare?.(store);
    const gateway = await startGateway({
      plugins,
      store,
      port: 0,
      host: "127.0.0.1",
      clock,
      demonstration: true,
      limits,
      ...(oidc ? { oidc } : {}),
      ...(mail ? { mail } : {}),
      ...(page ? { page } : {}),
    });
    undo.splice(1, 0, () => gateway.stop());
    const { url } = gateway;
    const stranger = testViewer(url, async () => ({}), opened);
    const viewers = new Map<string, TestViewer>();
    const signedIn = new Set<TestViewer>();
    const as = (login: string): TestViewer => {
      const known = viewers.get(login);
      if (known) return known;
      const token = tokenOf(stranger, login);
      const headers = async () => {
        const authorization = `Bearer ${await token()}`;
        signedIn.add(viewer);
        return { authorization };
      };
      const viewer = testViewer(url, headers, opened);
      viewers.set(login, viewer);
      return viewer;
    };
    return {
      url,
      gateway,
      store,
      clock,
      as,
      bearer: (token) => testViewer(url, async () => ({ authorization: `Bearer ${token}` }), opened),
      stranger,
      countSql: async (work) => {
        // Whose rights are known already: looking them up now and then is no part of what is counted.
        await Promise.all([...signedIn].map((viewer) => viewer.ask("{ __typename }")));
        return counter.during(work);
      },
      sql: (text, values) => store.asPlatform((db) => db.execute(text, values)),
      settled: () => gateway.settled(),
      setPlugin: async (id, enabled) => {
        await gateway.setPlugin(id, enabled);
      },
      close,
    };
  } catch (error) {
    await close().catch(() => undefined); // what went wrong first is what the test should hear
    throw error;
  }
}

/** Signs in at the first need, once. */
function tokenOf(stranger: TestViewer, login: string): () => Promise<string> {
  let token: Promise<string> | undefined;
  return () => {
    token ??= signIn(stranger, login);
    return token;
  };
}

async function signIn(stranger: TestViewer, login: string): Promise<string> {
  const { data, errors } = await stranger.ask<{ readonly signInDemo: { readonly token: string } }>(
    "mutation($login: String!) { signInDemo(login: $login) { token } }",
    { login },
  );
  if (!data) throw new Error(`signing in as ${login}: ${errors?.map((error) => error.message).join("; ")}`);
  return data.signInDemo.token;
}
