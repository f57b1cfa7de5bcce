import { Node } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReportedFigures } from "./ReportedFigures.js";

/** A cooperative's members in one reporting window. End = start + joined − left, kept by the database. */
@Entity({ schema: "core", name: "membership_stat" })
@ObjectType({ implements: Node, description: "Thành viên của hợp tác xã trong một kỳ · A cooperative's members in one window" })
export class MembershipStat extends ReportedFigures {
  @Column("integer", { name: "official_start" })
  @Field(() => Int, { description: "Thành viên chính thức đầu kỳ · Official members at the start" })
  officialStart!: number;

  @Column("integer", { name: "joined" })
  @Field(() => Int, { description: "Thành viên mới trong kỳ · Official members who joined" })
  joined!: number;

  @Column("integer", { name: "left_count" })
  @Field(() => Int, { description: "Thành viên ra khỏi hợp tác xã trong kỳ · Official members who left" })
  leftCount!: number;

  @Column("integer", { name: "official_end" })
  @Field(() => Int, {
    description:
      "Thành viên chính thức cuối kỳ; chỉ số này tính vào số thành viên tối thiểu và quy mô · Official members at the end; they alone count for the minimum and the size",
  })
  officialEnd!: number;

  @Column("integer", { name: "assoc_contributing", nullable: true })
  @Field(() => Int, { nullable: true, description: "Thành viên liên kết góp vốn · Associates who contributed capital" })
  assocContributing?: number;

  @Column("integer", { name: "assoc_not_contributing", nullable: true })
  @Field(() => Int, { nullable: true, description: "Thành viên liên kết không góp vốn · Associates without capital" })
  assocNotContributing?: number;

  @Column("integer", { name: "women", nullable: true })
  @Field(() => Int, { nullable: true, description: "Trong đó nữ · Women among the official members" })
  women?: number;

  @Column("integer", { name: "ethnic_minority", nullable: true })
  @Field(() => Int, { nullable: true, description: "Trong đó người dân tộc thiểu số · Of an ethnic minority" })
  ethnicMinority?: number;

  @Column("integer", { name: "disabled", nullable: true })
  @Field(() => Int, { nullable: true, description: "Trong đó người khuyết tật · With a disability" })
  disabled?: number;

  @Column("integer", { name: "households", nullable: true })
  @Field(() => Int, { nullable: true, description: "Trong đó hộ gia đình · Households" })
  households?: number;

  @Column("integer", { name: "organisations", nullable: true })
  @Field(() => Int, { nullable: true, description: "Trong đó pháp nhân · Organisations" })
  organisations?: number;

  @Column("integer", { name: "foreign_members", nullable: true })
  @Field(() => Int, { nullable: true, description: "Trong đó người nước ngoài · Foreign members" })
  foreignMembers?: number;
}
