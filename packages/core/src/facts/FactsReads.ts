import { BatchField, type Context, type Language, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { parametersOn } from "../law/parametersOn.js";
import { CooperativeFacts } from "./CooperativeFacts.js";
import { agriType, converted, dormant, type Finding, newlyFounded, sector, size, trend } from "./factsOf.js";
import { knownOf, thresholdsOn } from "./knownOf.js";

/** What follows from a cooperative's records. */
@Resolver(() => Cooperative)
export class FactsReads {
  @BatchField(() => CooperativeFacts, {
    asOf: true,
    description: "Những điều suy ra từ hồ sơ vào một ngày, kèm lý do · What follows from its records as of a day, with the reasons",
  })
  async facts(cooperatives: readonly Row<Cooperative>[], { db, language }: Context, asOf: string): Promise<readonly CooperativeFacts[]> {
    const [known, law, thresholds] = await Promise.all([knownOf(cooperatives, asOf, db), parametersOn(asOf, db), thresholdsOn(asOf, db)]);
    return cooperatives.map((cooperative) => {
      const one = known.get(cooperative.id);
      if (!one) throw new Error(`the cooperative ${cooperative.id} was read a moment ago and is gone within one snapshot`);
      const bySector = sector(one, asOf);
      return {
        newlyFounded: told("holds", newlyFounded(one, asOf, law), language),
        converted: told("holds", converted(one), language),
        dormant: told("holds", dormant(one, asOf, law), language),
        sector: {
          ...told("sector", bySector, language),
          ...(bySector.value === undefined ? {} : { asRegistered: bySector.value === one.sector }),
        },
        size: told("size", size(one, thresholds, asOf), language),
        agriType: told("agriType", agriType(one), language),
        trend: told("trend", trend(one, law), language),
      };
    });
  }
}

const told = <K extends string, V>(name: K, { value, reason, by }: Finding<V>, language: Language) => ({
  ...({ [name]: value } as { readonly [name in K]: V }),
  reason: reason[language],
  ...(by ? { basis: by.basis, evidence: by.evidence } : {}),
});
