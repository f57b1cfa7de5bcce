import { BatchField, type Context, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import type { DerivedFact } from "../facts/CooperativeFacts.js";
import { type Finding, size } from "../facts/factsOf.js";
import { knownOf, thresholdsOn } from "../facts/knownOf.js";
import { parametersOn } from "../law/parametersOn.js";
import { validOn } from "../validity/validOn.js";
import { GovernanceFacts } from "./GovernanceFacts.js";
import { boardSize, boardTerm, enoughMembers, type Governed, generalMeeting, governanceModel, supervisors, yearlyMeeting } from "./governanceOf.js";

/** What each cooperative's records said of its governance on day $2: one statement, whatever the number of cooperatives. */
const GOVERNED = `
  select c.id, coalesce(e.entity_type, c.entity_type) as kind, coalesce(e.governance, c.governance) as governance,
    (select jsonb_build_object('window', w.code, 'count', m.official_end) from core.membership_stat m join core.reporting_window w on w.id = m.window_id
      where m.cooperative_id = c.id and m.submitted_on <= $2::date and w.ends_on <= $2::date order by w.ends_on desc, w.kind limit 1) as members,
    array(select g.held_on::text from core.governance_event g
      where g.cooperative_id = c.id and g.kind in ('AGM', 'EXTRAORDINARY') and g.held_on <= $2::date order by g.held_on desc) as meetings,
    array(select o.valid_from::text from core.officer o
      where o.cooperative_id = c.id and o.position in ('CHAIR', 'BOARD_MEMBER') and ${validOn("o", "$2::date")} order by o.valid_from) as board,
    (select count(*)::int from core.officer o
      where o.cooperative_id = c.id and o.position in ('HEAD_SUPERVISOR', 'SUPERVISOR') and ${validOn("o", "$2::date")}) as supervisors
  from core.cooperative c left join core.register_entry e on e.cooperative_id = c.id and ${validOn("e", "$2::date")}
  where c.id = any($1::uuid[])`;

/** How cooperatives are governed, by the law of a day. */
@Resolver(() => Cooperative)
export class GovernanceReads {
  @BatchField(() => GovernanceFacts, {
    asOf: true,
    description: "Tổ chức quản trị so với luật có hiệu lực vào một ngày, kèm lý do và căn cứ · Its governance by the law of a day, with reasons and basis",
  })
  async governanceFacts(cooperatives: readonly Row<Cooperative>[], { db, language }: Context, asOf: string): Promise<readonly GovernanceFacts[]> {
    const [rows, law, sizes, thresholds] = await Promise.all([
      db.query<Governed & { readonly id: string }>(GOVERNED, [cooperatives.map(({ id }) => id), asOf]),
      parametersOn(asOf, db),
      knownOf(cooperatives, asOf, db),
      thresholdsOn(asOf, db),
    ]);
    const known = new Map(rows.map((row) => [row.id, row]));
    const told = ({ value, reason, by }: Finding<boolean>): DerivedFact => ({
      reason: reason[language],
      ...(value === undefined ? {} : { holds: value }),
      ...(by ? { basis: by.basis, evidence: by.evidence } : {}),
    });
    return cooperatives.map(({ id }) => {
      const one = known.get(id);
      const figures = sizes.get(id);
      if (!one || !figures) throw new Error(`the cooperative ${id} was read a moment ago and is gone within one snapshot`);
      return {
        enoughMembers: told(enoughMembers(one, law)),
        governanceModel: told(governanceModel(one, size(figures, thresholds, asOf), law)),
        generalMeeting: told(generalMeeting(one, asOf, law)),
        yearlyMeeting: told(yearlyMeeting(one, asOf, law)),
        boardSize: told(boardSize(one, law)),
        boardTerm: told(boardTerm(one, asOf, law)),
        supervisors: told(supervisors(one, law)),
      };
    });
  }
}
