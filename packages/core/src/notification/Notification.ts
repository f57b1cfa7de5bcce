import { DateTime, LocalDate, Node, Owned, Personal, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { NotificationKind } from "./NotificationKind.js";

/**
 * Something that one account was told, in the words of the day. Nobody but the account sees the row or what was recorded of it; the record keeps that it came and
 * was read, not what it says. Of one thing an account is told once for an occasion, whoever runs how often.
 */
@Owned("account", { by: "account" })
@Entity({ schema: "core", name: "notification" })
@ObjectType({ implements: Node, description: "Thông báo cho một tài khoản · Something that an account was told" })
export class Notification extends Versioned {
  @Column("text", { name: "account" })
  account!: string;

  @Column("text", { name: "kind" })
  @Field(() => NotificationKind, { description: "Loại · Of what" })
  kind!: NotificationKind;

  /** The GraphQL type of what it is about. */
  @Column("text", { name: "subject_type" })
  subjectType!: string;

  @Column("uuid", { name: "subject_id" })
  subjectId!: string;

  /** The change (its version) or the due day that it was told for. */
  @Column("text", { name: "occasion" })
  occasion!: string;

  @Personal()
  @Column("text", { name: "words_vi" })
  @Field(() => String, { description: "Nội dung bằng tiếng Việt · What it says in Vietnamese" })
  wordsVi!: string;

  @Personal()
  @Column("text", { name: "words_en" })
  @Field(() => String, { description: "Nội dung bằng tiếng Anh · What it says in English" })
  wordsEn!: string;

  @Column("date", { name: "told_on" })
  @Field(() => LocalDate, { description: "Ngày thông báo · Told on" })
  toldOn!: string;

  @Column("timestamptz", { name: "created_at" })
  @Field(() => DateTime, { description: "Lúc thông báo · When it came" })
  createdAt!: Date;

  @Column("timestamptz", { name: "read_at", nullable: true })
  @Field(() => DateTime, { nullable: true, description: "Lúc đã đọc; trống: chưa đọc · When it was read; empty: not yet" })
  readAt?: Date;
}
