/** Whose token it is. */
export interface TokenHolder {
  readonly login: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Says whose a token is. Rejects with `UNAUTHENTICATED` when it is forged, expired, or none of ours. */
export interface TokenVerifier {
  verify(token: string): Promise<TokenHolder>;
}
