import { PlatformError } from "@hoptac/kit";
import type { Sealing } from "../sealing/sealing.js";
import { readAnswer, writeAnswer } from "./keptAnswer.js";
import type { Session } from "./session.js";

/** A repeated call's key, the field it was sent to and what it says. */
export interface Repeatable {
  readonly key: string;
  readonly field: string;
  readonly input: unknown;
}

interface Claim {
  readonly claimed: boolean;
  readonly same: boolean;
  readonly answer: string | null;
}

/**
 * Claims a key within the mutation's transaction; `undefined`: it is claimed now. A second call with the same key waits for the first to commit,
 * then gets its answer; with another input it is refused with `IDEMPOTENCY_KEY_REUSED`. A call that fails leaves no key.
 */
export async function claimKey(
  session: Session,
  sealing: Sealing,
  actor: string,
  { key, field, input }: Repeatable,
): Promise<{ readonly answer: unknown } | undefined> {
  const hash = sealing.mark(JSON.stringify(sorted(input)) ?? "");
  const [claim] = await session.run<Claim>("select * from platform.claim_key($1, $2, $3, $4)", [actor, key, field, hash]);
  if (!claim) throw new Error(`the idempotency key "${key}" was forgotten while it was asked for: send the request again`);
  if (claim.claimed) return undefined;
  if (claim.same) return { answer: claim.answer === null ? undefined : readAnswer(claim.answer) };
  throw new PlatformError("IDEMPOTENCY_KEY_REUSED", {
    vi: `Khóa chống lặp "${key}" đã dùng cho nội dung khác; hãy dùng khóa mới`,
    en: `The idempotency key "${key}" was used with another input: use a new key`,
  });
}

/** Keeps the answer for the next call with this key. */
export async function keepAnswer(session: Session, actor: string, key: string, answer: unknown): Promise<void> {
  await session.run("select platform.keep_answer($1, $2, $3)", [actor, key, writeAnswer(answer)]);
}

/** The same input is the same text, in whatever order a client wrote its fields. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
