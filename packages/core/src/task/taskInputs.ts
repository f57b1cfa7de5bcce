import { LocalDate, NodeId, VersionedInput } from "@hoptac/kit";
import { ArrayMaxSize, IsOptional, IsUUID, Length, ValidateNested } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { AttachmentKind } from "../attachment/AttachmentKind.js";
import { Department } from "../department/Department.js";
import { Task } from "./Task.js";
import { Verdict } from "./Verdict.js";

/** A step without anything to say. */
@InputType({ description: "Nhiệm vụ và phiên bản đã đọc · A task at the version that was read" })
export class TaskStepInput extends VersionedInput {
  @NodeId(() => Task, { description: "Nhiệm vụ · The task" })
  id!: string;
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
