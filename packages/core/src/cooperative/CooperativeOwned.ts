import { Owned, Related, Versioned } from "@hoptac/kit";
import { ObjectType } from "type-graphql";
import { Column } from "typeorm";
import { Cooperative } from "./Cooperative.js";

/**
 * The base of every entity whose rows belong to one cooperative: `class Loan extends CooperativeOwned`.
 * Its table has `cooperative_id uuid not null references core.cooperative (id)`, indexed; the row guard follows from it.
 */
@Owned("cooperative", { by: "cooperativeId" })
@ObjectType()
export abstract class CooperativeOwned extends Versioned {
  @Column("uuid", { name: "cooperative_id" })
  cooperativeId!: string;

  @Related(() => Cooperative, { from: "cooperativeId", description: "Hợp tác xã · The cooperative" })
  cooperative?: Cooperative;
}
