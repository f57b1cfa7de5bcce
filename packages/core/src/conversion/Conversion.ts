import { LocalDate, Node, Owned } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { ConversionKind } from "./ConversionKind.js";

/** A conversion of a cooperative; one kind at most once. */
@Owned("cooperative", { by: "cooperativeId", register: true })
@Entity({ schema: "core", name: "conversion" })
@ObjectType({ implements: Node, description: "Lần chuyển đổi của hợp tác xã · A conversion" })
export class Conversion extends CooperativeOwned {
  @Column("text", { name: "kind" })
  @Field(() => ConversionKind, { description: "Hình thức chuyển đổi · Kind" })
  kind!: ConversionKind;

  @Column("date", { name: "converted_on" })
  @Field(() => LocalDate, { description: "Ngày chuyển đổi · Converted on" })
  convertedOn!: string;

  @Column("text", { name: "from_name", nullable: true })
  @Field(() => String, { nullable: true, description: "Tên trước khi chuyển đổi · Name before" })
  fromName?: string;

  @Column("text", { name: "document_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số văn bản · Document" })
  documentNo?: string;
}
