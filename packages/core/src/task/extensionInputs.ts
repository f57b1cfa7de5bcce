import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { IsOptional, Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Task } from "./Task.js";
import { TaskExtension } from "./TaskExtension.js";

@InputType({ description: "Đề nghị gia hạn · A request for more time" })
export class RequestExtensionInput extends RepeatableInput {
  @NodeId(() => Task, { description: "Nhiệm vụ · The task" })
  taskId!: string;

  @Field(() => LocalDate, { description: "Hạn mới đề nghị · The day asked for" })
  newDueOn!: string;

  @Length(10, 2000)
  @Field(() => String, { description: "Lý do · Why" })
  reason!: string;
}

@InputType({ description: "Cho gia hạn · A request to grant" })
export class GrantExtensionInput extends VersionedInput {
  @NodeId(() => TaskExtension, { description: "Đề nghị gia hạn · The request" })
  id!: string;

  @IsOptional()
  @Length(3, 2000)
  @Field(() => String, { nullable: true, description: "Ý kiến · Remark" })
  remark?: string;
}

@InputType({ description: "Không cho gia hạn, có lý do · A request to refuse, with the reason" })
export class RefuseExtensionInput extends VersionedInput {
  @NodeId(() => TaskExtension, { description: "Đề nghị gia hạn · The request" })
  id!: string;

  @Length(3, 2000)
  @Field(() => String, { description: "Lý do · The reason" })
  remark!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class TaskExtensionPayload {
  @Field(() => TaskExtension, { description: "Đề nghị gia hạn sau khi ghi · The request as it now stands" })
  extension!: TaskExtension;
}
