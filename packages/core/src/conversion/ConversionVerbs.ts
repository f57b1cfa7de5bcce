import { Can, type Context, notAfterToday } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { requireCooperative } from "../cooperative/requireCooperative.js";
import { can } from "../permissions.js";
import { given } from "../validity/given.js";
import { Conversion } from "./Conversion.js";
import { ConversionPayload, RecordConversionInput, UpdateConversionInput } from "./conversionInputs.js";

/** How a cooperative came to be what it is. The register itself changes by its own verbs; this is the record that it was a conversion. */
@Resolver()
export class ConversionVerbs {
  /** `CONFLICT` when a conversion of that kind is on record. */
  @Can(can.keepCoopRecords)
  @Mutation(() => ConversionPayload, { description: "Ghi nhận chuyển đổi · Enter a conversion" })
  recordConversion(
    @Arg("input", () => RecordConversionInput, { description: "Lần chuyển đổi · The conversion" }) { idempotencyKey: _, ...values }: RecordConversionInput,
    @Ctx() { db, today }: Context,
  ): Promise<ConversionPayload> {
    notAfterToday("input.convertedOn", values.convertedOn, today);
    return db.write(async (tx) => {
      await requireCooperative(tx, values.cooperativeId);
      return { conversion: await tx.insert(Conversion, values) };
    });
  }

  @Can(can.keepCoopRecords)
  @Mutation(() => ConversionPayload, { description: "Sửa lần chuyển đổi đã ghi · Correct a conversion on record" })
  updateConversion(
    @Arg("input", () => UpdateConversionInput, { description: "Thay đổi · What changes" }) { id, expectedVersion, ...patch }: UpdateConversionInput,
    @Ctx() { db, today }: Context,
  ): Promise<ConversionPayload> {
    notAfterToday("input.convertedOn", patch.convertedOn, today);
    const values = given(patch, "convertedOn");
    return db.write(async (tx) => ({ conversion: await tx.update(Conversion, id, expectedVersion, values) }));
  }
}
