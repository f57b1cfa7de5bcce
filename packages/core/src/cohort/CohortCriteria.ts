import { Field, InputType, ObjectType } from "type-graphql";
import { AgriType } from "../cooperative/AgriType.js";
import { CoopEntityType } from "../cooperative/CoopEntityType.js";
import { CoopSector } from "../cooperative/CoopSector.js";
import { LegalStatus } from "../cooperative/LegalStatus.js";

/** Which cooperatives belong to a cohort that is described, not listed. What is left out is not asked. */
@ObjectType({ description: "Tiêu chí của nhóm · What the cooperatives of a cohort have in common" })
@InputType("CohortCriteriaInput", {
  description: "Tiêu chí của nhóm; bỏ trống thì không xét · What the cooperatives have in common; what is left out is not asked",
})
export class CohortCriteria {
  @Field(() => [CoopEntityType], { nullable: true, description: "Loại hình tổ chức, một trong số này · Kind of organisation, one of these" })
  entityTypes?: readonly CoopEntityType[];

  @Field(() => [CoopSector], { nullable: true, description: "Lĩnh vực, một trong số này · Sector, one of these" })
  sectors?: readonly CoopSector[];

  @Field(() => [AgriType], { nullable: true, description: "Loại hình nông nghiệp, một trong số này · Agricultural type, one of these" })
  agriTypes?: readonly AgriType[];

  @Field(() => [LegalStatus], { nullable: true, description: "Tình trạng pháp lý, một trong số này · Legal status, one of these" })
  legalStatuses?: readonly LegalStatus[];
}
