import { LocalDate, Node } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { GovernanceEventKind } from "./GovernanceEventKind.js";

/** A meeting of a cooperative: general meetings are what several rules of the law count from. */
@Entity({ schema: "core", name: "governance_event" })
@ObjectType({ implements: Node, description: "Hội nghị của hợp tác xã · A meeting of a cooperative" })
export class GovernanceEvent extends CooperativeOwned {
  @Column("text", { name: "kind" })
  @Field(() => GovernanceEventKind, { description: "Loại hội nghị · Kind" })
  kind!: GovernanceEventKind;

  @Column("date", { name: "held_on" })
  @Field(() => LocalDate, { description: "Ngày họp · Held on" })
  heldOn!: string;

  @Column("integer", { name: "convocation", nullable: true })
  @Field(() => Int, { nullable: true, description: "Lần triệu tập: 1, 2 hoặc 3; trống: lần thứ nhất · Convocation: 1, 2 or 3; empty: the first" })
  convocation?: number;

  @Column("integer", { name: "invited", nullable: true })
  @Field(() => Int, { nullable: true, description: "Số người được triệu tập · Members or delegates called" })
  invited?: number;

  @Column("integer", { name: "present", nullable: true })
  @Field(() => Int, { nullable: true, description: "Số người dự họp · Present" })
  present?: number;

  @Column("boolean", { name: "by_delegates" })
  @Field(() => Boolean, { description: "Họp đại biểu thành viên · Held by delegates" })
  byDelegates!: boolean;

  @Column("text", { name: "minutes_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số biên bản, nghị quyết · Number of the minutes" })
  minutesNo?: string;
}
