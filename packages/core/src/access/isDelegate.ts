import type { Reader } from "@hoptac/kit";

/** Whether a head of a committee lets this person sign on the day. */
export async function isDelegate(person: string | null | undefined, asOf: string, read: Reader): Promise<boolean> {
  if (!person) return false;
  const rows = await read.query(
    "select 1 as one from core.delegation d where d.delegate_id = $1 and d.valid_from <= $2::date and d.valid_to >= $2::date limit 1",
    [person, asOf],
  );
  return rows.length > 0;
}
