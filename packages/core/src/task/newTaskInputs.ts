import { LocalDate, NodeId, RepeatableInput } from "@hoptac/kit";
import { ArrayMaxSize, IsOptional, Length, Max, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { Instruction } from "../meeting/Instruction.js";
import { Period } from "../period/Period.js";
import { PlanItem } from "./PlanItem.js";
import { Task } from "./Task.js";
import { TaskUrgency } from "./TaskUrgency.js";

/** What is said of a task; what has to be said before it is assigned, the office sets. */
@InputType({ description: "Nội dung giao việc · What is said of a task" })
export class TaskWordsInput {
  @IsOptional()
  @Length(3, 4000)
  @Field(() => String, { nullable: true, description: "Rõ việc: nội dung phải làm · What has to be done" })
  content?: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Rõ người: cán bộ phụ trách · Who does it" })
  responsiblePerson?: string;

  @IsOptional()
  @Length(3, 1000)
  @Field(() => String, { nullable: true, description: "Rõ kết quả: sản phẩm phải có · What it has to lead to" })
  expectedResult?: string;

  @IsOptional()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: "Rõ trách nhiệm: lãnh đạo chịu trách nhiệm · Who answers for it" })
  responsibility?: string;

  @IsOptional()
  @Length(2, 500)
  @Field(() => String, { nullable: true, description: "Rõ thẩm quyền · By what authority" })
  authority?: string;

  @Field(() => LocalDate, { nullable: true, description: "Rõ thời gian: hạn hoàn thành · Due day" })
  dueOn?: string;

  @IsOptional()
  @Min(1)
  @Max(500)
  @Field(() => Int, { nullable: true, description: "Hoặc hạn tính bằng số ngày làm việc kể từ hôm nay · Or due after so many working days from today" })
  dueInWorkingDays?: number;

  @Field(() => Boolean, { nullable: true, description: "Nhiệm vụ trọng tâm · A key task" })
  isKey?: boolean;

  @Field(() => TaskUrgency, { nullable: true, description: "Độ khẩn · Urgency" })
  urgency?: TaskUrgency;

  @ArrayMaxSize(50)
  @IsOptional()
  @NodeId(() => Department, { list: true, nullable: true, description: "Cơ quan, địa phương phối hợp · Who cooperates" })
  cooperatingIds?: readonly string[];
}

/** A task, with what is behind it. */
@InputType({ description: "Nhiệm vụ mới: phải có nội dung chỉ đạo hoặc nội dung kế hoạch làm căn cứ · A task, with the instruction or plan item behind it" })
export class NewTaskInput extends TaskWordsInput {
  @Length(3, 300)
  @Field(() => String, { description: "Tên việc · What, in a line" })
  title!: string;

  @NodeId(() => Department, { description: "Cơ quan, địa phương chủ trì · Who leads" })
  leadDepartmentId!: string;

  @NodeId(() => Instruction, { nullable: true, description: "Nội dung chỉ đạo làm căn cứ · The instruction behind it" })
  instructionId?: string;

  @NodeId(() => PlanItem, { nullable: true, description: "Nội dung kế hoạch làm căn cứ · The plan item behind it" })
  planItemId?: string;

  @NodeId(() => Cooperative, { nullable: true, description: "Hợp tác xã mà nhiệm vụ nói tới · The cooperative it is about" })
  cooperativeId?: string;

  @NodeId(() => Period, { nullable: true, description: "Kỳ công tác; bỏ trống: kỳ hiện tại · The half-year; absent: the current one" })
  periodId?: string;
}

@InputType({ description: "Dự thảo nhiệm vụ · A draft of a task" })
export class DraftTaskInput extends NewTaskInput {
  @Field(() => ID, { nullable: true, description: "Khóa chống gửi lặp · Repeating the call with this key changes nothing" })
  idempotencyKey?: string;
}

@InputType({ description: "Sửa dự thảo nhiệm vụ · Changes to a draft" })
export class UpdateTaskInput extends TaskWordsInput {
  @NodeId(() => Task, { description: "Nhiệm vụ · The task" })
  id!: string;

  @Field(() => Int, { description: "Phiên bản đã đọc · The version that was read" })
  expectedVersion!: number;

  @IsOptional()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: "Tên việc · What, in a line" })
  title?: string;
}

/** A draft as it was read. */
@InputType({ description: "Dự thảo và phiên bản đã đọc · A draft at the version that was read" })
export class DraftToAssignInput {
  @NodeId(() => Task, { description: "Dự thảo · The draft" })
  id!: string;

  @Field(() => Int, { description: "Phiên bản đã đọc · The version that was read" })
  expectedVersion!: number;
}

@InputType({ description: "Giao nhiều nhiệm vụ một lần: tất cả hoặc không · Tasks to assign at once: all or none" })
export class AssignTasksInput extends RepeatableInput {
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [NewTaskInput], { nullable: true, description: "Nhiệm vụ mới · New tasks" })
  tasks?: readonly NewTaskInput[] | null;

  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [DraftToAssignInput], { nullable: true, description: "Dự thảo đã có · Drafts that are there already" })
  drafts?: readonly DraftToAssignInput[] | null;
}
