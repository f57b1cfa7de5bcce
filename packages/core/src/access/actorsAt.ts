import type { Actor, Deed, Reader } from "@hoptac/kit";
import { type Role, roleTitle } from "./Role.js";

interface Found {
  readonly titleVi: string | null;
  readonly titleEn: string | null;
  readonly role: Role | null;
  readonly person: string | null;
}

/**
 * Who did something, as they were then. Grants are never rewritten and their ids tell when they were given, so the one that somebody acted under is the first
 * of those that were given before, not revoked yet, and of a role that the record kept. Days alone do not tell: an installation may live on another day.
 */
export async function actorsAt(done: readonly Deed[], read: Pick<Reader, "query">): Promise<readonly Actor[]> {
  const rows = await read.query<Found>(ACTORS, [done.map(({ login }) => login), done.map(({ roles = [] }) => roles.join(",")), done.map(({ at }) => at)]);
  return rows.map(({ titleVi, titleEn, role, person }): Actor => {
    if (!role) return {};
    const title = titleVi ? { vi: titleVi, en: titleEn ?? titleVi } : roleTitle(role);
    return { title, ...(person ? { person } : {}) };
  });
}

/** The moment in a UUIDv7: its first 48 bits, in ms. */
const GIVEN = "to_timestamp(('x' || substr(replace(g.id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0)";

const ACTORS = `
  select g.title_vi as "titleVi", g.title_en as "titleEn", g.role, p.name_vi as person
  from unnest($1::text[], $2::text[], $3::timestamptz[]) with ordinality d (login, roles, at, place)
    left join lateral (
      select * from core.role_grant g
      where g.account = d.login and ${GIVEN} <= d.at and (g.revoked_at is null or g.revoked_at > d.at)
        and (d.roles = '' or g.role = any (string_to_array(d.roles, ',')))
      order by daterange(g.valid_from, g.valid_to, '[]') @> (d.at at time zone 'Asia/Ho_Chi_Minh')::date desc, g.id limit 1
    ) g on true
    left join core.person p on p.id = g.person_id
  order by d.place`;
