import { NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Cohort } from "./Cohort.js";
import { CohortCriteria } from "./CohortCriteria.js";

/** A cohort to save: a list or criteria. */
@InputType({ description: "Nhóm cần lưu: danh sách hoặc tiêu chí · A cohort to save: a list or criteria" })
export class SaveCohortInput extends RepeatableInput {
  @Length(2, 100)
  @Field(() => String, { description: "Tên nhóm · Name" })
  nameVi!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Cả cơ quan cùng dùng · The whole department uses it" })
  shared!: boolean;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @Field(() => [ID], { nullable: true, description: "Các hợp tác xã · The cooperatives" })
  cooperativeIds?: readonly string[];

  @Field(() => CohortCriteria, { nullable: true, description: "Hoặc tiêu chí · Or what they have in common" })
  criteria?: CohortCriteria;
}

/** A new name. */
@InputType({ description: "Tên mới của nhóm · A new name" })
export class RenameCohortInput extends VersionedInput {
  @NodeId(() => Cohort, { description: "Nhóm · The cohort" })
  id!: string;

  @Length(2, 100)
  @Field(() => String, { description: "Tên mới · The new name" })
  nameVi!: string;
}

/** A cohort to give up. */
@InputType({ description: "Nhóm cần bỏ · A cohort to give up" })
export class DeleteCohortInput extends VersionedInput {
  @NodeId(() => Cohort, { description: "Nhóm · The cohort" })
  id!: string;
}

/** What the verbs answer. */
@ObjectType({ description: "Kết quả · Result" })
export class CohortPayload {
  @Field(() => Cohort, { description: "Nhóm sau khi ghi · The cohort as it now stands" })
  cohort!: Cohort;
}
