import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { SupportAction } from "./SupportAction.js";
import { SupportActionKind } from "./SupportActionKind.js";

@InputType({ description: "Việc đã hỗ trợ · What was done" })
export class RecordSupportActionInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Field(() => SupportActionKind, { description: "Loại việc · Kind" })
  kind!: SupportActionKind;

  @Length(5, 2000)
  @Field(() => String, { description: "Nội dung, kết quả · What was done" })
  content!: string;

  @Field(() => LocalDate, { description: "Ngày thực hiện · Done on" })
  doneOn!: string;
}

@InputType({ description: "Việc ghi nhầm · What was entered by mistake" })
export class WithdrawSupportActionInput extends VersionedInput {
  @NodeId(() => SupportAction, { description: "Việc hỗ trợ · The support action" })
  id!: string;

  @Length(3, 500)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class SupportActionPayload {
  @Field(() => SupportAction, { description: "Việc hỗ trợ sau khi ghi · The support action as it now stands" })
  action!: SupportAction;
}
