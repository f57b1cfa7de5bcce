import { DateTime, Node, Owned, Personal, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { MailChoice } from "./MailChoice.js";

/** Whether and where an account wants its notifications by mail. Its own row alone; the address is personal and stands nowhere else, also not in the record. */
@Owned("account", { by: "account" })
@Entity({ schema: "core", name: "notification_preference" })
@ObjectType({ implements: Node, description: "Cách nhận thông báo qua thư điện tử · How an account wants mail" })
export class NotificationPreference extends Versioned {
  @Column("text", { name: "account" })
  account!: string;

  @Column("text", { name: "mail" })
  @Field(() => MailChoice, { description: "Cách nhận · How" })
  mail!: MailChoice;

  @Personal()
  @Column("text", { name: "email", nullable: true })
  @Field(() => String, { nullable: true, description: "Địa chỉ thư điện tử · Address" })
  email?: string;

  /** What came before is not sent. */
  @Column("timestamptz", { name: "since" })
  @Field(() => DateTime, { description: "Áp dụng cho thông báo từ lúc · For what comes from this moment on" })
  since!: Date;
}
