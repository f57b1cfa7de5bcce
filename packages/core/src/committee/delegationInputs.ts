import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Person } from "../person/Person.js";
import { Position } from "../person/Position.js";
import { Committee } from "./Committee.js";
import { Delegation } from "./Delegation.js";

/** Who signs for the head, and when. */
@InputType({ description: "Ủy quyền ký thay · Who signs for the head, and when" })
export class DelegateSignatureInput extends RepeatableInput {
  @NodeId(() => Committee, { description: "Ban Chỉ đạo · The committee" })
  committeeId!: string;

  @NodeId(() => Person, { description: "Người được ủy quyền, đang là thành viên Ban Chỉ đạo · A member of the committee" })
  delegateId!: string;

  @Field(() => LocalDate, { description: "Từ ngày · First day" })
  validFrom!: string;

  @Field(() => LocalDate, { description: "Đến hết ngày · Last day" })
  validTo!: string;

  @Length(3, 500)
  @Field(() => String, { description: "Lý do, nội dung bàn giao · Why, and what is handed over" })
  reason!: string;
}

/** The end of a delegation. */
@InputType({ description: "Kết thúc ủy quyền · The end of a delegation" })
export class EndDelegationInput extends VersionedInput {
  @NodeId(() => Delegation, { description: "Ủy quyền · The delegation" })
  id!: string;

  @Field(() => LocalDate, { description: "Ngày cuối · The last day" })
  lastDay!: string;
}

/** A new head. */
@InputType({ description: "Bàn giao Trưởng Ban · A new head of the committee" })
export class HandOverHeadInput extends RepeatableInput {
  @NodeId(() => Committee, { description: "Ban Chỉ đạo · The committee" })
  committeeId!: string;

  @NodeId(() => Person, { description: "Trưởng Ban mới · The new head" })
  personId!: string;

  @Length(2, 200)
  @Field(() => String, { description: "Chức danh · Title" })
  titleVi!: string;

  @Field(() => LocalDate, { description: "Nhận nhiệm vụ từ ngày · First day" })
  firstDay!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class DelegationPayload {
  @Field(() => Delegation, { description: "Ủy quyền sau khi ghi · The delegation as it now stands" })
  delegation!: Delegation;
}

@ObjectType({ description: "Kết quả bàn giao · What was handed over" })
export class HandOverPayload {
  @Field(() => Position, { nullable: true, description: "Chức vụ kết thúc; trống khi trước đó khuyết · The seat that ended; none when it was vacant" })
  ended?: Position;

  @Field(() => Position, { description: "Chức vụ mới · The new seat" })
  begun!: Position;

  @Field(() => [Delegation], { description: "Ủy quyền của Trưởng Ban cũ, kết thúc theo · Delegations of the former head, which end too" })
  endedDelegations!: readonly Delegation[];
}
