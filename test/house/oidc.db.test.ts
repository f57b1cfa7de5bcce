import { createHmac } from "node:crypto";
import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { createClient } from "graphql-ws";
import { exportSPKI, importJWK } from "jose";
import WebSocket from "ws";
import { type IdentityProvider, identityProvider } from "./identityProvider.js";

const ME = "{ viewer { login roles } }";
const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("sign-in with a real identity provider", () => {
  let house: TestPlatform;
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await identityProvider(["tai-chinh", "quan-tri", "khach"]);
    const { issuer, audience } = provider;
    house = await platform(configuredPlugins, { oidc: { issuer, audience, cooldownMs: 0 } });
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const login = async (token: string): Promise<unknown> => {
    const { data, errors } = await house.bearer(token).ask<{ viewer: { login: string } }>(ME);
    return errors?.[0]?.extensions?.code ?? data?.viewer.login;
  };
  const overSocket = (token: string): Promise<unknown> => {
    const client = createClient({
      url: `${house.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const first = client.iterate<{ viewer: { login: string } }>({ query: ME }).next();
    return first
      .then(
        ({ value }) => value?.data?.viewer.login,
        (error: { code?: number }) => error.code,
      )
      .finally(() => client.dispose());
  };
  const stream = (token: string) => house.bearer(token).fetch("/graphql/changes");

  test("the provider's token signs in with the roles that its subject holds, over HTTP, socket and stream", async () => {
    const token = await provider.token("tai-chinh");
    expect((await house.bearer(token).ask(ME)).data).toEqual({ viewer: { login: "tai-chinh", roles: ["DEPT_OFFICER"] } });
    expect(await overSocket(token)).toBe("tai-chinh");
    const answer = await stream(token);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    await answer.body?.cancel();
  });

  test("who holds no role is somebody, and sees what everybody sees without sign-in", async () => {
    const { data } = await house
      .bearer(await provider.token("khach"))
      .ask("{ viewer { login roles permissions scope { all register } } cooperatives { totalCount } supportApplications { totalCount } }");
    expect(data).toMatchObject({
      viewer: { login: "khach", roles: [], permissions: [], scope: { all: false, register: true } },
      cooperatives: { totalCount: 60 },
      supportApplications: { totalCount: 0 },
    });
  });

  test("the demonstration's sign-in does not exist beside it", async () => {
    const { data } = await house.stranger.ask("{ demoAccounts { login } }");
    expect(data).toEqual({ demoAccounts: [] });
    const { errors } = await house.stranger.ask('mutation { signInDemo(login: "truong-ban") { token } }');
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining("không mở ở đây"), extensions: { code: "FORBIDDEN" } });
  });

  const noSignature = async (): Promise<string> => {
    const [, payload] = (await provider.token("tai-chinh")).split(".");
    return `${base64({ alg: "none", typ: "JWT" })}.${payload}.x`;
  };
  /** Signed with the provider's public key as if it were a shared secret. */
  const publicKeyAsSecret = async (): Promise<string> => {
    const { n, e, kty } = provider.key().jwk;
    const spki = await exportSPKI((await importJWK({ n, e, kty, alg: "RS256" }, "RS256", { extractable: true })) as CryptoKey);
    const now = Math.floor(Date.now() / 1_000);
    const head = `${base64({ alg: "HS256", kid: provider.key().kid })}.${base64({ sub: "tai-chinh", iss: provider.issuer, aud: provider.audience, exp: now + 600 })}`;
    return `${head}.${createHmac("sha256", spki).update(head).digest("base64url")}`;
  };

  test.each<[string, () => Promise<string>]>([
    ["for another audience", () => provider.token("tai-chinh", "https://other.example")],
    ["of another issuer", () => provider.forged({ iss: "https://id.other.example" })],
    ["without a signature (alg: none)", noSignature],
    ["signed with the public key as a secret (HS256)", publicKeyAsSecret],
    ["signed with a key of somebody else under the provider's name for it", async () => provider.forged({}, { key: await provider.strangersKey() })],
    ["signed with a key that the provider does not publish", async () => provider.forged({}, { kid: "unknown", key: await provider.strangersKey() })],
    ["that ended beyond the leeway", () => provider.forged({ exp: -61 })],
    ["that begins beyond the leeway", () => provider.forged({ nbf: 90 })],
    ["without a subject", () => provider.forged({ sub: " " })],
    ["cut off", async () => (await provider.token("tai-chinh")).slice(0, -5)],
  ])("a token %s is refused", async (_, tokenOf) => {
    const token = await tokenOf();
    expect(await login(token)).toBe("UNAUTHENTICATED");
    expect(await overSocket(token)).toBe(4403);
    expect((await stream(token)).status).toBe(401);
  });

  test("clocks may be a minute apart", async () => {
    expect(await login(await provider.forged({ exp: -30 }))).toBe("tai-chinh");
    expect(await login(await provider.forged({ nbf: 30 }))).toBe("tai-chinh");
  });

  test("keys are changed while the gateway serves: new tokens hold, those of the old key do not", async () => {
    const old = await provider.token("tai-chinh");
    const before = provider.key();
    expect(await login(old)).toBe("tai-chinh");
    await provider.rotate();
    expect(await login(await provider.token("tai-chinh"))).toBe("tai-chinh");
    expect(await login(await provider.forged({}, { kid: before.kid, key: before.private }))).toBe("UNAUTHENTICATED");
  });

  test("the provider is away: known keys go on, an unknown one is UNAVAILABLE and not an error of ours, and it heals by itself", async () => {
    const known = await provider.forged({ exp: 601 });
    const unknown = await provider.forged({}, { kid: "not-yet-published" });
    await provider.stop();
    expect(await login(known)).toBe("tai-chinh");
    const response = await house
      .bearer(unknown)
      .fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: ME }) });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(JSON.stringify(await response.json())).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|fetch failed/);
    expect(await overSocket(unknown)).toBe(1013);
    expect((await stream(unknown)).status).toBe(503);
    await provider.start();
    expect(await login(unknown)).toBe("UNAUTHENTICATED");
  });

  test("a provider that is away at the start keeps nobody from starting, or from asking without a token", async () => {
    const late = await identityProvider(["tai-chinh"]);
    const token = await late.token("tai-chinh");
    await late.stop();
    const second = await platform(configuredPlugins, { oidc: { issuer: late.issuer, audience: late.audience } });
    try {
      expect((await second.stranger.ask("{ cooperatives { totalCount } }")).data).toEqual({ cooperatives: { totalCount: 60 } });
      expect((await second.bearer(token).ask(ME)).errors?.[0]?.extensions?.code).toBe("UNAVAILABLE");
      await late.start();
      let answer: unknown;
      for (let n = 0; n < 50 && !answer; n += 1) {
        await soon(100);
        answer = (await second.bearer(token).ask(ME)).data;
      }
      expect(answer).toEqual({ viewer: { login: "tai-chinh", roles: ["DEPT_OFFICER"] } });
    } finally {
      await second.close();
      await late.stop();
    }
  });

  test("at the end of a token the socket is closed with 4403, the stream ends, and nothing comes later than a second after", async () => {
    const end = Math.floor(Date.now() / 1_000) + 3;
    const token = await provider.forged({ exp: 3 });
    const client = createClient({
      url: `${house.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const last = { live: 0, changes: 0, stream: 0 };
    const closed = new Promise<number>((resolve) => client.on("closed", (event) => resolve((event as { code: number }).code)));
    const sink = (what: "live" | "changes") => ({
      next: () => void Object.assign(last, { [what]: Date.now() }),
      error: () => undefined,
      complete: () => undefined,
    });
    client.subscribe({ query: "subscription { live { supportProgrammes { nodes { version } } } }" }, sink("live"));
    client.subscribe({ query: "subscription { changes { cursor events { id } } }" }, sink("changes"));
    const answer = await stream(token);
    const reader = (async () => {
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) if (chunk.length > 0) last.stream = Date.now();
    })();
    const writes = setInterval(() => void house.sql("update finance.support_programme set version = version + 1").catch(() => undefined), 100);
    expect(await closed).toBe(4403);
    await reader;
    await soon(Math.max(0, end * 1_000 + 1_500 - Date.now()));
    clearInterval(writes);
    for (const at of Object.values(last)) {
      expect(at).toBeGreaterThan(end * 1_000 - 3_000);
      expect(at).toBeLessThan(end * 1_000 + 1_000);
    }
    await client.dispose();
  });
});
