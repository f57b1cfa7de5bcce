import { Node, Owned, Related, Versioned } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Conclusion } from "./Conclusion.js";

/** One thing that a conclusion orders. */
@Owned("department", { by: "departmentId", seenBy: "recipientIds" })
@Entity({ schema: "core", name: "instruction" })
@ObjectType({ implements: Node, description: "Nội dung chỉ đạo · One thing that a conclusion orders" })
export class Instruction extends Versioned {
  @Column("uuid", { name: "conclusion_id" })
  conclusionId!: string;

  @Related(() => Conclusion, { from: "conclusionId", description: "Thông báo kết luận · The conclusion" })
  conclusion?: Conclusion;

  @Column("uuid", { name: "department_id" })
  departmentId!: string;

  @Column("uuid", { name: "recipient_ids", array: true, default: "{}" })
  recipientIds!: readonly string[];

  @Column("integer", { name: "item_no" })
  @Field(() => Int, { description: "Mục số · Item" })
  itemNo!: number;

  @Column("text", { name: "text" })
  @Field(() => String, { description: "Nội dung · What is ordered" })
  text!: string;

  @Column("boolean", { name: "demonstration", default: false })
  @Field(() => Boolean, { description: "Dữ liệu minh họa · Demonstration data" })
  demonstration!: boolean;
}
