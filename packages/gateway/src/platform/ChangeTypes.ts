import { Cursor, DateTime, enumeration, Node } from "@hoptac/kit";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";

/** What happened to a row. */
export const ChangeOperation = enumeration(
  "ChangeOperation",
  { vi: "Loại thay đổi", en: "What happened" },
  { INSERT: { vi: "Thêm mới", en: "Inserted" }, UPDATE: { vi: "Sửa", en: "Updated" }, DELETE: { vi: "Xóa", en: "Deleted" } },
);

/** Why changes cannot go on from a cursor. */
export const ResyncReason = enumeration(
  "ResyncReason",
  { vi: "Lý do phải tải lại từ đầu", en: "Why to ask anew" },
  {
    TOO_SLOW: { vi: "Đọc chậm hơn thời gian nhật ký được giữ", en: "Read more slowly than the log is kept" },
    CURSOR_TOO_OLD: { vi: "Con trỏ quá cũ, nhật ký không còn giữ", en: "The cursor is older than what the log keeps" },
    OTHER_EPOCH: { vi: "Cơ sở dữ liệu đã được thay thế", en: "The cursor belongs to another database" },
    BAD_CURSOR: { vi: "Con trỏ không do hệ thống này cấp", en: "This platform never gave out that cursor" },
    RIGHTS_CHANGED: { vi: "Quyền xem của người đọc đã thay đổi", en: "What the reader may see has changed" },
  },
);

/** One change of one object. */
@ObjectType({ description: "Một thay đổi của một đối tượng · One change of one object" })
export class Change {
  @Field(() => Cursor, { description: "Con trỏ sau thay đổi này · What to go on from after this change" })
  cursor!: string;
  @Field({ description: "Kiểu của đối tượng · Type of the object" })
  entity!: string;
  @Field(() => ID, { description: "Mã đối tượng · Global id of the object" })
  id!: string;
  @Field(() => ChangeOperation, { description: "Loại thay đổi · What happened" })
  operation!: keyof typeof ChangeOperation;
  @Field(() => Int, { nullable: true, description: "Phiên bản sau thay đổi · Version after the change" })
  version: number | undefined;
  @Field(() => DateTime, { description: "Thời điểm · When" })
  at!: Date;
  @Field(() => String, { nullable: true, description: "Người thực hiện; chỉ hiện khi đã đăng nhập · Who did it; shown to the signed-in only" })
  actor: string | undefined;
  @Field(() => [String], { description: "Các trường đã thay đổi · Properties that changed" })
  changedFields!: readonly string[];
  @Field(() => ID, { nullable: true, description: "Hợp tác xã sở hữu · The cooperative it belongs to" })
  cooperative: string | undefined;
  @Field(() => Node, {
    nullable: true,
    description: "Đối tượng hiện nay; trống khi đã xóa hoặc ngoài phạm vi · The object as it is now; null when deleted or out of scope",
  })
  node: Node | undefined;

  /** Where to find the object; not a field. */
  readonly row!: { readonly type: string; readonly id: string };
}

/** Changes in the order of the log. */
@ObjectType({ description: "Các thay đổi theo thứ tự; danh sách trống là mốc · Changes in order; an empty list is a checkpoint" })
export class ChangeBatch {
  @Field(() => Cursor, { description: "Con trỏ để đọc tiếp · What to go on from" })
  cursor!: string;
  @Field(() => ResyncReason, { nullable: true, description: "Có giá trị: phải tải lại từ đầu · Present: ask anew, this stream ends" })
  resync: keyof typeof ResyncReason | undefined;
  @Field(() => [Change], { description: "Các thay đổi · The changes" })
  events!: readonly Change[];
}

/** Which changes are wanted. */
@InputType({ description: "Chọn thay đổi cần theo dõi · Which changes are wanted; what is absent does not narrow" })
export class ChangeFilter {
  @Field(() => [String], { nullable: true, description: "Kiểu của đối tượng · Types, as Change.entity" })
  entities?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Mã các đối tượng · Ids of objects" })
  ids?: string[] | null;
  @Field(() => ID, { nullable: true, description: "Mã hợp tác xã sở hữu · The cooperative they belong to" })
  cooperative?: string | null;
}
