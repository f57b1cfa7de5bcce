import type { RecordCheck, RecordSeal } from "../contract.js";

const PAGE = 20_000;
/** Faults that are named; more tell nothing more. */
const MOST_NAMED = 100;

interface Found {
  readonly fault: string | null;
  readonly missing: string | null;
  readonly last: string | null;
  readonly last_seal: Buffer | null;
}

type Ask = <R>(sql: string, values?: unknown[]) => Promise<R[]>;

/** Reads all kept entries in order and names those whose seal does not follow from the one before, and places without an entry. */
export async function checkRecord(ask: Ask, from: RecordSeal = { position: 0, seal: "" }): Promise<RecordCheck> {
  const edited: number[] = [];
  const missing: (readonly [number, number])[] = [];
  const begin = Buffer.from(from.seal, "hex");
  let at = from.position;
  let seal: Buffer = begin;
  let entries = 0;
  const [noted] = from.position === 0 ? [] : await ask<{ seal: Buffer }>("select seal from platform.audit where position = $1", [from.position]);
  if (from.position > 0 && !noted?.seal.equals(begin)) edited.push(from.position);
  // Read before the entries: what is written meanwhile is not missed.
  const [head] = await ask<{ position: string; seal: Buffer }>("select position, seal from platform.head");
  for (;;) {
    const found = await ask<Found>("select * from platform.check_record($1, $2, $3)", [at, seal, PAGE]);
    const end = found.find(({ last }) => last !== null);
    if (!end) break;
    let absent = 0;
    for (const { fault, missing: gap } of found) {
      if (fault === null) continue;
      const place = Number(fault);
      const hole = Number(gap);
      absent += hole;
      if (hole === 0) edited.length < MOST_NAMED && edited.push(place);
      else if (missing.length < MOST_NAMED) missing.push([place - hole, place - 1]);
    }
    entries += Number(end.last) - at - absent;
    at = Number(end.last);
    seal = end.last_seal ?? seal;
  }
  const last = Number(head?.position ?? 0);
  if (at < last) missing.push([at + 1, last]);
  else if (at === last && head && !seal.equals(head.seal) && !edited.includes(at)) edited.push(at);
  return { entries, edited, missing, end: { position: at, seal: seal.toString("hex") } };
}
