import { LocalDate, NodeId } from "@hoptac/kit";
import { Length } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { SupportAction } from "./SupportAction.js";
import { SupportActionKind } from "./SupportActionKind.js";

@InputType({ description: "Việc đã hỗ trợ · What was done" })
export class RecordSupportActionInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Field(() => SupportActionKind, { description: "Loại việc · Kind" })
  kind!: SupportActionKind;

  @Length(5, 2000)
  @Field(() => String, { description: "Nội dung, kết quả · What was done" })
  content!: string;

  @Field(() => LocalDate, { description: "Ngày thực hiện · Done on" })
  doneOn!: string;

  @Field(() => ID, { nullable: true, description: "Khóa chống gửi lặp · Repeating the call with this key changes nothing" })
  idempotencyKey?: string;
}

@InputType({ description: "Việc ghi nhầm · What was entered by mistake" })
export class WithdrawSupportActionInput {
  @NodeId(() => SupportAction, { description: "Việc hỗ trợ · The support action" })
  id!: string;

  @Field(() => Int, { description: "Phiên bản đã đọc · The version that was read" })
  expectedVersion!: number;

  @Length(3, 500)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class SupportActionPayload {
  @Field(() => SupportAction, { description: "Việc hỗ trợ sau khi ghi · The support action as it now stands" })
  action!: SupportAction;
}
