import { LocalDate, Node, Owned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";

/** What changed on the register's page of a cooperative from one day on. Written by the database with every change of the cooperative. */
@Owned("cooperative", { by: "cooperativeId", register: true })
@Entity({ schema: "core", name: "register_change" })
@ObjectType({ implements: Node, description: "Một lần thay đổi nội dung đăng ký · A change of the register" })
export class RegisterChange extends CooperativeOwned {
  @Column("date", { name: "effective_on" })
  @Field(() => LocalDate, { description: "Có hiệu lực từ ngày · The day from which it holds" })
  effectiveOn!: string;

  /** Column → what it says from then on; null where it was taken away. */
  @Column("jsonb", { name: "facts" })
  facts!: Readonly<Record<string, string | number | null>>;
}
