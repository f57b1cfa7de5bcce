import type { Reader } from "@hoptac/kit";
import { Cooperative } from "../cooperative/Cooperative.js";
import type { Cohort } from "./Cohort.js";

/** The cooperatives of a cohort that the viewer may see, by code. One statement. */
export function cooperativesOf({ id, criteria }: Cohort, db: Reader): Promise<readonly Cooperative[]> {
  if (!criteria)
    return db.select(Cooperative, "where t.id in (select m.cooperative_id from core.cohort_member m where m.cohort_id = $1) order by t.code, t.id", [id]);
  const { entityTypes, sectors, agriTypes, legalStatuses } = criteria;
  return db.select(
    Cooperative,
    `where ($1::text[] is null or t.entity_type = any($1)) and ($2::text[] is null or t.sector = any($2))
       and ($3::text[] is null or t.agri_type = any($3)) and ($4::text[] is null or t.legal_status = any($4)) order by t.code, t.id`,
    [entityTypes ?? null, sectors ?? null, agriTypes ?? null, legalStatuses ?? null],
  );
}
