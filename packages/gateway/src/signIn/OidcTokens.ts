import { PlatformError } from "@hoptac/kit";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { TokenHolder, TokenVerifier } from "./TokenVerifier.js";
import { unauthenticated } from "./unauthenticated.js";

/** The identity provider whose tokens are taken. */
export interface OidcOptions {
  /** As the tokens' `iss` names it; its keys are found by `/.well-known/openid-configuration` below it. */
  readonly issuer: string;
  /** What the tokens' `aud` must hold. */
  readonly audience: string;
  /** How often the keys are fetched at most, when a token names one that is not known, in ms (3,000). */
  readonly cooldownMs?: number;
}

/** Signed with the provider's private key. With `HS256` its public key would be a password that everybody knows; `none` is no signature. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"];
/** How far the provider's clock and ours may be apart, s. */
const LEEWAY = 60;
const ASK_MS = 5_000;
/** A provider that is down is not asked more often, ms. */
const AGAIN_MS = 1_000;
const RETRY_AFTER = 5;

type Keys = ReturnType<typeof createRemoteJWKSet>;

/**
 * Tokens of an OIDC identity provider, verified with the keys that it publishes. Keys are fetched at the first need and when a token names an unknown one, so the
 * provider may be down at the start, and may change its keys while the gateway serves.
 */
export class OidcTokens implements TokenVerifier {
  readonly #options: OidcOptions;
  #keys: Promise<Keys> | undefined;

  constructor(options: OidcOptions) {
    this.#options = options;
  }

  async verify(token: string): Promise<TokenHolder> {
    const { issuer, audience } = this.#options;
    const checks = { issuer, audience, algorithms: ALGORITHMS, clockTolerance: LEEWAY, requiredClaims: ["sub", "exp"] };
    try {
      const { payload } = await jwtVerify(token, this.#keyOf, checks);
      const { sub = "", exp = 0 } = payload;
      if (sub.trim() === "") throw unauthenticated("bad");
      // What is taken within the leeway is over with it; what was taken before its end is over then.
      return { login: sub, expiresAt: exp * 1_000 > Date.now() ? exp : exp + LEEWAY };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthenticated("expired");
      if (error instanceof errors.JWTClaimValidationFailed && error.claim === "nbf") throw unauthenticated("early");
      if (error instanceof errors.JOSEError) throw unauthenticated("bad");
      throw error;
    }
  }

  /** Rejects with `UNAVAILABLE` when the provider does not answer. */
  async ready(): Promise<void> {
    await this.#found();
  }

  readonly #keyOf = async (...asked: Parameters<Keys>): Promise<Awaited<ReturnType<Keys>>> => {
    const keys = await this.#found();
    try {
      return await keys(...asked);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys || error instanceof errors.JOSENotSupported)
        throw error;
      throw away(this.#options.issuer, error);
    }
  };

  #found(): Promise<Keys> {
    if (!this.#keys) {
      const finding = this.#find();
      this.#keys = finding;
      finding.catch(() => {
        setTimeout(() => {
          if (this.#keys === finding) this.#keys = undefined;
        }, AGAIN_MS).unref();
      });
    }
    return this.#keys;
  }

  async #find(): Promise<Keys> {
    const { issuer, cooldownMs = 3_000 } = this.#options;
    try {
      const response = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(ASK_MS) });
      if (!response.ok) throw new Error(`the provider's configuration was answered with ${response.status}`);
      const found = (await response.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
      if (found.issuer !== issuer)
        throw new Error(`the provider calls itself ${String(found.issuer)}, and its tokens would never hold: set HOPTAC_OIDC_ISSUER to exactly that`);
      return createRemoteJWKSet(new URL(String(found.jwks_uri)), { timeoutDuration: ASK_MS, cooldownDuration: cooldownMs });
    } catch (error) {
      throw away(issuer, error);
    }
  }
}

function away(issuer: string, cause: unknown): PlatformError {
  const error = new PlatformError(
    "UNAVAILABLE",
    {
      vi: "Nơi đăng nhập tạm thời không trả lời, nên chưa kiểm tra được mã đăng nhập; xin thử lại",
      en: "The identity provider does not answer for the moment, so the token cannot be checked: please try again",
    },
    { retryAfter: RETRY_AFTER },
  );
  return Object.assign(error, { cause: new Error(`the identity provider ${issuer} could not be used`, { cause }) });
}
