import { Follows, LocalDate, Node } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ExtensionState } from "./ExtensionState.js";
import { extensionFlow } from "./extensionFlow.js";
import { OfTask } from "./OfTask.js";

/** A request for more time. The day it replaces stays here. */
@Follows(extensionFlow)
@Entity({ schema: "core", name: "task_extension" })
@ObjectType({ implements: Node, description: "Đề nghị gia hạn nhiệm vụ · A request for more time" })
export class TaskExtension extends OfTask {
  @Column("date", { name: "old_due_on" })
  @Field(() => LocalDate, { description: "Hạn cũ · The day it replaces" })
  oldDueOn!: string;

  @Column("date", { name: "new_due_on" })
  @Field(() => LocalDate, { description: "Hạn đề nghị · The day asked for" })
  newDueOn!: string;

  @Column("text", { name: "reason" })
  @Field(() => String, { description: "Lý do đề nghị · Why" })
  reason!: string;

  @Column("date", { name: "requested_on" })
  @Field(() => LocalDate, { description: "Ngày đề nghị · Asked on" })
  requestedOn!: string;

  @Column("text", { name: "requested_by" })
  @Field(() => String, { description: "Tài khoản đề nghị · The login that asked" })
  requestedBy!: string;

  @Column("text", { name: "state" })
  @Field(() => ExtensionState, { description: "Trạng thái · State" })
  state!: ExtensionState;

  @Column("date", { name: "decided_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày quyết định · Decided on" })
  decidedOn?: string;

  @Column("boolean", { name: "counts", nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: "Có được tính khi đánh giá thời gian: duyệt trước ngày đến hạn · Whether it counts when time is judged: granted before it was due",
  })
  counts?: boolean;

  @Column("text", { name: "remark", nullable: true })
  @Field(() => String, { nullable: true, description: "Ý kiến của người quyết định · What was said to it" })
  remark?: string;
}
