import { createHash } from "node:crypto";
import { PlatformError } from "@hoptac/kit";
import type { Session } from "./session.js";

/** A repeated call's key, the field it was sent to and what it says. */
export interface Repeatable {
  readonly key: string;
  readonly field: string;
  readonly input: unknown;
}

/**
 * Claims a key within the mutation's transaction. A second call with the same key waits for the first to commit, then gets its answer;
 * with another input it is refused. A call that fails leaves no key.
 */
export async function claim(session: Session, actor: string, { key, field, input }: Repeatable): Promise<{ answered: unknown } | undefined> {
  const hash = createHash("sha256").update(JSON.stringify(sorted(input))).digest("hex");
  const claimed = await session.run<{ claimed: boolean; same: boolean; answer: string | null }>("select * from platform.claim_key($1, $2, $3, $4)", [actor, key, field, hash]);
  const [found] = claimed;
  if (!found || found.claimed) return undefined;
  if (!found.same) {
    throw new PlatformError("IDEMPOTENCY_KEY_REUSED", {
      vi: `Khóa chống lặp "${key}" đã dùng cho nội dung khác; hãy dùng khóa mới`,
      en: `The idempotency key "${key}" was used with another input: use a new key`,
    });
  }
  return { answered: revived(found.answer) };
}

/** Keeps the answer for the next call with this key. */
export async function keepAnswer(session: Session, actor: string, key: string, answer: unknown): Promise<void> {
  await session.run("select platform.keep_answer($1, $2, $3)", [actor, key, JSON.stringify(answer, withMoments)]);
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
};

const MOMENT = "$moment";
/** JSON knows no moments: they are marked, so that they come back as what they were. */
function withMoments(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const given = this[key];
  return given instanceof Date ? { [MOMENT]: given.toISOString() } : value;
}
const revived = (text: string | null): unknown =>
  text === null
    ? undefined
    : JSON.parse(text, (_key, value: unknown) => {
        const moment = value !== null && typeof value === "object" ? (value as Record<string, unknown>)[MOMENT] : undefined;
        return typeof moment === "string" ? new Date(moment) : value;
      });
