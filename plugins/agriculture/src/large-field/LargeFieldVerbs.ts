import { Can, type Context, type Db, ruleViolated, Takes } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../can.js";
import { FieldSeason } from "./FieldSeason.js";
import { LargeField } from "./LargeField.js";
import { largeFieldFlow } from "./largeFieldFlow.js";
import {
  CloseFieldSeasonInput,
  FieldSeasonPayload,
  LargeFieldPayload,
  LargeFieldStepInput,
  ProposeLargeFieldInput,
  StartFieldSeasonInput,
} from "./largeFieldInputs.js";
import { checkSeasonAreas } from "./largeFieldRules.js";

/** What officers do with large fields. */
@Resolver()
export class LargeFieldVerbs {
  @Can(can.proposeLargeField)
  @Mutation(() => LargeFieldPayload, { description: "Đề xuất cánh đồng lớn · Propose a large field" })
  proposeLargeField(@Arg("input", () => ProposeLargeFieldInput) input: ProposeLargeFieldInput, @Ctx() { db, today }: Context): Promise<LargeFieldPayload> {
    return db.write(async (tx) => ({ largeField: await tx.insert(LargeField, { ...input, proposedOn: today, state: "PROPOSED" }) }));
  }

  @Takes(largeFieldFlow)
  @Mutation(() => LargeFieldPayload, { description: "Thẩm định cánh đồng lớn · Appraise a proposed large field" })
  appraiseLargeField(@Arg("input", () => LargeFieldStepInput) input: LargeFieldStepInput, @Ctx() { db }: Context): Promise<LargeFieldPayload> {
    return step(db, "appraiseLargeField", input);
  }

  @Takes(largeFieldFlow)
  @Mutation(() => LargeFieldPayload, { description: "Phê duyệt cánh đồng lớn · Approve an appraised large field" })
  approveLargeField(@Arg("input", () => LargeFieldStepInput) input: LargeFieldStepInput, @Ctx() { db }: Context): Promise<LargeFieldPayload> {
    return step(db, "approveLargeField", input);
  }

  @Takes(largeFieldFlow)
  @Mutation(() => LargeFieldPayload, { description: "Dừng cánh đồng lớn · Stop a large field" })
  stopLargeField(@Arg("input", () => LargeFieldStepInput) input: LargeFieldStepInput, @Ctx() { db }: Context): Promise<LargeFieldPayload> {
    return step(db, "stopLargeField", input);
  }

  @Takes(largeFieldFlow)
  @Mutation(() => FieldSeasonPayload, { description: "Mở vụ sản xuất · Open a season on an approved large field" })
  startFieldSeason(@Arg("input", () => StartFieldSeasonInput) input: StartFieldSeasonInput, @Ctx() { db }: Context): Promise<FieldSeasonPayload> {
    const { largeFieldId, expectedVersion, ...season } = input;
    return db.write(async (tx) => {
      const field = await tx.require(LargeField, largeFieldId);
      checkSeasonAreas(field.areaHa, season.areaHa, season.contractedAreaHa);
      const largeField = await largeFieldFlow.take(tx, "startFieldSeason", field, expectedVersion);
      return { largeField, season: await tx.insert(FieldSeason, { ...season, largeFieldId, cooperativeId: field.cooperativeId }) };
    });
  }

  @Takes(largeFieldFlow)
  @Mutation(() => FieldSeasonPayload, { description: "Kết thúc vụ, ghi kết quả · Close a season with its results" })
  closeFieldSeason(@Arg("input", () => CloseFieldSeasonInput) input: CloseFieldSeasonInput, @Ctx() { db }: Context): Promise<FieldSeasonPayload> {
    const { id, expectedVersion, ...results } = input;
    return db.write(async (tx) => {
      const running = await tx.require(FieldSeason, id);
      if (running.endsOn) throw ruleViolated("SEASON_CLOSED", { vi: `Vụ ${running.name} đã kết thúc`, en: `The season ${running.name} is closed already` });
      if (results.endsOn < running.startsOn) {
        throw ruleViolated("SEASON_DAYS", {
          vi: `Ngày kết thúc ${results.endsOn} trước ngày bắt đầu ${running.startsOn}`,
          en: `The last day ${results.endsOn} is before the first, ${running.startsOn}`,
        });
      }
      const field = await tx.require(LargeField, running.largeFieldId);
      const season = await tx.update(FieldSeason, id, expectedVersion, results);
      return { season, largeField: await largeFieldFlow.take(tx, "closeFieldSeason", field, field.version) };
    });
  }
}

const step = (db: Db, name: "appraiseLargeField" | "approveLargeField" | "stopLargeField", input: LargeFieldStepInput): Promise<LargeFieldPayload> =>
  db.write(async (tx) => ({ largeField: await largeFieldFlow.step<LargeField>(tx, name, input) }));
