import { LocalDate, Node, Owned, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TaskClarity } from "./TaskClarity.js";

/** One thing that has to be clear before a task is assigned ("5 rõ"), from a day to a day. Which ones, the office sets. */
@Owned("public")
@Entity({ schema: "core", name: "clear_task_check" })
@ObjectType({ implements: Node, description: "Tiêu chí giao việc rõ · What has to be clear before a task is assigned" })
export class ClearTaskCheck extends Versioned {
  @Column("text", { name: "clarity" })
  @Field(() => TaskClarity, { description: "Điều phải rõ · What" })
  clarity!: TaskClarity;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Áp dụng từ ngày · First day" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đang áp dụng · Last day; empty: still asked for" })
  validTo?: string;

  @Column("text", { name: "evidence" })
  @Field(() => String, { description: "Căn cứ · What this row rests on" })
  evidence!: string;
}
