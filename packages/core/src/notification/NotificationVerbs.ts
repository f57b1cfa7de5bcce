import { type Context, invalidInput, SignedIn, staleVersion } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Notification } from "./Notification.js";
import { NotificationPreference } from "./NotificationPreference.js";
import {
  MarkAllNotificationsReadInput,
  MarkNotificationReadInput,
  NotificationPayload,
  NotificationPreferencePayload,
  NotificationsReadPayload,
  SetNotificationPreferenceInput,
} from "./notificationInputs.js";

/** What somebody does with their own inbox. No role is needed for it: the row guard shows everybody their own rows and no others. */
@Resolver()
export class NotificationVerbs {
  @SignedIn()
  @Mutation(() => NotificationPayload, { description: "Đánh dấu một thông báo đã đọc; đánh dấu lại không đổi gì · Mark one as read; again changes nothing" })
  markNotificationRead(
    @Arg("input", () => MarkNotificationReadInput, { description: "Thông báo · The notification" }) { id }: MarkNotificationReadInput,
    @Ctx() { db }: Context,
  ): Promise<NotificationPayload> {
    return db.write(async (tx) => {
      const notification = await tx.require(Notification, id);
      // Moments are real time, whatever day the platform works on.
      return { notification: notification.readAt ? notification : await tx.update(Notification, id, notification.version, { readAt: new Date() }) };
    });
  }

  @SignedIn()
  @Mutation(() => NotificationsReadPayload, { description: "Đánh dấu mọi thông báo của tôi đã đọc · Mark all of mine as read" })
  markAllNotificationsRead(
    @Arg("input", () => MarkAllNotificationsReadInput, { description: "Đến thông báo nào · Up to which" }) { upToId }: MarkAllNotificationsReadInput,
    @Ctx() { db }: Context,
  ): Promise<NotificationsReadPayload> {
    return db.write(async (tx) => {
      if (upToId) await tx.require(Notification, upToId);
      const marked = await tx.query(
        "update core.notification set read_at = clock_timestamp(), version = version + 1 where read_at is null and ($1::uuid is null or id <= $1::uuid) returning id",
        [upToId ?? null],
      );
      return { marked: marked.length };
    });
  }

  /** What came before is not sent any more: a choice is for what comes. */
  @SignedIn()
  @Mutation(() => NotificationPreferencePayload, { description: "Chọn cách nhận thông báo qua thư điện tử · Say how one wants mail" })
  setNotificationPreference(
    @Arg("input", () => SetNotificationPreferenceInput, { description: "Lựa chọn · The choice" })
    { expectedVersion, mail, email }: SetNotificationPreferenceInput,
    @Ctx() { db, viewer }: Context,
  ): Promise<NotificationPreferencePayload> {
    const { login: account } = viewer;
    if (mail !== "NONE" && !email) {
      throw invalidInput({ path: "input.email", text: { vi: "cần địa chỉ để gửi thư", en: "expected the address that mail goes to" } });
    }
    return db.write(async (tx) => {
      // By the clock that notifications are written by.
      const [{ since } = { since: new Date() }] = await tx.query<{ since: Date }>("select clock_timestamp() as since");
      const chosen = { mail, email: email ?? null, since };
      const [standing] = await tx.select(NotificationPreference, "where t.account = $1", [account]);
      if (!standing) return { preference: await tx.insert(NotificationPreference, { account, ...chosen }) };
      if (typeof expectedVersion !== "number") throw staleVersion(standing.version);
      return { preference: await tx.update(NotificationPreference, standing.id, expectedVersion, chosen) };
    });
  }
}
