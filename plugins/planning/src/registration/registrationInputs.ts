import { Area, Cooperative, CoopSector } from "@hoptac/core";
import { NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { RegistrationCase } from "./RegistrationCase.js";
import { RegistrationKind } from "./registrationEnums.js";

@InputType({ description: "Hồ sơ đăng ký cần nộp · A registration case to file" })
export class FileRegistrationCaseInput extends RepeatableInput {
  @Length(3, 50)
  @Field({ description: "Số hồ sơ · Number of the case" })
  number!: string;

  @Field(() => RegistrationKind, { description: "Loại hồ sơ · Kind" })
  kind!: RegistrationKind;

  @NodeId(() => Area, { description: "Xã, phường đặt trụ sở · Commune of the seat" })
  areaId!: string;

  @NodeId(() => Cooperative, { nullable: true, description: "Hợp tác xã; bỏ trống khi thành lập · The cooperative; none when founding" })
  cooperativeId?: string;

  @Field({ nullable: true, description: "Tên đề nghị · Name asked for" })
  proposedName?: string;

  @Field(() => CoopSector, { nullable: true, description: "Lĩnh vực, khi thành lập · Sector, when founding" })
  proposedSector?: CoopSector;

  @Field({ nullable: true, description: "Địa chỉ đề nghị · Address asked for" })
  proposedAddress?: string;
}

@InputType({ description: "Hồ sơ được chấp thuận · A case to accept" })
export class RegistrationStepInput extends VersionedInput {
  @NodeId(() => RegistrationCase, { description: "Hồ sơ · The case" })
  id!: string;
}

@InputType({ description: "Trả lời bằng văn bản có lý do · An answer that needs its reason" })
export class RegistrationAnswerInput extends RegistrationStepInput {
  @Length(10, 2000)
  @Field({ description: "Lý do · Reason" })
  reason!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class RegistrationCasePayload {
  @Field(() => RegistrationCase, { description: "Hồ sơ sau khi ghi · The case as it now stands" })
  registrationCase!: RegistrationCase;
}
