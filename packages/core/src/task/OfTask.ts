import { Owned, Related, Versioned } from "@hoptac/kit";
import { ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { Task } from "./Task.js";

/** The base of what is kept beside a task: it names the same bodies, so that whoever sees the task sees it (`followTask` keeps that so). */
@Owned("department", { by: "leadDepartmentId", seenBy: "cooperatingIds" })
@ObjectType()
export abstract class OfTask extends Versioned {
  @Column("uuid", { name: "task_id" })
  taskId!: string;

  @Related(() => Task, { from: "taskId", description: "Nhiệm vụ · The task" })
  task?: Task;

  @Column("uuid", { name: "lead_department_id" })
  leadDepartmentId!: string;

  @Column("uuid", { name: "cooperating_ids", array: true, default: "{}" })
  cooperatingIds!: readonly string[];
}
