import { Decimal, LocalDate, Node, Owned, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Evidence } from "./Evidence.js";
import { LawParameterCode } from "./LawParameterCode.js";

/** A number that a law sets, for the time it holds. Data, not code: what was not read in the text says so. */
@Owned("public")
@Entity({ schema: "core", name: "law_parameter" })
@ObjectType({ implements: Node, description: "Mức do luật định · A number that a law sets" })
export class LawParameter extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => LawParameterCode, { description: "Mức nào · Which number" })
  code!: LawParameterCode;

  @Column("numeric", { name: "value", precision: 12, scale: 4 })
  @Field(() => Decimal, { description: "Giá trị (người, tỷ lệ 0–1, hoặc tháng) · Value (people, a share of one, or months)" })
  value!: string;

  @Column("date", { name: "valid_from", nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: "Áp dụng từ ngày; trống: từ trước khi có dữ liệu · Holds from; empty: since before the records begin",
  })
  validFrom?: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Áp dụng đến hết ngày; trống: đang áp dụng · Holds until; empty: still holds" })
  validTo?: string;

  @Column("text", { name: "basis" })
  @Field(() => String, { description: "Căn cứ pháp lý · Legal basis" })
  basis!: string;

  @Column("text", { name: "evidence" })
  @Field(() => Evidence, { description: "Mức độ xác minh · How sure it is" })
  evidence!: Evidence;
}
