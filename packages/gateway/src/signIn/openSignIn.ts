import { PlatformError } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import type { Logger } from "pino";
import type { GatewayOptions } from "../options.js";
import { DemoTokens } from "./DemoTokens.js";
import { OidcTokens } from "./OidcTokens.js";
import type { TokenVerifier } from "./TokenVerifier.js";

/** Whose tokens hold here. */
export interface Verifiers {
  readonly verifier: TokenVerifier | undefined;
  /** Present when the demonstration's sign-in is open. */
  readonly demo: DemoTokens | undefined;
}

/** The identity provider's tokens, or the demonstration's: never both, and never the demonstration's in production. */
export async function openSignIn({ oidc, demonstration }: Pick<GatewayOptions, "oidc" | "demonstration">, store: Store, logger: Logger): Promise<Verifiers> {
  if (oidc) {
    const verifier = new OidcTokens(oidc);
    verifier.ready().catch((error: unknown) => logger.warn({ err: error }, "nobody can sign in before the identity provider answers"));
    return { verifier, demo: undefined };
  }
  if (!demonstration) return { verifier: undefined, demo: undefined };
  if (process.env.NODE_ENV === "production") {
    throw new PlatformError("UNAVAILABLE", {
      vi: "Với NODE_ENV=production không mở đăng nhập trình diễn: hãy đặt HOPTAC_OIDC_ISSUER và HOPTAC_OIDC_AUDIENCE, hoặc bỏ dữ liệu trình diễn (HOPTAC_DEMO=0)",
      en: "With NODE_ENV=production the demonstration's sign-in does not open: set HOPTAC_OIDC_ISSUER and HOPTAC_OIDC_AUDIENCE, or do without the demonstration (HOPTAC_DEMO=0)",
    });
  }
  const demo = await DemoTokens.open(store);
  return { verifier: demo, demo };
}
