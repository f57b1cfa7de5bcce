import { NodeId } from "@hoptac/kit";
import { Length } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";

@InputType({ description: "Hai hồ sơ của cùng một hợp tác xã · Two records of one cooperative" })
export class MergeCooperativesInput {
  @NodeId(() => Cooperative, { description: "Hồ sơ giữ lại · The record that goes on" })
  keepId!: string;

  @NodeId(() => Cooperative, { description: "Hồ sơ trùng · The duplicate" })
  duplicateId!: string;

  @Field(() => Int, { description: "Phiên bản đã đọc của hồ sơ trùng · The duplicate's version that was read" })
  expectedVersion!: number;

  @Length(10, 2000)
  @Field({ description: "Lý do · Reason" })
  reason!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class MergeCooperativesPayload {
  @Field(() => Cooperative, { description: "Hồ sơ giữ lại, với mọi dữ liệu của cả hai · The record that goes on, with everything of both" })
  cooperative!: Cooperative;
}
