import { Cursor, DateTime } from "@hoptac/kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { ChangeOperation } from "./ChangeTypes.js";
import { FieldChange } from "./HistoryTypes.js";

/** One entry of the audit trail, for a layman to read. */
@ObjectType({ description: "Một mục nhật ký kiểm tra · One entry of the audit trail" })
export class AuditEntry {
  @Field(() => Cursor, { description: "Con trỏ để đọc tiếp sau mục này · What to go on from after this entry" })
  cursor!: string;
  @Field(() => DateTime, { description: "Thời điểm ghi · When it was written" })
  at!: Date;
  @Field(() => String, {
    nullable: true,
    description: "Tài khoản; db: và tên là tài khoản của cơ sở dữ liệu · Login; db: and a name is an account of the database",
  })
  actor: string | undefined;
  @Field(() => String, { nullable: true, description: "Chức danh vào lúc đó · The title that the actor had then" })
  actorTitle: string | undefined;
  @Field(() => String, {
    nullable: true,
    description: "Người giữ tài khoản vào lúc đó, nếu vai trò có ghi · The person who had that login then, where the grant names one",
  })
  actorPerson: string | undefined;
  @Field(() => [String], { description: "Vai trò vào lúc đó · The roles that the actor had then" })
  actorRoles!: readonly string[];
  @Field(() => String, { nullable: true, description: "Tên thao tác (mutation) · The mutation that it was done by" })
  mutation: string | undefined;
  @Field(() => String, { nullable: true, description: "Việc đã làm, bằng lời · What was done, in the officer's words" })
  action: string | undefined;
  @Field(() => String, { nullable: true, description: "Mã yêu cầu · Id of the request" })
  requestId: string | undefined;
  @Field({ description: "Kiểu của đối tượng · Type of the object" })
  entity!: string;
  @Field(() => ID, { description: "Mã đối tượng · Global id of the object" })
  id!: string;
  @Field(() => ChangeOperation, { description: "Loại thay đổi · What happened" })
  operation!: keyof typeof ChangeOperation;
  @Field(() => Int, { nullable: true, description: "Phiên bản sau thay đổi · Version after it" })
  version: number | undefined;
  @Field({ description: "Thay đổi, bằng lời, theo ngôn ngữ của yêu cầu · What changed, in words, in the request's language" })
  words!: string;
  @Field(() => [FieldChange], { description: "Các giá trị đã thay đổi · What changed" })
  changes!: readonly FieldChange[];
}

/** Where a page of the trail lies. */
@ObjectType({ description: "Vị trí của một trang nhật ký · Where a page of the trail lies" })
export class AuditPage {
  @Field(() => Cursor, { nullable: true, description: "Con trỏ để đọc trang sau · What to go on from" })
  endCursor: string | undefined;
  @Field({ description: "Còn trang sau · Whether there is more" })
  hasNextPage!: boolean;
}

/** A page of the audit trail. */
@ObjectType({ description: "Một trang nhật ký kiểm tra, mới nhất trước · A page of the audit trail, newest first" })
export class AuditConnection {
  @Field(() => [AuditEntry], { description: "Các mục · The entries" })
  nodes!: readonly AuditEntry[];
  @Field(() => AuditPage, { description: "Vị trí của trang · Where the page lies" })
  pageInfo!: AuditPage;
}
