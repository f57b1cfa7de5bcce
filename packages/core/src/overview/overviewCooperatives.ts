import type { Reader } from "@hoptac/kit";
import type { Span } from "../obstacle/obstacleFiguresOf.js";
import { validOn } from "../validity/validOn.js";
import type { OverviewCooperatives } from "./OverviewFigures.js";

const COUNTED = `
  select count(*)::integer as total, (count(*) filter (where e.legal_status = 'ACTIVE'))::integer as active,
    (count(*) filter (where c.first_registered_on between $2::date and least($1::date, $3::date)))::integer as founded
  from core.register_entry e join core.cooperative c on c.id = e.cooperative_id
  where ${validOn("e", "$1::date")} and e.legal_status <> 'TERMINATED' and e.entity_type <> 'COOP_GROUP'`;

/** The register on a day, without groups and those that ended; founded: within the half-year, by then. */
export async function overviewCooperatives(read: Reader, { startsOn, endsOn }: Span, asOf: string): Promise<OverviewCooperatives> {
  const [counted] = await read.query<OverviewCooperatives>(COUNTED, [asOf, startsOn, endsOn]);
  return counted ?? { total: 0, active: 0, founded: 0 };
}
