import { Field, ObjectType } from "type-graphql";
import { ReviewGroup } from "./ReviewGroup.js";

/** What the record suggests, no more than that. */
@ObjectType({ description: "Gợi ý nhóm, kèm lý do · A suggested group, with the reason" })
export class SheetSuggestion {
  @Field(() => ReviewGroup, { description: "Nhóm · The group" })
  group!: ReviewGroup;

  @Field(() => String, { description: "Lý do · Why" })
  reason!: string;
}
