import { Can, type Context, PlatformError, ruleViolated } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { checkLastDay } from "../validity/checkLastDay.js";
import { exactlyOne } from "../validity/exactlyOne.js";
import { Person } from "./Person.js";
import { Position } from "./Position.js";
import { AppointPositionInput, EndPositionInput, PositionPayload } from "./positionInputs.js";

/** Who comes and who goes. */
@Resolver()
export class PositionVerbs {
  /** Answers `CONFLICT` when the person holds that very seat already, `RULE_VIOLATED` when the committee has a head. */
  @Can(can.appointPositions)
  @Mutation(() => PositionPayload, { description: "Ghi nhận chức vụ · Appoint a person to a seat" })
  appointPosition(
    @Arg("input", () => AppointPositionInput, { description: "Chức vụ · The seat" }) input: AppointPositionInput,
    @Ctx() { db }: Context,
  ): Promise<PositionPayload> {
    exactlyOne(input, "personId", "newPerson");
    exactlyOne(input, "departmentId", "cooperativeId", "enterpriseId", "committeeId");
    const { idempotencyKey: _, newPerson, personId, ...seat } = input;
    return db.write(async (tx) => {
      if (seat.committeeId && seat.seat === "HEAD") {
        const [head] = await tx.select(Position, "where t.committee_id = $1 and t.seat = 'HEAD' and (t.valid_to is null or t.valid_to >= $2::date)", [
          seat.committeeId,
          seat.validFrom,
        ]);
        if (head) throw alreadyHeaded(head);
      }
      if (personId) {
        const [same] = await tx.select(
          Position,
          "where t.person_id = $1 and t.body_id = $2 and t.seat = $3 and (t.valid_to is null or t.valid_to >= $4::date)",
          [personId, seat.departmentId ?? seat.cooperativeId ?? seat.enterpriseId ?? seat.committeeId, seat.seat, seat.validFrom],
        );
        if (same) throw alreadyHeld(same);
      }
      const person = newPerson ? await tx.insert(Person, { ...newPerson }) : await tx.require(Person, personId ?? "");
      return { position: await tx.insert(Position, { ...seat, personId: person.id }) };
    });
  }

  @Can(can.appointPositions)
  @Mutation(() => PositionPayload, { description: "Kết thúc chức vụ · End a seat" })
  endPosition(
    @Arg("input", () => EndPositionInput, { description: "Ngày cuối · The last day" }) { id, expectedVersion, lastDay }: EndPositionInput,
    @Ctx() { db }: Context,
  ): Promise<PositionPayload> {
    return db.write(async (tx) => {
      checkLastDay(await tx.require(Position, id), lastDay);
      return { position: await tx.update(Position, id, expectedVersion, { validTo: lastDay }) };
    });
  }
}

const alreadyHeaded = ({ validFrom, validTo }: Position) =>
  ruleViolated("COMMITTEE_HAS_HEAD", {
    vi: `Ban Chỉ đạo đã có Trưởng Ban từ ${validFrom}${validTo ? ` đến ${validTo}` : ""}; hãy kết thúc chức vụ đó trước, hoặc chọn ngày sau đó`,
    en: `The committee has a head from ${validFrom}${validTo ? ` to ${validTo}` : ""}: end that seat first, or choose a later day`,
  });

const alreadyHeld = ({ titleVi, validFrom, validTo }: Position): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Người này đã giữ vị trí đó (${titleVi}) từ ${validFrom}${validTo ? ` đến ${validTo}` : ""}; hãy kết thúc trước, hoặc chọn ngày sau đó`,
    en: `This person holds that seat already (${titleVi}) from ${validFrom}${validTo ? ` to ${validTo}` : ""}: end it first, or choose a later day`,
  });
