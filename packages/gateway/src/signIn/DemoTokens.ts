import { randomBytes } from "node:crypto";
import type { Store } from "@hoptac/store";
import { errors, jwtVerify, SignJWT } from "jose";
import type { TokenHolder, TokenVerifier } from "./TokenVerifier.js";
import { unauthenticated } from "./unauthenticated.js";

const ISSUER = "hoptac-demonstration";
const HOURS = 12;

/** The tokens of the demonstration's accounts: signed with a secret that lives in the database, so that all gateways on it agree and a restart signs nobody out. */
export class DemoTokens implements TokenVerifier {
  readonly #secret: Uint8Array;

  constructor(secret: Uint8Array) {
    this.#secret = secret;
  }

  /** With the database's secret, made at the first start. */
  static async open(store: Store): Promise<DemoTokens> {
    const [row] = await store.asPlatform(async (db) => {
      await db.execute("insert into platform.setting (key, value) values ('demonstration.secret', $1) on conflict (key) do nothing", [
        randomBytes(32).toString("base64url"),
      ]);
      return db.execute<{ value: string }>("select value from platform.setting where key = 'demonstration.secret'");
    });
    if (!row) throw new Error("platform.setting did not keep the demonstration's secret");
    return new DemoTokens(Buffer.from(row.value, "base64url"));
  }

  /** A token of twelve hours. */
  sign(login: string): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(login)
      .setIssuer(ISSUER)
      .setIssuedAt()
      .setExpirationTime(`${HOURS}h`)
      .sign(this.#secret);
  }

  async verify(token: string): Promise<TokenHolder> {
    try {
      const { payload } = await jwtVerify(token, this.#secret, { issuer: ISSUER, algorithms: ["HS256"], requiredClaims: ["sub", "exp"] });
      return { login: payload.sub ?? "", expiresAt: payload.exp ?? 0 };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthenticated("expired");
      if (error instanceof errors.JOSEError) throw unauthenticated("bad");
      throw error;
    }
  }
}
