import { LocalDate, Node, Owned, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Role } from "../access/Role.js";
import { Evidence } from "../law/Evidence.js";

/** A day that comes every year and by which somebody has to have done something. Laid down by law, or usual: each row says which. */
@Owned("public")
@Entity({ schema: "core", name: "year_date" })
@ObjectType({ implements: Node, description: "Mốc công tác hằng năm · A day of every year by which something has to be done" })
export class YearDate extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => String, { description: "Mã · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Việc phải làm · What, in Vietnamese" })
  nameVi!: string;

  @Column("text", { name: "name_en" })
  @Field(() => String, { description: "Việc phải làm, bằng tiếng Anh · What, in English" })
  nameEn!: string;

  @Column("integer", { name: "month" })
  @Field(() => Int, { description: "Tháng · Month, 1 to 12" })
  month!: number;

  @Column("integer", { name: "day" })
  @Field(() => Int, { description: "Ngày trong tháng · Day of the month" })
  day!: number;

  @Column("text", { name: "role" })
  @Field(() => Role, { description: "Vai trò được nhắc · Whom to remind" })
  role!: Role;

  @Column("text", { name: "function", nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "Chỉ cơ quan đang phụ trách phân hệ này; trống: mọi người giữ vai trò · Only the body that runs this plugin's function; empty: everybody in the role",
  })
  function?: string;

  @Column("integer", { name: "remind_days" })
  @Field(() => Int, { description: "Nhắc trước số ngày làm việc · Working days before, when they are reminded" })
  remindDays!: number;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Áp dụng từ ngày · From this day on" })
  validFrom!: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đang áp dụng · Last day; empty: still so" })
  validTo?: string;

  @Column("text", { name: "basis" })
  @Field(() => String, { description: "Căn cứ · What it rests on" })
  basis!: string;

  @Column("text", { name: "evidence" })
  @Field(() => Evidence, { description: "Mức độ chắc chắn · How sure it is" })
  evidence!: Evidence;
}
