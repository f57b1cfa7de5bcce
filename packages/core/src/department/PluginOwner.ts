import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Department } from "./Department.js";

/** Which body runs a function (a plugin), from when to when. */
@Owned("public")
@Entity({ schema: "core", name: "plugin_owner" })
@ObjectType({ implements: Node, description: "Cơ quan phụ trách một chức năng (phân hệ) · The body that runs a function (a plugin)" })
export class PluginOwner extends Versioned {
  @Column("text", { name: "plugin" })
  @Field(() => String, { description: "Mã phân hệ · Id of the plugin" })
  plugin!: string;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Column("date", { name: "valid_from", nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: "Phụ trách từ ngày; trống: từ trước khi có dữ liệu · First day; empty: since before the records begin",
  })
  validFrom?: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Phụ trách đến hết ngày; trống: đang phụ trách · Last day; empty: still so" })
  validTo?: string;

  @Column("text", { name: "evidence", nullable: true })
  @Field(() => String, { nullable: true, description: "Căn cứ của dòng dữ liệu · What this row rests on" })
  evidence?: string;

  @Related(() => Department, { from: "departmentId", description: "Cơ quan phụ trách · The body in charge" })
  department?: Department;
}
