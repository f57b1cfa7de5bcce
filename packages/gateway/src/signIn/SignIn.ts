import type { Composition } from "@hoptac/compose";
import { type AccessSource, STRANGER, type Viewer } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import type { Clock } from "../clock.js";
import type { TokenVerifier } from "./TokenVerifier.js";
import { unauthenticated } from "./unauthenticated.js";

/** A viewer, with the end of the token. */
export interface SignedIn {
  readonly viewer: Viewer;
  /** Seconds since 1970; absent without a token. */
  readonly expiresAt?: number;
}

/** What signing in needs. */
export interface SignInOptions {
  readonly verifier: TokenVerifier | undefined;
  readonly access: AccessSource | undefined;
  readonly store: Store;
  readonly clock: Clock;
  composition(): Composition;
}

/** How long a grant may be known without looking, ms. */
const KEPT_MS = 3_000;
const MOST_KEPT = 10_000;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const NOBODY: SignedIn = { viewer: STRANGER };

interface Entry {
  readonly signedIn: Promise<SignedIn>;
  readonly until: number;
}

/** Who asks, from the token they bring. What a token says is never more than who it is: rights and rows come from the grants that stand now. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #known = new Map<string, Entry>();

  constructor(options: SignInOptions) {
    this.#options = options;
  }

  /** The viewer of an `Authorization` header. Rejects with `UNAUTHENTICATED` when a token is given that does not hold. */
  async of(authorization: string | undefined): Promise<SignedIn> {
    if (authorization === undefined || authorization === "") return NOBODY;
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated("form");
    const key = `${this.#options.clock.today()} ${this.#options.composition().version} ${token}`;
    const known = this.#known.get(key);
    const signedIn = await (known && known.until > performance.now() ? known.signedIn : this.#look(key, token));
    if (signedIn.expiresAt !== undefined && signedIn.expiresAt * 1_000 <= Date.now()) throw unauthenticated("expired");
    return signedIn;
  }

  /** The viewer of a login as of today; `undefined` when nobody has it. */
  viewerOf(login: string): Promise<Viewer | undefined> {
    const { access, store, clock, composition } = this.#options;
    if (!access) return Promise.resolve(undefined);
    const all = composition().permissions.map(({ id }) => id);
    return store.asPlatform((db) => access.viewerOf(login, clock.today(), db, all));
  }

  #look(key: string, token: string): Promise<SignedIn> {
    const signedIn = this.#verify(token);
    this.#known.delete(key);
    this.#known.set(key, { signedIn, until: performance.now() + KEPT_MS });
    signedIn.catch(() => this.#known.delete(key));
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KEPT) break;
      this.#known.delete(oldest);
    }
    return signedIn;
  }

  async #verify(token: string): Promise<SignedIn> {
    const { verifier } = this.#options;
    if (!verifier) throw unauthenticated("closed");
    const { login, expiresAt } = await verifier.verify(token);
    const viewer = await this.viewerOf(login);
    if (!viewer) throw unauthenticated("unknown");
    return { viewer, expiresAt };
  }
}
