import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Area } from "./Area.js";
import { AreaChangeKind } from "./AreaChangeKind.js";

/** How the land of one unit went to another. A unit that was split has one row for each part. */
@Owned("public")
@Entity({ schema: "core", name: "area_change" })
@ObjectType({ implements: Node, description: "Thay đổi đơn vị hành chính · A change from one administrative unit to another" })
export class AreaChange extends Versioned {
  @Column("uuid", { name: "from_id" })
  fromId!: string;

  @Column("uuid", { name: "to_id", nullable: true })
  toId?: string;

  @Column("text", { name: "kind" })
  @Field(() => AreaChangeKind, { description: "Loại thay đổi · Kind of change" })
  kind!: AreaChangeKind;

  @Column("date", { name: "effective_on" })
  @Field(() => LocalDate, { description: "Ngày có hiệu lực · First day of the new state" })
  effectiveOn!: string;

  @Column("boolean", { name: "partial" })
  @Field(() => Boolean, { description: "Chỉ một phần của đơn vị cũ chuyển sang · Only a part of the old unit went this way" })
  partial!: boolean;

  @Column("text", { name: "evidence", nullable: true })
  @Field(() => String, { nullable: true, description: "Căn cứ của dòng dữ liệu · What this row rests on" })
  evidence?: string;

  @Related(() => Area, { from: "fromId", description: "Đơn vị cũ · The unit before" })
  from?: Area;

  @Related(() => Area, { from: "toId", description: "Đơn vị mới; trống khi bị bãi bỏ · The unit after; empty when abolished" })
  to?: Area;
}
