import { LocalDate, Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Person } from "../person/Person.js";
import { Committee } from "./Committee.js";

/** That the head lets somebody sign for the committee, from a day to a day. One at a time. */
@Owned("public")
@Entity({ schema: "core", name: "delegation" })
@ObjectType({ implements: Node, description: "Ủy quyền ký thay Trưởng Ban · That somebody signs for the head" })
export class Delegation extends Versioned {
  @Column("uuid", { name: "committee_id" })
  committeeId!: string;

  @Related(() => Committee, { from: "committeeId", description: "Ban Chỉ đạo · The committee" })
  committee?: Committee;

  @Column("uuid", { name: "head_id" })
  headId!: string;

  @Related(() => Person, { from: "headId", description: "Trưởng Ban ủy quyền · The head" })
  head?: Person;

  @Column("uuid", { name: "delegate_id" })
  delegateId!: string;

  @Related(() => Person, { from: "delegateId", description: "Người được ủy quyền · Who signs" })
  delegate?: Person;

  @Column("date", { name: "valid_from" })
  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  validFrom!: string;

  @Column("date", { name: "valid_to" })
  @Field(() => LocalDate, { description: "Đến hết ngày · Last day" })
  validTo!: string;

  @Column("text", { name: "reason" })
  @Field(() => String, { description: "Lý do, nội dung bàn giao · Why, and what is handed over" })
  reason!: string;
}
