import { toGlobalId } from "@hoptac/kit";
import type { TestPlatform } from "@hoptac/testing";
import type { CommitteeDesk, Versioned } from "./committeeDesk.js";
import type { Fault } from "./faults.js";

/** What a requirement's test works with. */
export type At = CommitteeDesk & { readonly house: TestPlatform };

/** One requirement of the committee, acted over the wire; what comes of it, and what would with the fault that it is there to rule out. */
export interface Requirement {
  readonly id: string;
  readonly says: string;
  readonly fault: Fault;
  /** May be acted again and again on one platform. */
  outcome(at: At): Promise<unknown>;
  readonly is: unknown;
  readonly withFault: unknown;
}

/** The day on which each begins, and to which it returns. */
export const DAY = "2017-07-20";
export const first = <T>(rows: readonly T[]): T => rows[0] as T;
/** What a verb is refused with: the rule, or else the code; `done` when it is not. */
export const refusalOf = async (at: At, login: string, name: string, input: object, fields: string): Promise<unknown> => {
  const [error] = (await at.refused(login, name, input, fields)) ?? [];
  return error?.extensions?.rule ?? error?.extensions?.code ?? "done";
};

/** The half-year assessment of July, held; the first half is open. */
export async function held(at: At): Promise<Versioned> {
  const { house, ids, verb } = at;
  await house.sql("update core.period set state = 'OPEN'");
  const call = {
    ...{ committeeId: ids.BCD, kind: "HALF_YEAR_ASSESSMENT", title: "Họp sơ kết", place: "UBND tỉnh", chairId: ids["MH-01"], heldOn: DAY },
    ...{ agenda: ["Sơ kết", "Triển khai"], assessedPeriodId: ids.H12017, openedPeriodId: ids.H22017 },
    participants: [
      { departmentId: ids.VPUB, personId: ids["MH-01"], role: "CHAIR" },
      { departmentId: ids.STC, role: "GUEST" },
    ],
  };
  const { meeting } = await verb<{ meeting: Versioned & { participants: (Versioned & { role: string })[] } }>(
    "thuong-truc",
    "callMeeting",
    call,
    "meeting { id version participants { id version role } }",
  );
  const attendedIds = meeting.participants.filter(({ role }) => role === "CHAIR").map(({ id }) => id);
  const input = { id: meeting.id, expectedVersion: meeting.version, minutes: "Biên bản cuộc họp (minh họa)", attendedIds };
  return (await verb<{ meeting: Versioned }>("thuong-truc", "holdMeeting", input, "meeting { id version }")).meeting;
}

/** Closes the first half from the meeting. */
export const close = (at: At, { id, version }: Versioned) =>
  at.verb("thuong-truc", "closeHalfYear", { meetingId: id, expectedVersion: version }, "closed { code }");
/** The cooperative of `giam-doc-htx`. */
export const cooperative = async ({ house }: At): Promise<string> =>
  toGlobalId("Cooperative", first(await house.sql<{ id: string }>("select id from core.cooperative where code = '9900000034'")).id);
