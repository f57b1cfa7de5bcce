import { ClientError, type Language } from "./ClientError.js";

/**
 * Gives the token to sign in with, with or without `Bearer `; `undefined` for a stranger. `refused` is the token that the gateway has just refused:
 * a fresh one is wanted, and the same one again, or none, ends it. What it throws counts as not reached: it is asked again later.
 */
export type Authorization = (refused?: string) => string | undefined | Promise<string | undefined>;

/** The token in use, and the one that was refused. */
export class SignIn {
  readonly #authorization: Authorization;
  readonly #language: Language;
  #refused: string | undefined;

  constructor(authorization: Authorization | undefined, language: Language) {
    this.#authorization = authorization ?? (() => undefined);
    this.#language = language;
  }

  /** What goes into `authorization`; rejects with `SIGN_IN_EXPIRED` when there is nothing but what was refused. */
  async header(): Promise<string | undefined> {
    const refused = this.#refused;
    const token = (await this.#authorization(refused))?.replace(/^bearer /i, "");
    if (refused !== undefined && (token === undefined || token === refused)) throw this.expired();
    return token === undefined ? undefined : `Bearer ${token}`;
  }

  /** The gateway does not take this header any more. */
  refuse(header: string | undefined): void {
    this.#refused = header?.replace(/^Bearer /, "");
  }

  /** The gateway took this header: what was refused before is of no interest. */
  accept(header: string | undefined): void {
    if (header !== `Bearer ${this.#refused}`) this.#refused = undefined;
  }

  expired(): ClientError {
    return ClientError.of("SIGN_IN_EXPIRED", this.#language);
  }
}
