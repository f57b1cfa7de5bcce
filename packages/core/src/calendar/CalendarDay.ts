import { LocalDate, Node, Owned, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";

/** A day that is not what its weekday says: a holiday, or a weekend day that is worked instead. Decided every year, so it is data. */
@Owned("public")
@Entity({ schema: "core", name: "calendar_day" })
@ObjectType({ implements: Node, description: "Ngày nghỉ lễ, ngày làm bù · A holiday, or a day worked instead" })
export class CalendarDay extends Versioned {
  @Column("date", { name: "day" })
  @Field(() => LocalDate, { description: "Ngày · The day" })
  day!: string;

  @Column("boolean", { name: "working" })
  @Field(() => Boolean, { description: "Là ngày làm việc (làm bù) hay ngày nghỉ · Whether it is worked" })
  working!: boolean;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { description: "Tên ngày · What it is" })
  nameVi!: string;

  @Column("text", { name: "evidence" })
  @Field(() => String, { description: "Căn cứ · What this row rests on" })
  evidence!: string;
}
