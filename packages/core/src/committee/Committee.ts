import { LocalDate, Node, Owned, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";

/** The steering committee for collective economy and cooperatives. Who sits in it is a `Position`. */
@Owned("public")
@Entity({ schema: "core", name: "committee" })
@ObjectType({ implements: Node, description: "Ban Chỉ đạo · A steering committee" })
export class Committee extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên · Name in Vietnamese" })
  nameVi!: string;

  @Column("text", { name: "name_en" })
  @Field(() => String, { description: "Tên tiếng Anh · Name in English" })
  nameEn!: string;

  @Column("text", { name: "mandate_vi", nullable: true })
  @Field(() => String, { nullable: true, description: "Chức năng, nhiệm vụ · Terms of reference" })
  mandateVi?: string;

  @Column("date", { name: "valid_from", nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: "Hoạt động từ ngày; trống: từ trước khi có dữ liệu · First day; empty: since before the records begin",
  })
  validFrom?: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Hoạt động đến hết ngày; trống: đang hoạt động · Last day; empty: still there" })
  validTo?: string;

  @Column("text", { name: "evidence", nullable: true })
  @Field(() => String, { nullable: true, description: "Căn cứ của dòng dữ liệu · What this row rests on" })
  evidence?: string;
}
