import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Area } from "../area/Area.js";
import { AreaLevel } from "../area/AreaLevel.js";

/** A body that works on cooperatives. Bodies merge and end; what they do (the plugins) goes on, see `PluginOwner`. */
@Owned("public")
@Entity({ schema: "core", name: "department" })
@ObjectType({ implements: Node, description: "Cơ quan, đơn vị làm công tác kinh tế tập thể · A body that works on cooperatives" })
export class Department extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã cơ quan · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên cơ quan · Name in Vietnamese" })
  nameVi!: string;

  @Column("text", { name: "name_en" })
  @Field(() => String, { description: "Tên tiếng Anh · Name in English" })
  nameEn!: string;

  @Column("text", { name: "level" })
  @Field(() => AreaLevel, { description: "Cấp · Tier" })
  level!: AreaLevel;

  @Column("uuid", { name: "area_id", nullable: true })
  areaId?: string;

  @Column("date", { name: "valid_from", nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: "Hoạt động từ ngày; trống: từ trước khi có dữ liệu · First day; empty: since before the records begin",
  })
  validFrom?: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Hoạt động đến hết ngày; trống: đang hoạt động · Last day; empty: still there" })
  validTo?: string;

  @Column("uuid", { name: "successor_id", nullable: true })
  successorId?: string;

  @Column("text", { name: "evidence", nullable: true })
  @Field(() => String, { nullable: true, description: "Căn cứ của dòng dữ liệu · What this row rests on" })
  evidence?: string;

  @Related(() => Area, { from: "areaId", description: "Địa bàn phụ trách · The area it serves" })
  area?: Area;

  @Related(() => Department, { from: "successorId", description: "Cơ quan kế thừa · The body that took over" })
  successor?: Department;
}
