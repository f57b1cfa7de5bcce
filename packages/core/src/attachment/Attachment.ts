import { CarriesFile, LocalDate, Node } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { AttachmentKind } from "./AttachmentKind.js";

/** A file that is evidence of something in a cooperative's record. Its content lies outside of the database and is what `sha256` says, or is not shown. */
@CarriesFile({ id: "fileId", name: "title" })
@Entity({ schema: "core", name: "attachment" })
@ObjectType({ implements: Node, description: "Tài liệu đính kèm · An attachment" })
export class Attachment extends CooperativeOwned {
  @Column("uuid", { name: "file_id" })
  fileId!: string;

  @Column("text", { name: "kind" })
  @Field(() => AttachmentKind, { description: "Loại · Kind" })
  kind!: AttachmentKind;

  @Column("text", { name: "title" })
  @Field(() => String, { description: "Trích yếu, tên tài liệu · What it is about" })
  title!: string;

  @Column("text", { name: "document_no", nullable: true })
  @Field(() => String, { nullable: true, description: "Số, ký hiệu · Number and symbol of the document" })
  documentNo?: string;

  @Column("date", { name: "issued_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày ban hành, ngày lập · Issued on" })
  issuedOn?: string;

  @Column("text", { name: "issued_by", nullable: true })
  @Field(() => String, { nullable: true, description: "Cơ quan ban hành · Issuing body" })
  issuedBy?: string;

  @Column("date", { name: "attached_on" })
  @Field(() => LocalDate, { description: "Ngày đính kèm · Attached on" })
  attachedOn!: string;

  /** From `@CarriesFile`, as sha256 and size are. */
  declare readonly mediaType: string;

  @Column("date", { name: "withdrawn_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày rút; trống: đang có giá trị · Withdrawn on; empty: it stands" })
  withdrawnOn?: string;

  @Column("text", { name: "withdrawal_reason", nullable: true })
  @Field(() => String, { nullable: true, description: "Lý do rút · Why it was withdrawn" })
  withdrawalReason?: string;
}
