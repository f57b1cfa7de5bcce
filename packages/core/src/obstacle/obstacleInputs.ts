import { LocalDate, NodeId, RepeatableInput, VersionedInput } from "@hoptac/kit";
import { IsOptional, Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Attachment } from "../attachment/Attachment.js";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Department } from "../department/Department.js";
import { Obstacle } from "./Obstacle.js";
import { ObstacleCategory } from "./ObstacleCategory.js";
import { ObstacleSeverity } from "./ObstacleSeverity.js";

@InputType({ description: "Khó khăn, vướng mắc cần phản ánh · An obstacle to report" })
export class ReportObstacleInput extends RepeatableInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã gặp khó khăn · The cooperative that it is about" })
  cooperativeId!: string;

  @Field(() => ObstacleCategory, { description: "Loại · Kind" })
  category!: ObstacleCategory;

  @Length(10, 4000)
  @Field(() => String, { description: "Nội dung · What it is" })
  content!: string;
}

@InputType({ description: "Bước tiếp theo với một khó khăn, vướng mắc · A step with an obstacle" })
export class ObstacleStepInput extends VersionedInput {
  @NodeId(() => Obstacle, { description: "Khó khăn, vướng mắc · The obstacle" })
  id!: string;
}

@InputType({ description: "Bước có nêu lý do · A step with its reason" })
export class ObstacleReasonInput extends ObstacleStepInput {
  @Length(3, 2000)
  @Field(() => String, { description: "Lý do · The reason" })
  reason!: string;
}

@InputType({ description: "Phân loại · What triage found" })
export class TriageObstacleInput extends ObstacleStepInput {
  @Field(() => ObstacleCategory, { nullable: true, description: "Loại; trống: như đã phản ánh · Kind; as it was reported if absent" })
  category?: ObstacleCategory;

  @Field(() => ObstacleSeverity, { description: "Mức độ · How grave it is" })
  severity!: ObstacleSeverity;

  @NodeId(() => Obstacle, { nullable: true, description: "Trùng với phản ánh của cùng hợp tác xã · The same cooperative's obstacle that it repeats" })
  duplicateOfId?: string;
}

@InputType({ description: "Giao cơ quan tháo gỡ · Who solves it, until when" })
export class AssignObstacleInput extends ObstacleStepInput {
  @NodeId(() => Department, { description: "Cơ quan · The department" })
  departmentId!: string;

  @Field(() => LocalDate, { description: "Hạn tháo gỡ · Due on" })
  dueOn!: string;
}

@InputType({ description: "Kết quả tháo gỡ, kèm tài liệu hoặc số văn bản · What was done, with a file or the number of a document" })
export class ResolveObstacleInput extends ObstacleStepInput {
  @Length(10, 4000)
  @Field(() => String, { description: "Giải pháp, kết quả · What was done about it" })
  solution!: string;

  @NodeId(() => Attachment, { nullable: true, description: "Tài liệu chứng minh trong hồ sơ hợp tác xã · A file in the cooperative's record" })
  evidenceId?: string;

  @IsOptional()
  @Length(1, 60)
  @Field(() => String, { nullable: true, description: "Số, ký hiệu văn bản giải quyết · Number and symbol of the document that settled it" })
  documentNo?: string;
}

@InputType({ description: "Trình cấp trên · Who it is put to" })
export class EscalateObstacleInput extends ObstacleStepInput {
  @Length(3, 200)
  @Field(() => String, { description: "Cấp có thẩm quyền (UBND tỉnh, bộ, ngành) · The authority (province, ministry)" })
  escalatedTo!: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class ObstaclePayload {
  @Field(() => Obstacle, { description: "Khó khăn, vướng mắc sau khi ghi · The obstacle as it now stands" })
  obstacle!: Obstacle;
}
