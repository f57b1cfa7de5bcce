import { job } from "@hoptac/kit";
import { workSettingsOn } from "../calendar/workCalendar.js";

/** Inboxes do not grow for ever: what was read goes after the days that the office has set, what nobody read after more, and letters with what they told of. */
export const dropsOldNotifications = job({
  name: "dropsOldNotifications",
  title: { vi: "Bỏ thông báo cũ", en: "Drops old notifications" },
  at: "02:00",
  run: async (tx, { today }) => {
    const { KEEP_READ_DAYS, KEEP_UNREAD_DAYS } = await workSettingsOn(today, tx);
    const before = "clock_timestamp() - make_interval(days => $1)";
    await tx.query(`delete from core.notification where read_at < ${before}`, [KEEP_READ_DAYS]);
    await tx.query(`delete from core.notification where read_at is null and created_at < ${before}`, [KEEP_UNREAD_DAYS]);
    await tx.query(`delete from core.letter where created_at < ${before}`, [KEEP_UNREAD_DAYS]);
  },
});
