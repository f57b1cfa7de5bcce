import { NodeId, RepeatableInput } from "@hoptac/kit";
import { Length, Min } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { DecisionSubject } from "./DecisionSubject.js";
import { GovernanceEvent } from "./GovernanceEvent.js";
import { MeetingDecision } from "./MeetingDecision.js";

@InputType({ description: "Kết quả biểu quyết một nội dung · How a general meeting voted on one matter" })
export class RecordDecisionInput extends RepeatableInput {
  @NodeId(() => GovernanceEvent, { description: "Đại hội · The meeting" })
  meetingId!: string;

  @Min(1)
  @Field(() => Int, { description: "Thứ tự trong chương trình · Item of the agenda" })
  itemNo!: number;

  @Field(() => DecisionSubject, { description: "Loại nội dung · Kind of matter" })
  subject!: DecisionSubject;

  @Length(3, 500)
  @Field(() => String, { description: "Nội dung · What was decided on" })
  textVi!: string;

  @Min(0)
  @Field(() => Int, { description: "Tán thành · Votes in favour" })
  votesFor!: number;

  @Min(0)
  @Field(() => Int, { description: "Không tán thành · Votes against" })
  votesAgainst!: number;

  @Min(0)
  @Field(() => Int, { defaultValue: 0, description: "Không có ý kiến · Abstentions" })
  abstentions!: number;
}

@ObjectType({ description: "Kết quả · Result" })
export class DecisionPayload {
  @Field(() => MeetingDecision, { description: "Nội dung biểu quyết sau khi ghi · The decision as it now stands" })
  decision!: MeetingDecision;
}
