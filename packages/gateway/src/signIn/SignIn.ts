import type { Composition } from "@hoptac/compose";
import { type AccessSource, type Actor, type Deed, type DemoAccount, type Holder, STRANGER, type Viewer } from "@hoptac/kit";
import type { Store, UnitOfWork } from "@hoptac/store";
import type { Clock } from "../clock.js";
import { Recent } from "./Recent.js";
import type { TokenHolder, TokenVerifier } from "./TokenVerifier.js";
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

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const TOKEN_MS = 3_000;
/** What changes in between is heard of by the log (`watchGrants`), which forgets what was known. */
const VIEWER_MS = 30_000;
const isOver = ({ expiresAt }: TokenHolder): boolean => expiresAt * 1_000 <= Date.now();
const NOBODY: SignedIn = { viewer: STRANGER };

/** Who asks, from the token they bring. What a token says is never more than who it is: rights and rows come from the grants that stand now. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #tokens = new Recent<TokenHolder>(TOKEN_MS);
  readonly #viewers = new Recent<Viewer>(VIEWER_MS);

  constructor(options: SignInOptions) {
    this.#options = options;
  }

  /** The viewer of an `Authorization` header. Rejects with `UNAUTHENTICATED` when a token is given that does not hold. */
  async of(authorization: string | undefined): Promise<SignedIn> {
    if (authorization === undefined || authorization === "") return NOBODY;
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated("form");
    const { login, expiresAt } = await this.#holderOf(token);
    return { viewer: await this.#viewerNow(login), expiresAt };
  }

  /** Grants, or what they are worked out from, have changed: whoever asks from now on is looked up anew. */
  forget(): void {
    this.#viewers.clear();
  }

  /** The demonstration's accounts; none when no plugin keeps any. */
  async demoAccounts(read: UnitOfWork["platform"]): Promise<readonly DemoAccount[]> {
    return this.#options.access?.demoAccounts(read) ?? [];
  }

  /** Whether a login is one of the demonstration's, asked outside of any request's snapshot. */
  async isDemoAccount(login: string): Promise<boolean> {
    const accounts = await this.#options.store.asPlatform((db) => this.demoAccounts(db));
    return accounts.some((account) => account.login === login);
  }

  /** Everybody who holds a role today. */
  async holders(read: UnitOfWork["platform"]): Promise<readonly Holder[]> {
    const { access, clock } = this.#options;
    return access?.holders(clock.today(), read, this.#permissions()) ?? [];
  }

  /** The viewer of a login as of today; `undefined` when nobody has it. */
  viewerOf(login: string): Promise<Viewer | undefined> {
    const { access, store, clock } = this.#options;
    if (!access) return Promise.resolve(undefined);
    return store.asPlatform((db) => access.viewerOf(login, clock.today(), db, this.#permissions()));
  }

  /** Who did what the record tells of, as they were then. */
  async actorsAt(done: readonly Deed[], read: UnitOfWork["platform"]): Promise<readonly Actor[]> {
    const { access } = this.#options;
    return access && done.length > 0 ? access.actorsAt(done, read) : [];
  }

  async #holderOf(token: string): Promise<TokenHolder> {
    const { verifier } = this.#options;
    if (!verifier) throw unauthenticated("closed");
    const verify = () => verifier.verify(token);
    const known = await this.#tokens.of(token, verify);
    if (!isOver(known)) return known;
    // It ended since it was looked at: what the verifier says of it now counts.
    this.#tokens.drop(token);
    const now = await this.#tokens.of(token, verify);
    if (isOver(now)) throw unauthenticated("expired");
    return now;
  }

  #permissions(): readonly string[] {
    return this.#options.composition().permissions.map(({ id }) => id);
  }

  #viewerNow(login: string): Promise<Viewer> {
    const { clock, composition } = this.#options;
    return this.#viewers.of(`${clock.today()} ${composition().version} ${login}`, async () => {
      const viewer = await this.viewerOf(login);
      if (!viewer) throw unauthenticated("unknown");
      return viewer;
    });
  }
}
