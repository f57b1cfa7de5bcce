import { LocalDate, NodeId } from "@hoptac/kit";
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, Length, Max, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { AttachmentKind } from "../attachment/AttachmentKind.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { Instruction } from "../meeting/Instruction.js";
import { Period } from "../period/Period.js";
import { PlanItem } from "./PlanItem.js";
import { Task } from "./Task.js";
import { TaskExtension } from "./TaskExtension.js";
import { TaskUrgency } from "./TaskUrgency.js";
import { Verdict } from "./Verdict.js";

const VERSION = "Phiên bản đã đọc · The version that was read";
const KEY = "Khóa chống gửi lặp · Repeating the call with this key changes nothing";

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
  @Field(() => ID, { nullable: true, description: KEY })
  idempotencyKey?: string;
}

@InputType({ description: "Sửa dự thảo nhiệm vụ · Changes to a draft" })
export class UpdateTaskInput extends TaskWordsInput {
  @NodeId(() => Task, { description: "Nhiệm vụ · The task" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @IsOptional()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: "Tên việc · What, in a line" })
  title?: string;
}

@InputType({ description: "Giao nhiều nhiệm vụ một lần: tất cả hoặc không · Tasks to assign at once: all or none" })
export class AssignTasksInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Field(() => [NewTaskInput], { description: "Các nhiệm vụ · The tasks" })
  tasks!: readonly NewTaskInput[];

  @Field(() => ID, { nullable: true, description: KEY })
  idempotencyKey?: string;
}

/** A step without anything to say. */
@InputType({ description: "Nhiệm vụ và phiên bản đã đọc · A task at the version that was read" })
export class TaskStepInput {
  @NodeId(() => Task, { description: "Nhiệm vụ · The task" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;
}

@InputType({ description: "Giao nhiệm vụ · A task to assign" })
export class AssignTaskInput extends TaskStepInput {}

@InputType({ description: "Nhận nhiệm vụ · A task to acknowledge" })
export class AcknowledgeTaskInput extends TaskStepInput {}

@InputType({ description: "Bắt đầu, làm lại nhiệm vụ · A task to start, or to go on with" })
export class StartTaskInput extends TaskStepInput {}

/** A file that was sent in, and what it shows. */
@InputType({ description: "Tài liệu chứng minh · Evidence" })
export class TaskEvidenceInput {
  @IsUUID(undefined, { message: "cần mã tệp mà POST /files đã trả về · expected the id that POST /files answered" })
  @Field(() => ID, { description: "Mã tệp đã gửi bằng POST /files · Id of a file sent by POST /files" })
  fileId!: string;

  @Field(() => AttachmentKind, { description: "Loại · Kind" })
  kind!: AttachmentKind;

  @Length(3, 300)
  @Field(() => String, { description: "Trích yếu, tên tài liệu · What it is about" })
  title!: string;

  @IsOptional()
  @Length(1, 60)
  @Field(() => String, { nullable: true, description: "Số, ký hiệu · Number and symbol" })
  documentNo?: string;

  @Field(() => LocalDate, { nullable: true, description: "Ngày ban hành · Issued on" })
  issuedOn?: string;
}

@InputType({ description: "Báo cáo hoàn thành, kèm tài liệu chứng minh · A report that a task is done, with evidence" })
export class ReportTaskInput extends TaskStepInput {
  @Length(10, 4000)
  @Field(() => String, { description: "Kết quả thực hiện · What was done" })
  result!: string;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [TaskEvidenceInput], { defaultValue: [], description: "Tài liệu chứng minh · Evidence" })
  evidence!: readonly TaskEvidenceInput[];
}

@InputType({
  description:
    "Nghiệm thu: nội dung do người nghiệm thu đánh giá, thời gian theo ngày báo cáo · Acceptance: the content is judged, the time follows from the day of the report",
})
export class AcceptTaskInput extends TaskStepInput {
  @Field(() => Verdict, {
    description: "Đánh giá nội dung: đạt hoặc đạt một phần; không đạt thì trả lại · Verdict on the content: met or partly; what is not met is returned",
  })
  contentVerdict!: Verdict;

