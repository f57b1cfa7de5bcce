import { LocalDate, Node, Owned, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Cooperative } from "../cooperative/Cooperative.js";
import { RegisterFacts } from "./RegisterFacts.js";

/** The register's page of one cooperative during a time in which nothing on it changed. Worked out by the database from the changes; nobody writes it. */
@Owned("cooperative", { by: "cooperativeId", register: true })
@Entity({ schema: "core", name: "register_entry" })
@ObjectType({
  implements: Node,
  description: "Nội dung sổ đăng ký của một hợp tác xã trong một khoảng thời gian · What the register said of a cooperative during a time",
})
export class RegisterEntry extends RegisterFacts {
  @Column("uuid", { name: "cooperative_id" })
  cooperativeId!: string;

  @Column("date", { name: "valid_from", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Từ ngày; trống: từ trước khi có dữ liệu · First day; empty: since before the records begin" })
  validFrom?: string;

  @Column("date", { name: "valid_to", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Đến hết ngày; trống: đến nay · Last day; empty: until now" })
  validTo?: string;

  @Related(() => Cooperative, { from: "cooperativeId", description: "Hợp tác xã như hiện nay · The cooperative as it stands now" })
  cooperative?: Cooperative;
}
