import { LocalDate, Node, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { Department } from "../department/Department.js";
import { Obstacle } from "../obstacle/Obstacle.js";
import { SupportActionKind } from "./SupportActionKind.js";

/** What a department did for a cooperative on a day. */
@Entity({ schema: "core", name: "support_action" })
@ObjectType({ implements: Node, description: "Việc hỗ trợ hợp tác xã · A support action" })
export class SupportAction extends CooperativeOwned {
  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan đã hỗ trợ · The department that did it" })
  department?: Department;

  @Column("text", { name: "kind" })
  @Field(() => SupportActionKind, { description: "Loại việc · Kind" })
  kind!: SupportActionKind;

  @Column("text", { name: "content" })
  @Field(() => String, { description: "Nội dung, kết quả · What was done" })
  content!: string;

  @Column("date", { name: "done_on" })
  @Field(() => LocalDate, { description: "Ngày thực hiện · Done on" })
  doneOn!: string;

  @Column("text", { name: "done_by" })
  @Field(() => String, { description: "Tài khoản thực hiện · The account of who did it" })
  doneBy!: string;

  @Column("uuid", { name: "obstacle_id", nullable: true })
  obstacleId?: string;

  @Related(() => Obstacle, { from: "obstacleId", description: "Khó khăn đã tháo gỡ · The obstacle that was removed" })
  obstacle?: Obstacle;

  @Column("date", { name: "withdrawn_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ghi nhầm, rút ngày; rút rồi thì không tính · Withdrawn on: entered by mistake, and not counted" })
  withdrawnOn?: string;

  @Column("text", { name: "withdrawal_reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do rút · Why it was withdrawn" })
  withdrawalReason?: string;
}
