import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import type { Gateway } from "@hoptac/gateway";
import type { Language } from "@hoptac/kit";
import { openDatabase } from "./database.js";
import { configuredPlugins } from "./plugins.js";
import type { Settings } from "./settings.js";

/** The committee's page, as its package builds it. */
const PAGE = join(dirname(createRequire(import.meta.url).resolve("@hoptac/dashboard/package.json")), "dist");

/** A running installation. */
export interface Running {
  readonly gateway: Gateway;
  /** Finishes what is under way, then closes the database. */
  stop(): Promise<void>;
}

/** Opens the database, brings it up to date and serves. Whatever was opened is closed again when it fails. */
export async function start(settings: Settings): Promise<Running> {
  await portIsFree(settings.port);
  // The database opens in its own thread (or server) while this one reads the gateway's code.
  const gatewayCode = import("@hoptac/gateway");
  gatewayCode.catch(() => undefined);
  const store = await openDatabase(settings, { worker: true });
  try {
    await store.migrate();
    await store.load({ demonstration: settings.demonstration ?? false });
    const { createClock, startGateway } = await gatewayCode;
    const { port, files, oidc, origins, trustedProxies, mail } = settings;
    const gateway = await startGateway({
      plugins: configuredPlugins,
      store,
      files,
      port,
      clock: createClock(settings.clock),
      demonstration: settings.demonstration !== undefined,
      origins,
      trustedProxies,
      page: PAGE,
      ...(oidc ? { oidc } : {}),
      ...(mail ? { mail } : {}),
    });
    return {
      gateway,
      stop: async () => {
        try {
          await gateway.stop();
        } finally {
          await store.close();
        }
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What the terminal says when it serves: one line of addresses, one of what to try first. */
export function welcome({ port, demonstration, oidc, language }: { port: number; demonstration?: string; oidc?: object; language: Language }): string {
  const at = `http://localhost:${port}`;
  const addresses = `Hợp tác · ${at} · GraphQL ${at}/graphql (WebSocket ws://localhost:${port}/graphql) · GraphiQL ${at}/graphiql`;
  const login = demonstration && !oidc ? ["truong-ban", "chọn tài khoản truong-ban", "choose the login truong-ban"] : ["", "", ""];
  const query = "{ cooperatives(first: 5) { totalCount nodes { nameVi area { nameVi } largeFields { name } supportApplications { state } } } }";
  if (language === "vi") return `${addresses}\nThử trước: mở ${at}${login[1] && `, ${login[1]}`}; rồi ở ${at}/graphiql hỏi ${query}`;
  return `${addresses}\nTry first: open ${at}${login[2] && `, ${login[2]}`}; then, at ${at}/graphiql, ask ${query}`;
}

/** Says so before the database is touched, not after. */
function portIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, () => probe.close(() => resolve()));
  });
}
