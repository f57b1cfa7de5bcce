import type { Text, Tx } from "@hoptac/kit";
import type { NotificationKind } from "./NotificationKind.js";

/** Something to tell, and to whom. */
export interface Notice {
  /** Logins. */
  readonly to: readonly string[];
  readonly kind: NotificationKind;
  readonly about: { readonly type: string; readonly id: string };
  /** Of the same thing, kind and occasion an account is told once. */
  readonly occasion: string;
  readonly words: Text;
}

/** Tells each account what it was not told yet. `today`: local day. */
export async function tell(tx: Tx, notices: readonly Notice[], today: string): Promise<void> {
  const rows = notices.flatMap(({ to, kind, about, occasion, words }) =>
    to.map((account) => ({ account, kind, subject_type: about.type, subject_id: about.id, occasion, words_vi: words.vi, words_en: words.en })),
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into core.notification (account, kind, subject_type, subject_id, occasion, words_vi, words_en, told_on)
     select r.*, $2::date from jsonb_to_recordset($1::jsonb)
       r (account text, kind text, subject_type text, subject_id uuid, occasion text, words_vi text, words_en text)
     on conflict on constraint notification_once do nothing`,
    [JSON.stringify(rows), today],
  );
}
