import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { Provider } from "oidc-provider";

const AUDIENCE = "https://hoptac.example";

/** A key of the provider: what signs, and what it publishes. */
interface Key {
  readonly kid: string;
  readonly private: CryptoKey;
  readonly jwk: JWK;
}

async function newKey(kid: string): Promise<Key> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { kid, private: privateKey, jwk: { ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" } };
}

/** A real OIDC provider on this machine whose clients are accounts: each gets tokens with its own name as subject. */
export async function identityProvider(accounts: readonly string[]) {
  let made = 0;
  let key = await newKey("key-0");
  const server: Server = createServer((request, response) => void handle(request, response));
  let port = 0;
  let handle: (request: Parameters<ReturnType<Provider["callback"]>>[0], response: Parameters<ReturnType<Provider["callback"]>>[1]) => unknown;
  const listen = (): Promise<void> => new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  await listen();
  port = (server.address() as AddressInfo).port;
  const issuer = `http://127.0.0.1:${port}`;
  const serve = (): void => {
    const provider = new Provider(issuer, {
      jwks: { keys: [{ ...key.jwk }] },
      clients: accounts.map((account) => ({
        client_id: account,
        client_secret: `${account}-secret`,
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      })),
      ttl: { ClientCredentials: 600 },
      cookies: { keys: ["test"] },
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => AUDIENCE,
          useGrantedResource: () => true,
          getResourceServerInfo: (_: unknown, resource: string) => ({
            scope: "use",
            audience: resource,
            accessTokenFormat: "jwt",
            accessTokenTTL: 600,
            jwt: { sign: { alg: "RS256" } },
          }),
        },
      },
    });
    handle = provider.callback();
  };
  serve();
  return {
    issuer,
    audience: AUDIENCE,
    /** A token as the provider gives it out. */
    token: async (account: string, resource = AUDIENCE): Promise<string> => {
      const response = await fetch(`${issuer}/token`, {
        method: "POST",
        headers: {
          authorization: `Basic ${Buffer.from(`${account}:${account}-secret`).toString("base64")}`,
          "content-type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams({ grant_type: "client_credentials", resource }),
      });
      const answer = (await response.json()) as { access_token?: string };
      if (!answer.access_token) throw new Error(`the provider gave no token: ${JSON.stringify(answer)}`);
      return answer.access_token;
    },
    /** A token that the provider would not give out, with its own key. */
    forged: (claims: { sub?: string; iss?: string; aud?: string; exp?: number; nbf?: number }, signed: { kid?: string; key?: CryptoKey } = {}) => {
      const { sub = "tai-chinh", iss = issuer, aud = AUDIENCE, exp = 600, nbf } = claims;
      const now = Math.floor(Date.now() / 1_000);
      const token = new SignJWT({ sub, iss, aud, iat: now, exp: now + exp, ...(nbf === undefined ? {} : { nbf: now + nbf }) });
      return token.setProtectedHeader({ alg: "RS256", kid: signed.kid ?? key.kid }).sign(signed.key ?? key.private);
    },
    key: () => key,
    strangersKey: async () => (await newKey("other")).private,
    /** From now on the provider signs with another key and publishes only that. */
    rotate: async (): Promise<void> => {
      made += 1;
      key = await newKey(`key-${made}`);
      serve();
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: listen,
  };
}
export type IdentityProvider = Awaited<ReturnType<typeof identityProvider>>;
