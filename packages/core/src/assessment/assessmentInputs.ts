import { LocalDate, NodeId, RepeatableInput } from "@hoptac/kit";
import { IsOptional, Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Meeting } from "../meeting/Meeting.js";
import { HalfYearAssessment } from "./HalfYearAssessment.js";

@InputType({ description: "Chốt số liệu sơ kết của một kỳ · The assessment to freeze" })
export class FreezeAssessmentInput extends RepeatableInput {
  @NodeId(() => Meeting, { description: "Cuộc họp sơ kết đã họp · The half-year assessment that was held" })
  meetingId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Số liệu tính đến hết ngày; mặc định ngày họp · The day of the figures; the day of the meeting if absent",
  })
  asOf?: string;

  @IsOptional()
  @Length(5, 1000)
  @Field(() => String, { nullable: true, description: "Lý do chốt lại; bắt buộc từ bản thứ hai · Why it is made anew; needed from the second edition on" })
  reason?: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class HalfYearAssessmentPayload {
  @Field(() => HalfYearAssessment, { description: "Báo cáo đã chốt · The frozen report" })
  assessment!: HalfYearAssessment;
}
