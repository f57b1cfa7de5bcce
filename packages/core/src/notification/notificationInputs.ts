import { NodeId } from "@hoptac/kit";
import { IsEmail, IsOptional, MaxLength } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { MailChoice } from "./MailChoice.js";
import { Notification } from "./Notification.js";
import { NotificationPreference } from "./NotificationPreference.js";

@InputType({ description: "Thông báo đã đọc · A notification that was read" })
export class MarkNotificationReadInput {
  @NodeId(() => Notification, { description: "Thông báo của chính mình · One of one's own notifications" })
  id!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class NotificationPayload {
  @Field(() => Notification, { description: "Thông báo sau khi ghi · The notification as it now stands" })
  notification!: Notification;
}

@InputType({ description: "Đánh dấu đã đọc đến thông báo nào · Up to which notification all is read" })
export class MarkAllNotificationsReadInput {
  @NodeId(() => Notification, {
    nullable: true,
    description: "Đến thông báo mới nhất đã thấy; bỏ trống: tất cả · Up to the newest that was seen; absent: all",
  })
  upToId?: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class NotificationsReadPayload {
  @Field(() => Int, { description: "Số thông báo vừa được đánh dấu đã đọc · How many became read" })
  marked!: number;
}

@InputType({ description: "Cách nhận thông báo qua thư điện tử · How one wants mail" })
export class SetNotificationPreferenceInput {
  @Field(() => Int, { nullable: true, description: "Phiên bản đã đọc; bỏ trống khi chọn lần đầu · The version that was read; absent the first time" })
  expectedVersion?: number;

  @Field(() => MailChoice, { description: "Cách nhận · How" })
  mail!: MailChoice;

  @IsOptional()
  @IsEmail({}, { message: "cần một địa chỉ thư điện tử · expected an e-mail address" })
  @MaxLength(254)
  @Field(() => String, {
    nullable: true,
    description: "Địa chỉ thư điện tử; cần có trừ khi không nhận thư · Address; needed unless no mail is wanted",
  })
  email?: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class NotificationPreferencePayload {
  @Field(() => NotificationPreference, { description: "Lựa chọn sau khi ghi · The preference as it now stands" })
  preference!: NotificationPreference;
}
