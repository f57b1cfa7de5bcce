import { job, type Outbox, type Row, reaction, type Tx } from "@hoptac/kit";
import { letterOf } from "./letterOf.js";
import { Notification } from "./Notification.js";
import { NotificationPreference } from "./NotificationPreference.js";
import { dayText } from "./words.js";

/** Who wants each notification at once gets a letter for it. */
export const writesLetters = reaction({
  name: "writesLetters",
  title: { vi: "Soạn thư điện tử cho thông báo", en: "Writes letters for notifications" },
  to: Notification,
  operations: ["INSERT"],
  effect: async (tx, { id }) => {
    const notification = await tx.byId(Notification, id);
    if (!notification) return;
    // Moments are compared where they are kept whole.
    const [wish] = await tx.select(
      NotificationPreference,
      "join core.notification n on n.account = t.account where n.id = $1 and t.mail = 'AT_ONCE' and t.since <= n.created_at",
      [id],
    );
    if (wish) await write(tx, notification.account, [notification], notification.wordsVi);
  },
});

/** Who wants them together gets one letter a day with what came since the last and was not read meanwhile. */
export const writesDigests = job({
  name: "writesDigests",
  title: { vi: "Soạn thư gộp thông báo trong ngày", en: "Writes the day's letters" },
  at: "16:30",
  run: async (tx, { today }) => {
    const waiting = await tx.select(
      Notification,
      `join core.notification_preference p on p.account = t.account and p.mail = 'DAILY' and p.since <= t.created_at
       where t.read_at is null and not exists (select from core.letter l where l.items @> array[t.id]) order by t.account, t.id`,
    );
    const byAccount = new Map<string, Row<Notification>[]>();
    for (const one of waiting) byAccount.set(one.account, [...(byAccount.get(one.account) ?? []), one]);
    for (const [account, items] of byAccount) await write(tx, account, items, `${items.length} thông báo, ngày ${dayText(today)}`);
  },
});

async function write(tx: Tx, account: string, items: readonly Row<Notification>[], about: string): Promise<void> {
  const { subject, text } = letterOf(about, items);
  await tx.query("insert into core.letter (account, items, subject, text) values ($1, $2::uuid[], $3, $4)", [
    account,
    items.map(({ id }) => id),
    subject,
    text,
  ]);
}

/** Who takes a letter has it for so long; then somebody else may. */
const HELD = "interval '5 minutes'";
/** A letter that could not be sent for so long tells nothing new any more. */
const PATIENCE = "interval '3 days'";
const READY = "l.state = 'WAITING' and l.retry_at <= clock_timestamp()";

/** What waits to be sent, to whom wants mail now. */
export const outbox: Outbox = {
  async take(write) {
    const [next] = await write.query<{ id: string; account: string }>(`select l.id from core.letter l where ${READY} limit 1`);
    if (!next) return undefined;
    await write.execute(
      `update core.letter l set state = 'GIVEN_UP', problem = case when l.created_at < clock_timestamp() - ${PATIENCE} then 'too old' else 'no mail wanted' end
       where ${READY} and (l.created_at < clock_timestamp() - ${PATIENCE}
         or not exists (select from core.notification_preference p where p.account = l.account and p.mail <> 'NONE'))`,
    );
    const [letter] = await write.execute<{ id: string; to: string; subject: string; text: string }>(
      `update core.letter l set attempts = l.attempts + 1, retry_at = clock_timestamp() + ${HELD}
       from core.notification_preference p where p.account = l.account
         and l.id = (select l.id from core.letter l where ${READY} order by l.retry_at, l.id limit 1 for update skip locked)
       returning l.id, p.email as "to", l.subject, l.text`,
    );
    return letter;
  },
  async sent(id, write) {
    await write.execute("update core.letter set state = 'SENT', sent_at = clock_timestamp(), problem = null where id = $1", [id]);
  },
  async failed(id, { problem, final }, write) {
    await write.execute(
      `update core.letter set problem = $2, state = case when $3 or created_at < clock_timestamp() - ${PATIENCE} then 'GIVEN_UP' else 'WAITING' end,
         retry_at = clock_timestamp() + make_interval(secs => least(300, 2 ^ least(attempts - 1, 10))) where id = $1 and state = 'WAITING'`,
      [id, problem, final],
    );
  },
};