  @IsOptional()
  @Length(3, 2000)
  @Field(() => String, { nullable: true, description: "Nhận xét · Remark" })
  remark?: string;
}

@InputType({ description: "Trả lại, có lý do · A report to return, with the reason" })
export class ReturnTaskInput extends TaskStepInput {
  @Length(10, 2000)
  @Field(() => String, { description: "Lý do: chưa đạt ở đâu · What is not as it was asked for" })
  reason!: string;
}

@InputType({ description: "Chuyển cơ quan chủ trì, có lý do · Another lead, with the reason" })
export class TransferTaskInput extends TaskStepInput {
  @NodeId(() => Department, { description: "Cơ quan, địa phương chủ trì mới · The new lead" })
  leadDepartmentId!: string;

  @ArrayMaxSize(50)
  @IsOptional()
  @NodeId(() => Department, { list: true, nullable: true, description: "Cơ quan phối hợp; bỏ trống: như cũ · Who cooperates; absent: as before" })
  cooperatingIds?: readonly string[];

  @Length(3, 2000)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@InputType({ description: "Hủy nhiệm vụ, có lý do · A task to cancel, with the reason" })
export class CancelTaskInput extends TaskStepInput {
  @Length(3, 2000)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@InputType({ description: "Đề nghị gia hạn · A request for more time" })
export class RequestExtensionInput {
  @NodeId(() => Task, { description: "Nhiệm vụ · The task" })
  taskId!: string;

  @Field(() => LocalDate, { description: "Hạn mới đề nghị · The day asked for" })
  newDueOn!: string;

  @Length(10, 2000)
  @Field(() => String, { description: "Lý do · Why" })
  reason!: string;

  @Field(() => ID, { nullable: true, description: KEY })
  idempotencyKey?: string;
}

@InputType({ description: "Cho gia hạn · A request to grant" })
export class GrantExtensionInput {
  @NodeId(() => TaskExtension, { description: "Đề nghị gia hạn · The request" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @IsOptional()
  @Length(3, 2000)
  @Field(() => String, { nullable: true, description: "Ý kiến · Remark" })
  remark?: string;
}

@InputType({ description: "Không cho gia hạn, có lý do · A request to refuse, with the reason" })
export class RefuseExtensionInput {
  @NodeId(() => TaskExtension, { description: "Đề nghị gia hạn · The request" })
  id!: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion!: number;

  @Length(3, 2000)
  @Field(() => String, { description: "Lý do · The reason" })
  remark!: string;
}

@InputType({ description: "Nội dung kế hoạch năm · An item of a year's plan" })
export class AddPlanItemInput {
  @Length(1, 40)
  @Field(() => String, { description: "Mã · Code" })
  code!: string;

  @Min(2000)
  @Max(2100)
  @Field(() => Int, { description: "Năm kế hoạch · Year" })
  year!: number;

  @Length(3, 500)
  @Field(() => String, { description: "Nội dung · What is planned" })
  title!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Trọng tâm · A key item" })
  isKey!: boolean;

  @Field(() => LocalDate, { nullable: true, description: "Hoàn thành trước ngày · To be done by" })
  dueOn?: string;

  @IsOptional()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: "Căn cứ: văn bản, quyết định · The document it stands in" })
  evidence?: string;

  @NodeId(() => Department, { description: "Cơ quan chủ trì · Who leads it" })
  leadDepartmentId!: string;

  @Field(() => ID, { nullable: true, description: KEY })
  idempotencyKey?: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class TaskPayload {
  @Field(() => Task, { description: "Nhiệm vụ sau khi ghi · The task as it now stands" })
  task!: Task;
}

@ObjectType({ description: "Kết quả · Result" })
export class TasksPayload {
  @Field(() => [Task], { description: "Các nhiệm vụ đã giao, theo thứ tự gửi lên · The tasks, in the order of the input" })
  tasks!: readonly Task[];
}

@ObjectType({ description: "Kết quả · Result" })
export class TaskExtensionPayload {
  @Field(() => TaskExtension, { description: "Đề nghị gia hạn sau khi ghi · The request as it now stands" })
  extension!: TaskExtension;
}

@ObjectType({ description: "Kết quả · Result" })
export class PlanItemPayload {
  @Field(() => PlanItem, { description: "Nội dung kế hoạch · The plan item" })
  planItem!: PlanItem;
}
