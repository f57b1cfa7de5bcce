import { Can, type Context, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { can } from "../permissions.js";
import { MergeCooperativesInput, MergeCooperativesPayload } from "./mergeInputs.js";

/** Duplicates in the register become one. */
@Resolver()
export class MergeVerbs {
  /** Every plugin's rows follow; the duplicate stays as a terminated record that names the other, so that its code is never used again. `CONFLICT` where both have what may be there once. */
  @Can(can.mergeCooperatives)
  @Mutation(() => MergeCooperativesPayload, { description: "Gộp hồ sơ trùng; mọi dữ liệu theo về một hồ sơ · Merge a duplicate; everything follows" })
  mergeCooperatives(
    @Arg("input", () => MergeCooperativesInput) input: MergeCooperativesInput,
    @Ctx() { db, today }: Context,
  ): Promise<MergeCooperativesPayload> {
    const { keepId, duplicateId, expectedVersion, reason } = input;
    return db.write(async (tx) => {
      // In order of id, so that two merges the other way round do not wait for each other for ever.
      for (const id of [keepId, duplicateId].sort()) await tx.require(Cooperative, id);
      const [keep, duplicate] = [await tx.require(Cooperative, keepId), await tx.require(Cooperative, duplicateId)];
      if (keep.id === duplicate.id || keep.mergedIntoId || duplicate.mergedIntoId) {
        throw ruleViolated("MERGE_OF_TWO_RECORDS", {
          vi: "Chỉ gộp hai hồ sơ khác nhau, chưa hồ sơ nào đã gộp",
          en: "A merge takes two records, neither of them merged already",
        });
      }
      await tx.update(Cooperative, duplicate.id, expectedVersion, {
        mergedIntoId: keep.id,
        mergeReason: reason,
        legalStatus: "TERMINATED",
        effectiveOn: today,
      });
      await tx.query("select core.merge_cooperative($1, $2, $3, $4)", [keep.id, duplicate.id, reason, today]);
      return { cooperative: await tx.require(Cooperative, keep.id) };
    });
  }
}
