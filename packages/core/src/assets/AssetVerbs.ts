import { Can, type Context } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { requireCooperative } from "../cooperative/requireCooperative.js";
import { can } from "../permissions.js";
import { checkLastDay } from "../validity/checkLastDay.js";
import { given } from "../validity/given.js";
import { Activity } from "./Activity.js";
import {
  ActivityPayload,
  AddActivityInput,
  AddLandParcelInput,
  EndActivityInput,
  EndLandUseInput,
  LandParcelPayload,
  UpdateLandParcelInput,
} from "./assetInputs.js";
import { LandParcel } from "./LandParcel.js";

/** What a cooperative uses and runs. */
@Resolver()
export class AssetVerbs {
  /** `CONFLICT` when the parcel is on record for that time; `RULE_VIOLATED` when the area is no commune of that day. */
  @Can(can.keepCoopRecords)
  @Mutation(() => LandParcelPayload, { description: "Ghi nhận thửa đất hợp tác xã sử dụng · Enter land that a cooperative uses" })
  addLandParcel(
    @Arg("input", () => AddLandParcelInput, { description: "Thửa đất · The parcel" }) { idempotencyKey: _, ...values }: AddLandParcelInput,
    @Ctx() { db }: Context,
  ): Promise<LandParcelPayload> {
    return db.write(async (tx) => {
      await requireCooperative(tx, values.cooperativeId);
      return { parcel: await tx.insert(LandParcel, values) };
    });
  }

  @Can(can.keepCoopRecords)
  @Mutation(() => LandParcelPayload, { description: "Sửa diện tích, quyền, giấy chứng nhận của thửa đất · Change a parcel's size, right or certificate" })
  updateLandParcel(
    @Arg("input", () => UpdateLandParcelInput, { description: "Thay đổi · What changes" }) { id, expectedVersion, ...patch }: UpdateLandParcelInput,
    @Ctx() { db }: Context,
  ): Promise<LandParcelPayload> {
    const values = given(patch, "areaHa", "landRight");
    return db.write(async (tx) => ({ parcel: await tx.update(LandParcel, id, expectedVersion, values) }));
  }

  @Can(can.keepCoopRecords)
  @Mutation(() => LandParcelPayload, { description: "Ghi nhận thôi sử dụng thửa đất · End the use of a parcel" })
  endLandUse(
    @Arg("input", () => EndLandUseInput, { description: "Ngày cuối · The last day" }) { id, expectedVersion, lastDay }: EndLandUseInput,
    @Ctx() { db }: Context,
  ): Promise<LandParcelPayload> {
    return db.write(async (tx) => {
      checkLastDay(await tx.require(LandParcel, id), lastDay);
      return { parcel: await tx.update(LandParcel, id, expectedVersion, { validTo: lastDay }) };
    });
  }

  /** `CONFLICT` when the line is on record for that time. */
  @Can(can.keepCoopRecords)
  @Mutation(() => ActivityPayload, { description: "Ghi nhận ngành nghề hoạt động · Enter a business line" })
  addActivity(
    @Arg("input", () => AddActivityInput, { description: "Ngành nghề · The business line" }) { idempotencyKey: _, ...values }: AddActivityInput,
    @Ctx() { db }: Context,
  ): Promise<ActivityPayload> {
    return db.write(async (tx) => {
      await requireCooperative(tx, values.cooperativeId);
      return { activity: await tx.insert(Activity, values) };
    });
  }

  @Can(can.keepCoopRecords)
  @Mutation(() => ActivityPayload, { description: "Ghi nhận thôi hoạt động ngành nghề · End a business line" })
  endActivity(
    @Arg("input", () => EndActivityInput, { description: "Ngày cuối · The last day" }) { id, expectedVersion, lastDay }: EndActivityInput,
    @Ctx() { db }: Context,
  ): Promise<ActivityPayload> {
    return db.write(async (tx) => {
      checkLastDay(await tx.require(Activity, id), lastDay);
      return { activity: await tx.update(Activity, id, expectedVersion, { validTo: lastDay }) };
    });
  }
}
