import { LocalDate, Node, Owned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { AgriType } from "../cooperative/AgriType.js";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";

/** A business line that a cooperative runs, in the edition of the classification it was registered with. */
@Owned("cooperative", { by: "cooperativeId", register: true })
@Entity({ schema: "core", name: "activity" })
@ObjectType({ implements: Node, description: "Ngành nghề hoạt động · A business line" })
export class Activity extends CooperativeOwned {
  @Column("text", { name: "vsic" })
  @Field(() => String, { description: "Mã ngành (VSIC) · Business line (VSIC)" })
  vsic!: string;

  @Column("text", { name: "classification" })
  @Field(() => String, { description: "Bản phân loại ngành (2007, 2018, 2025) · Edition of the classification (2007, 2018, 2025)" })
  classification!: string;

  @Column("text", { name: "agri_type", nullable: true })
  @Field(() => AgriType, { nullable: true, description: "Loại hình nông nghiệp của hoạt động · Its agricultural type" })
  agriType?: AgriType;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Từ ngày · From" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đang hoạt động · Until; empty: still runs" })
  validTo?: string;
}
