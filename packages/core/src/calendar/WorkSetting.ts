import { LocalDate, Node, Owned, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { WorkSettingCode } from "./WorkSettingCode.js";

/** A number that the committee's office sets for its work, from a day on. */
@Owned("public")
@Entity({ schema: "core", name: "work_setting" })
@ObjectType({ implements: Node, description: "Quy ước làm việc · A number that the office sets for its work" })
export class WorkSetting extends Versioned {
  @Column("text", { name: "code" })
  @Field(() => WorkSettingCode, { description: "Quy ước · Which" })
  code!: WorkSettingCode;

  @Column("integer", { name: "value" })
  @Field(() => Int, { description: "Giá trị · Value" })
  value!: number;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Áp dụng từ ngày · From this day on, until the next" })
  validFrom!: string;

  @Column("text", { name: "evidence" })
  @Field(() => String, { description: "Căn cứ · What this row rests on" })
  evidence!: string;
}
