import { BatchField, type Context, type Language, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import type { CoopEntityType } from "../cooperative/CoopEntityType.js";
import { DerivedFact } from "../facts/CooperativeFacts.js";
import { shareWithinCap } from "../law/cooperativeRules.js";
import { type LawParameters, parametersOn } from "../law/parametersOn.js";
import { validOn } from "../validity/validOn.js";
import { Member } from "./Member.js";

interface Registered {
  readonly id: string;
  readonly kind: CoopEntityType;
  readonly capital: string | null;
}

/** Whether a member contributes more than a law lets one member; a finding for an officer, nothing that refuses a record. */
@Resolver(() => Member)
export class MemberCap {
  @BatchField(() => DerivedFact, {
    asOf: true,
    description:
      "Vốn góp trong mức tối đa của một thành viên theo luật có hiệu lực vào ngày đó · Whether the contribution is within what the law of that day lets one member have",
  })
  async withinShareCap(members: readonly Row<Member>[], { db, language }: Context, asOf: string): Promise<readonly DerivedFact[]> {
    const [law, registered] = await Promise.all([
      parametersOn(asOf, db),
      db.query<Registered>(
        `select e.cooperative_id as id, e.entity_type as kind, e.charter_capital::text as capital from core.register_entry e
         where e.cooperative_id = any($1::uuid[]) and ${validOn("e", "$2::date")}`,
        [[...new Set(members.map(({ cooperativeId }) => cooperativeId))], asOf],
      ),
    ]);
    const of = new Map(registered.map((one) => [one.id, one]));
    return members.map((member) => capOf(member, of.get(member.cooperativeId), law, language));
  }
}

function capOf({ contribution }: Row<Member>, registered: Registered | undefined, law: LawParameters, language: Language): DerivedFact {
  const capital = registered?.capital ?? undefined;
  if (!registered || capital === undefined) {
    return { reason: { vi: "Sổ đăng ký ngày đó chưa có vốn điều lệ", en: "The register of that day tells no charter capital" }[language] };
  }
  const found = shareWithinCap(registered.kind, contribution, capital, law);
  if (!found)
    return { reason: { vi: "Vào ngày đó không có mức tối đa cho loại hình này", en: "No law of that day sets a cap for this kind of organisation" }[language] };
  const { kept: holds, by } = found;
  const percent = (value: number): string => String(Math.round(value * 10_000) / 100);
  const [part, most] = [percent(Number(contribution) / Number(capital)), percent(Number(by.value))];
  return {
    holds,
    reason: {
      vi: `Góp ${contribution} trên vốn điều lệ ${capital} đồng: ${part} %, tối đa ${most} %`,
      en: `Contributes ${contribution} of a charter capital of ${capital} đồng: ${part} %, at most ${most} %`,
    }[language],
    basis: by.basis,
    evidence: by.evidence,
  };
}
