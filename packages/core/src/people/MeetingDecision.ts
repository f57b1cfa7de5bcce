import { Node, Related } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { DecisionSubject } from "./DecisionSubject.js";
import { GovernanceEvent } from "./GovernanceEvent.js";

/** What a general meeting voted on, and how the votes were. */
@Entity({ schema: "core", name: "meeting_decision" })
@ObjectType({ implements: Node, description: "Nội dung biểu quyết tại đại hội · What a general meeting voted on" })
export class MeetingDecision extends CooperativeOwned {
  @Column("uuid", { name: "meeting_id" })
  meetingId!: string;

  @Column("integer", { name: "item_no" })
  @Field(() => Int, { description: "Thứ tự trong chương trình · Item of the agenda" })
  itemNo!: number;

  @Column("text", { name: "subject" })
  @Field(() => DecisionSubject, { description: "Loại nội dung · Kind of matter" })
  subject!: DecisionSubject;

  @Column("text", { name: "text_vi" })
  @Field(() => String, { description: "Nội dung · What was decided on" })
  textVi!: string;

  @Column("integer", { name: "votes_for" })
  @Field(() => Int, { description: "Tán thành · Votes in favour" })
  votesFor!: number;

  @Column("integer", { name: "votes_against" })
  @Field(() => Int, { description: "Không tán thành · Votes against" })
  votesAgainst!: number;

  @Column("integer", { name: "abstentions" })
  @Field(() => Int, { description: "Không có ý kiến · Abstentions" })
  abstentions!: number;

  @Related(() => GovernanceEvent, { from: "meetingId", description: "Đại hội · The meeting" })
  meeting?: GovernanceEvent;
}
