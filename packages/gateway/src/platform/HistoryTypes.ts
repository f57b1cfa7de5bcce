import { Cursor, DateTime } from "@hoptac/kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { ChangeOperation } from "./ChangeTypes.js";

const HIDDEN = "Chỉ biết là đã đổi: dữ liệu cá nhân, hoặc người xem không được xem giá trị · Only known to have changed: personal, or not shown to the viewer";

/** One value that changed. */
@ObjectType({ description: "Một giá trị đã thay đổi · One value that changed" })
export class FieldChange {
  @Field({ description: "Trường · Field" })
  field!: string;
  @Field(() => String, { nullable: true, description: "Trước; trống: không có · Before; null: there was none" })
  before: string | undefined;
  @Field(() => String, { nullable: true, description: "Sau; trống: không có · After; null: there is none" })
  after: string | undefined;
  @Field({ description: HIDDEN })
  hidden!: boolean;
}

/** One thing that happened to an object. */
@ObjectType({ description: "Một lần thay đổi của đối tượng · One thing that happened to the object" })
export class HistoryEntry {
  @Field(() => Cursor, { description: "Con trỏ để đọc tiếp sau mục này · What to go on from after this entry" })
  cursor!: string;
  @Field(() => DateTime, { description: "Thời điểm ghi · When it was written" })
  at!: Date;
  @Field(() => String, { nullable: true, description: "Người thực hiện · Who did it" })
  actor: string | undefined;
  @Field(() => ChangeOperation, { description: "Loại thay đổi · What happened" })
  operation!: keyof typeof ChangeOperation;
  @Field(() => Int, { nullable: true, description: "Phiên bản sau thay đổi · Version after it" })
  version: number | undefined;
  @Field(() => [FieldChange], { description: "Các giá trị đã thay đổi · What changed" })
  changes!: readonly FieldChange[];
}

/** A page of an object's history. */
@ObjectType({ description: "Một trang lịch sử, cũ nhất trước · A page of history, oldest first" })
export class HistoryPage {
  @Field(() => [HistoryEntry], { description: "Các lần thay đổi · The entries" })
  entries!: readonly HistoryEntry[];
  @Field(() => Cursor, { nullable: true, description: "Con trỏ để đọc trang sau · What to go on from" })
  endCursor: string | undefined;
  @Field({ description: "Còn trang sau · Whether there is more" })
  hasNextPage!: boolean;
}

/** A value as it was known. */
@ObjectType({ description: "Một giá trị như đã biết vào thời điểm đó · One value as it was known" })
export class KnownValue {
  @Field({ description: "Trường · Field" })
  field!: string;
  @Field(() => String, { nullable: true, description: "Giá trị; trống: không có · Value; null: there was none" })
  value: string | undefined;
  @Field({ description: "Không được giữ lại: dữ liệu cá nhân đã đổi sau đó · Not kept: personal, and changed since" })
  hidden!: boolean;
}

/** An object as it was known at a moment. */
@ObjectType({ description: "Đối tượng như đã biết vào một thời điểm · An object as it was known at a moment" })
export class KnownObject {
  @Field(() => ID, { description: "Mã đối tượng · Global id" })
  id!: string;
  @Field({ description: "Kiểu của đối tượng · Type of the object" })
  entity!: string;
  @Field(() => DateTime, { description: "Thời điểm · The moment" })
  knownAt!: Date;
  @Field(() => Int, { nullable: true, description: "Phiên bản lúc đó · Its version then" })
  version: number | undefined;
  @Field(() => [KnownValue], { description: "Các giá trị mà người xem được xem · The values that the viewer may see" })
  values!: readonly KnownValue[];
}
