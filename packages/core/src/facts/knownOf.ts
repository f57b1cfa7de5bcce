import type { Reader, Row } from "@hoptac/kit";
import type { Cooperative } from "../cooperative/Cooperative.js";
import { SizeThreshold } from "../law/SizeThreshold.js";
import { validOn } from "../validity/validOn.js";
import type { Known } from "./factsOf.js";

type KnownRow = Known & { readonly id: string };

/** What each cooperative's records said on day $2: one statement, whatever the number of cooperatives. */
const KNOWN = `
  select c.id, coalesce(e.legal_status, c.legal_status) as "legalStatus",
    coalesce(e.sector, c.sector) as sector, coalesce(e.main_vsic, c.main_vsic) as "mainVsic", c.first_registered_on as "firstRegisteredOn",
    coalesce((select jsonb_agg(jsonb_build_object('kind', v.kind, 'convertedOn', v.converted_on) order by v.converted_on)
      from core.conversion v where v.cooperative_id = c.id and v.converted_on <= $2::date), '[]') as conversions,
    (select jsonb_build_object('window', w.code, 'count', m.official_end) from core.membership_stat m join core.reporting_window w on w.id = m.window_id
      where m.cooperative_id = c.id and m.submitted_on <= $2::date and w.ends_on <= $2::date order by w.ends_on desc, w.kind limit 1) as members,
    coalesce((select jsonb_agg(jsonb_build_object('window', w.code, 'kind', w.kind, 'endsOn', w.ends_on, 'revenue', s.revenue::text, 'capital', s.capital_total::text)
        order by w.ends_on desc, w.kind)
      from core.financial_statement s join core.reporting_window w on w.id = s.window_id
      where s.cooperative_id = c.id and s.submitted_on <= $2::date and w.ends_on <= $2::date), '[]') as statements,
    coalesce((select jsonb_agg(a.agri_type) from core.activity a
      where a.cooperative_id = c.id and a.agri_type is not null and ${validOn("a", "$2::date")}), '[]') as "agriTypes"
  from core.cooperative c
    left join core.register_entry e on e.cooperative_id = c.id and ${validOn("e", "$2::date")}
  where c.id = any($1::uuid[])`;

/** The same of these cooperatives, by id. */
export async function knownOf(cooperatives: readonly Pick<Row<Cooperative>, "id">[], asOf: string, read: Reader): Promise<ReadonlyMap<string, Known>> {
  const rows = await read.query<KnownRow>(KNOWN, [cooperatives.map(({ id }) => id), asOf]);
  return new Map(rows.map((row) => [row.id, { ...row, members: row.members ?? undefined }]));
}

/** The thresholds of size of a day, of every sector. */
export const thresholdsOn = (asOf: string, read: Reader): Promise<readonly Row<SizeThreshold>[]> =>
  read.select(SizeThreshold, `where ${validOn("t", "$1::date")}`, [asOf]);
