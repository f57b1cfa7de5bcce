import { Node, Related } from "@hoptac/kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CooperativeOwned } from "../cooperative/CooperativeOwned.js";
import { ReviewCampaign } from "./ReviewCampaign.js";

/** Who on the register of the opening's day is not reviewed, and why: scope and exclusions together are the register. */
@Entity({ schema: "core", name: "review_exclusion" })
@ObjectType({ implements: Node, description: "Hợp tác xã không thuộc phạm vi rà soát · A cooperative that a review leaves out" })
export class ReviewExclusion extends CooperativeOwned {
  @Column("uuid", { name: "campaign_id" })
  campaignId!: string;

  @Related(() => ReviewCampaign, { from: "campaignId", description: "Đợt rà soát · The review" })
  campaign?: ReviewCampaign;

  @Column("text", { name: "reason" })
  @Field(() => String, { description: "Lý do · Why" })
  reason!: string;
}
