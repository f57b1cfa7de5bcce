import { Can, Node, Owned, Versioned, VND } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { can } from "../can.js";
import { FundingSource, SupportType } from "./programmeEnums.js";

/** Money of one year, one source and one purpose in a programme. */
@Entity({ schema: "finance", name: "budget_line" })
@Owned("public")
@ObjectType({ implements: Node, description: "Dòng dự toán của chương trình hỗ trợ · Budget line" })
export class BudgetLine extends Versioned {
  @Column("uuid", { name: "programme_id" })
  programmeId!: string;

  @Column("integer")
  @Field(() => Int, { description: "Năm ngân sách · Budget year" })
  year!: number;

  @Column("text")
  @Field(() => FundingSource, { description: "Nguồn vốn · Source of funds" })
  source!: FundingSource;

  @Column("text", { name: "support_type" })
  @Field(() => SupportType, { description: "Nội dung hỗ trợ · Purpose" })
  supportType!: SupportType;

  @Column("numeric", { precision: 18, scale: 0 })
  @Field(() => VND, { description: "Dự toán, đồng · Amount, đồng" })
  amount!: string;

  /**
   * Kept in the row, so that the limit holds whoever approves: a sum over the applications would count only those that the viewer may see.
   */
  @Can(can.readBudgetUse)
  @Column("numeric", { name: "approved_amount", precision: 18, scale: 0, default: "0" })
  @Field(() => VND, { nullable: true, description: "Đã phê duyệt từ dòng dự toán này, đồng · Approved from this line, đồng" })
  approvedAmount!: string;
}
