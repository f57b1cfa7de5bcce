import { Follows, LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { Instruction } from "../meeting/Instruction.js";
import { Period } from "../period/Period.js";
import { ReviewSheet } from "../review/ReviewSheet.js";
import { PlanItem } from "./PlanItem.js";
import { TaskState } from "./TaskState.js";
import { TaskUrgency } from "./TaskUrgency.js";
import { taskFlow } from "./taskFlow.js";
import { Verdict } from "./Verdict.js";

/**
 * Something that one body has to get done, because a plan item or an instruction says so. Its rows belong to the lead; those who cooperate see them; a locality leads
 * and cooperates as its people's committee, which is a department.
 */
@Follows(taskFlow)
@Owned("department", { by: "leadDepartmentId", seenBy: "cooperatingIds" })
@Entity({ schema: "core", name: "task" })
@ObjectType({ implements: Node, description: "Nhiệm vụ · A task" })
export class Task extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Số nhiệm vụ · Number" })
  code!: string;

  @Column("text", { name: "title" })
  @Field(() => String, { description: "Tên việc · What, in a line" })
  title!: string;

  @Column("text", { name: "content", nullable: true })
  @Field(() => String, { nullable: true, description: "Rõ việc: nội dung phải làm · What has to be done" })
  content?: string;

  @Column("text", { name: "responsible_person", nullable: true })
  @Field(() => String, { nullable: true, description: "Rõ người: cán bộ phụ trách · Who does it" })
  responsiblePerson?: string;

  @Column("text", { name: "expected_result", nullable: true })
  @Field(() => String, { nullable: true, description: "Rõ kết quả: sản phẩm phải có · What it has to lead to" })
  expectedResult?: string;

  @Column("text", { name: "responsibility", nullable: true })
  @Field(() => String, { nullable: true, description: "Rõ trách nhiệm: lãnh đạo chịu trách nhiệm · Who answers for it" })
  responsibility?: string;

  @Column("text", { name: "authority", nullable: true })
  @Field(() => String, { nullable: true, description: "Rõ thẩm quyền · By what authority" })
  authority?: string;

  @Column("date", { name: "original_due_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Hạn giao ban đầu, không đổi khi gia hạn · The due day as assigned; extensions leave it" })
  originalDueOn?: string;

  @Column("date", { name: "due_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Rõ thời gian: hạn hiện nay · The due day, with every extension granted" })
  dueOn?: string;

  @Column("date", { name: "counted_due_on", nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Hạn để đánh giá: chỉ tính gia hạn được duyệt trước ngày đến hạn · The due day that time is judged by: with the extensions granted before it was due",
  })
  countedDueOn?: string;

  @Column("boolean", { name: "is_key", default: false })
  @Field(() => Boolean, { description: "Nhiệm vụ trọng tâm · A key task" })
  isKey!: boolean;

  @Column("text", { name: "urgency", default: "NORMAL" })
  @Field(() => TaskUrgency, { description: "Độ khẩn · Urgency" })
  urgency!: TaskUrgency;

  @Column("text", { name: "state" })
  @Field(() => TaskState, { description: "Trạng thái · State" })
  state!: TaskState;

  @Column("text", { name: "reason", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "Lý do của bước gần nhất: trả lại, chuyển, hủy · The reason given with the last step: return, transfer, cancel",
  })
  reason?: string;

  @Column("date", { name: "assigned_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày giao · Assigned on" })
  assignedOn?: string;

  @Column("text", { name: "assigned_by", nullable: true })
  @Field(() => String, { nullable: true, description: "Tài khoản giao · The login that assigned it" })
  assignedBy?: string;

  @Column("date", { name: "reported_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày báo cáo gần nhất · The last report's day" })
  reportedOn?: string;

  @Column("text", { name: "reported_by", nullable: true })
  @Field(() => String, { nullable: true, description: "Tài khoản báo cáo · The login that reported it done" })
  reportedBy?: string;

  @Column("text", { name: "content_verdict", nullable: true })
  @Field(() => Verdict, { nullable: true, description: "Đánh giá nội dung · Verdict on the content" })
  contentVerdict?: Verdict;

  @Column("text", { name: "time_verdict", nullable: true })
  @Field(() => Verdict, { nullable: true, description: "Đánh giá thời gian, theo ngày báo cáo · Verdict on the time, by the day of the report" })
  timeVerdict?: Verdict;

  @Column("date", { name: "accepted_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày nghiệm thu · Accepted on" })
  acceptedOn?: string;

  @Column("integer", { name: "times_returned", default: 0 })
  @Field(() => Int, { description: "Số lần bị trả lại · How often it was returned" })
  timesReturned!: number;

  @Column("uuid", { name: "period_id" })
  periodId!: string;

  @Related(() => Period, { from: "periodId", description: "Kỳ công tác · The half-year it belongs to" })
  period?: Period;

  @Column("uuid", { name: "instruction_id", nullable: true })
  instructionId?: string;

  @Related(() => Instruction, { from: "instructionId", description: "Nội dung chỉ đạo làm căn cứ · The instruction behind it" })
  instruction?: Instruction;

  @Column("uuid", { name: "plan_item_id", nullable: true })
  planItemId?: string;

  @Related(() => PlanItem, { from: "planItemId", description: "Nội dung kế hoạch làm căn cứ · The plan item behind it" })
  planItem?: PlanItem;

  @Column("uuid", { name: "cooperative_id", nullable: true })
  cooperativeId?: string;

  @Related(() => Cooperative, { from: "cooperativeId", description: "Hợp tác xã mà nhiệm vụ nói tới · The cooperative it is about" })
  cooperative?: Cooperative;

  @Column("uuid", { name: "review_sheet_id", nullable: true })
  reviewSheetId?: string;

  @Related(() => ReviewSheet, { from: "reviewSheetId", description: "Phiếu rà soát có đề xuất này · The review sheet that proposed it" })
  reviewSheet?: ReviewSheet;

  @Column("uuid", { name: "lead_department_id" })
  leadDepartmentId!: string;

  @Related(() => Department, { from: "leadDepartmentId", description: "Cơ quan, địa phương chủ trì · Who leads" })
  leadDepartment?: Department;

  /** Uuids of the departments that cooperate. */
  @Column("uuid", { name: "cooperating_ids", array: true, default: "{}" })
  cooperatingIds!: readonly string[];

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
