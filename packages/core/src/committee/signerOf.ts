import { PlatformError, type Reader, type Viewer } from "@hoptac/kit";
import type { SignedAs } from "../meeting/SignedAs.js";
import { validOn } from "../validity/validOn.js";

/** Who signs, and by what right. */
export interface Signer {
  readonly personId: string;
  readonly as: SignedAs;
}

/** The viewer as the committee's head on this day, or as who signs for the head; `FORBIDDEN` for everybody else, whatever role the account has. */
export async function signerOf(read: Reader, { scope: { person } }: Viewer, committeeId: string, today: string): Promise<Signer> {
  const [row] = await read.query<{ as: SignedAs }>(
    `select 'HEAD' as "as" from core.position p where p.committee_id = $1 and p.seat = 'HEAD' and p.person_id = $2 and ${validOn("p", "$3::date")}
     union all select 'DELEGATE' from core.delegation d where d.committee_id = $1 and d.delegate_id = $2 and ${validOn("d", "$3::date")} limit 1`,
    [committeeId, person ?? null, today],
  );
  if (person !== undefined && row) return { personId: person, as: row.as };
  throw new PlatformError("FORBIDDEN", {
    vi: `Chỉ Trưởng Ban hoặc người được Trưởng Ban ủy quyền vào ngày ${today} mới được ký`,
    en: `Only the head of the committee, or whom the head lets sign on ${today}, may sign`,
  });
}
