import { BatchField, type Context, type EntityClass, Listing, Node, PerPerson } from "@hoptac/kit";
import { Ctx, Int, Query, Resolver } from "type-graphql";
import { Obstacle } from "../obstacle/Obstacle.js";
import { ReviewSheet } from "../review/ReviewSheet.js";
import { Task } from "../task/Task.js";
import { Notification } from "./Notification.js";
import { NotificationPreference } from "./NotificationPreference.js";
import { YearDate } from "./YearDate.js";

/** What notifications are about. */
const SUBJECTS: Readonly<Record<string, EntityClass<{ id: string }>>> = { Task, Obstacle, ReviewSheet, YearDate };

/** One's own inbox. Without sign-in it is empty. */
@Resolver()
export class NotificationQueries {
  @Listing(() => Notification, {
    orderBy: { id: "DESC" },
    description:
      "Thông báo của chính tôi, mới nhất trước; chưa đọc: filter { readAt: { isNull: true } } · My notifications, newest first; unread: filter { readAt: { isNull: true } }",
  })
  notifications!: Listing<Notification>;

  @Listing(() => YearDate, { orderBy: { month: "ASC", day: "ASC" }, description: "Mốc công tác hằng năm · The days of every year" })
  yearDates!: Listing<YearDate>;

  @PerPerson()
  @Query(() => Int, { description: "Số thông báo chưa đọc của tôi · How many of my notifications I have not read" })
  async unreadNotifications(@Ctx() { db }: Context): Promise<number> {
    const [row] = await db.query<{ unread: number }>("select count(*)::integer as unread from core.notification where read_at is null");
    return row?.unread ?? 0;
  }

  @PerPerson()
  @Query(() => NotificationPreference, {
    nullable: true,
    description: "Cách tôi nhận thông báo qua thư điện tử; trống khi chưa chọn: không gửi · How I want mail; empty when I never said: none is sent",
  })
  async notificationPreference(@Ctx() { db }: Context): Promise<NotificationPreference | undefined> {
    const [preference] = await db.select(NotificationPreference, "");
    return preference;
  }
}

/** What it is about. */
@Resolver(() => Notification)
export class NotificationSubject {
  @BatchField(() => Node, {
    nullable: true,
    description: "Việc được nói tới; trống khi tôi không còn được xem · What it is about; null when I may not see it any more",
  })
  async about(notifications: readonly Notification[], { db }: Context): Promise<readonly (object | undefined)[]> {
    const found = new Map<string, object>();
    for (const [type, entity] of Object.entries(SUBJECTS)) {
      const ids = [...new Set(notifications.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId))];
      const rows = ids.length === 0 ? [] : await db.select(entity, "where t.id = any ($1::uuid[])", [ids]);
      for (const row of rows) found.set(row.id, { ...row, __typename: type });
    }
    return notifications.map(({ subjectId }) => found.get(subjectId));
  }
}
