import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { BudgetLine } from "./BudgetLine.js";
import { ProgrammeState } from "./programmeEnums.js";

/** A support programme decided by the state; a public document. */
@Entity({ schema: "finance", name: "support_programme" })
@Owned("public")
@ObjectType({ implements: Node, description: "Chương trình hỗ trợ hợp tác xã · Support programme" })
export class SupportProgramme extends Versioned {
  @Column("text")
  @Field({ description: "Mã chương trình · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field({ description: "Tên chương trình · Name in Vietnamese" })
  nameVi!: string;

  @Column("text", { name: "legal_basis", nullable: true })
  @Field({ nullable: true, description: "Căn cứ pháp lý · Legal basis" })
  legalBasis?: string;

  @Column("date", { name: "starts_on" })
  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  startsOn!: string;

  @Column("date", { name: "ends_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến ngày · Last day" })
  endsOn?: string;

  @Column("text")
  @Field(() => ProgrammeState, { description: "Trạng thái · State" })
  state!: ProgrammeState;

  @Related(() => BudgetLine, { key: "programmeId", orderBy: { year: "ASC", supportType: "ASC" }, description: "Các dòng dự toán · Its budget lines" })
  budgetLines!: Related<BudgetLine>;
}
