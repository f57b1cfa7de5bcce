import { LocalDate, Node, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Meeting } from "../meeting/Meeting.js";
import { Period } from "../period/Period.js";
import { OfTask } from "./OfTask.js";
import { TaskState } from "./TaskState.js";

/** That a task was unfinished at the end of a half-year and went on into the next: how it stood then. */
@Entity({ schema: "core", name: "task_carry_over" })
@ObjectType({ implements: Node, description: "Chuyển nhiệm vụ sang kỳ sau · A task carried over into the next half-year" })
export class TaskCarryOver extends OfTask {
  @Column("uuid", { name: "from_period_id" })
  fromPeriodId!: string;

  @Related(() => Period, { from: "fromPeriodId", description: "Từ kỳ · Out of this half-year" })
  fromPeriod?: Period;

  @Column("uuid", { name: "to_period_id" })
  toPeriodId!: string;

  @Related(() => Period, { from: "toPeriodId", description: "Sang kỳ · Into this half-year" })
  toPeriod?: Period;

  @Column("uuid", { name: "meeting_id" })
  meetingId!: string;

  @Related(() => Meeting, { from: "meetingId", description: "Cuộc họp sơ kết · The meeting that closed the half-year" })
  meeting?: Meeting;

  @Column("date", { name: "carried_on" })
  @Field(() => LocalDate, { description: "Ngày chuyển · Carried over on" })
  carriedOn!: string;

  @Column("text", { name: "state_then" })
  @Field(() => TaskState, { description: "Trạng thái khi chuyển · How it stood then" })
  stateThen!: TaskState;

  @Column("date", { name: "due_on_then", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Hạn khi chuyển · When it was due then" })
  dueOnThen?: string;

  @Column("date", { name: "counted_due_on_then", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Hạn để đánh giá khi chuyển · The day that its time was judged by then" })
  countedDueOnThen?: string;

  @Column("date", { name: "reported_on_then", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày báo cáo gần nhất khi chuyển · When it had last been reported then" })
  reportedOnThen?: string;
}
