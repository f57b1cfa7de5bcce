import { BatchField, type Context, type Language, Related, type Row, type Text } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { DerivedFact } from "../facts/CooperativeFacts.js";
import type { RuleFinding } from "../law/cooperativeRules.js";
import { carried, delegateQuota, quorate } from "../law/meetingRules.js";
import { type LawParameters, parametersOn } from "../law/parametersOn.js";
import { GovernanceEvent } from "./GovernanceEvent.js";
import { MeetingDecision } from "./MeetingDecision.js";

type Judge<P> = (one: P, law: LawParameters) => { readonly finding?: RuleFinding | undefined; readonly reason: Text };

/** Each judged by the law of its meeting's day: one reading of the law for each such day. */
async function judged<P>(all: readonly P[], dayOf: (one: P) => string, { db, language }: Context, judge: Judge<P>): Promise<readonly DerivedFact[]> {
  const laws = new Map(await Promise.all([...new Set(all.map(dayOf))].map(async (day) => [day, await parametersOn(day, db)] as const)));
  return all.map((one) => told(judge(one, laws.get(dayOf(one)) ?? new Map()), language));
}

const told = ({ finding, reason }: ReturnType<Judge<never>>, language: Language): DerivedFact => ({
  reason: reason[language],
  ...(finding ? { holds: finding.kept, basis: finding.by.basis, evidence: finding.by.evidence } : {}),
});

const isGeneral = ({ kind }: Pick<GovernanceEvent, "kind">): boolean => kind === "AGM" || kind === "EXTRAORDINARY";
const NOT_GENERAL = { reason: { vi: "Không phải đại hội thành viên", en: "It is no general meeting" } };
const NO_LAW = { vi: "Vào ngày họp chưa có mức nào được nhập cho quy định này", en: "No number of the law of that day was entered for this rule" };

/** Whether a meeting could decide, and what it decided. */
@Resolver(() => GovernanceEvent)
export class MeetingReads {
  @Related(() => MeetingDecision, { key: "meetingId", orderBy: { itemNo: "ASC" }, description: "Các nội dung đã biểu quyết · What it voted on" })
  decisions!: Related<MeetingDecision>;

  @BatchField(() => DerivedFact, {
    description: "Đủ số người dự họp theo luật của ngày họp và lần triệu tập · Whether enough were present, by the law of its day and the convocation",
  })
  quorum(meetings: readonly Row<GovernanceEvent>[], context: Context): Promise<readonly DerivedFact[]> {
    return judged(
      meetings,
      ({ heldOn }) => heldOn,
      context,
      (meeting, law) => {
        const { invited, present, convocation } = meeting;
        if (!isGeneral(meeting)) return NOT_GENERAL;
        if (invited == null || present == null) return { reason: { vi: "Chưa có số triệu tập, số dự họp", en: "Those called and present are not known" } };
        const finding = quorate(convocation ?? 1, invited, present, law);
        if (!finding) return { reason: NO_LAW };
        const least = percent(finding.by.value);
        return {
          finding,
          reason: {
            vi: `Triệu tập lần ${convocation ?? 1}: ${present} trên ${invited} người dự họp, cần ít nhất ${least} %`,
            en: `Convocation ${convocation ?? 1}: ${present} of ${invited} present, at least ${least} % needed`,
          },
        };
      },
    );
  }

  @BatchField(() => DerivedFact, {
    description: "Đủ số đại biểu theo luật của ngày họp · Whether a meeting by delegates had enough of them, by the law of its day",
  })
  async delegates(meetings: readonly Row<GovernanceEvent>[], context: Context): Promise<readonly DerivedFact[]> {
    const known = await context.db.query<{ id: string; members: number | null }>(
      `select e.id, (select m.official_end from core.membership_stat m join core.reporting_window w on w.id = m.window_id
         where m.cooperative_id = e.cooperative_id and w.ends_on <= e.held_on order by w.ends_on desc, w.kind limit 1) as members
       from core.governance_event e where e.id = any($1::uuid[])`,
      [meetings.map(({ id }) => id)],
    );
    const membersAt = new Map(known.map(({ id, members }) => [id, members]));
    return judged(
      meetings,
      ({ heldOn }) => heldOn,
      context,
      (meeting, law) => {
        if (!isGeneral(meeting)) return NOT_GENERAL;
        if (!meeting.byDelegates) return { reason: { vi: "Họp toàn thể thành viên", en: "All members were called" } };
        const members = membersAt.get(meeting.id);
        if (members == null || meeting.invited == null) {
          return { reason: { vi: "Chưa có số thành viên chính thức hoặc số đại biểu", en: "Official members or delegates are not known" } };
        }
        const quota = delegateQuota(members, law);
        if (!quota) return { reason: NO_LAW };
        const from = law.get("DELEGATES_FROM_MEMBERS");
        if (quota === "everybody") {
          const reason = { vi: `${members} thành viên: phải họp toàn thể`, en: `${members} members: all of them have to be called` };
          return { reason, ...(from ? { finding: { kept: false, by: from } } : {}) };
        }
        return {
          finding: { kept: meeting.invited >= quota.delegates, by: quota.by },
          reason: {
            vi: `${meeting.invited} đại biểu của ${members} thành viên, cần ít nhất ${quota.delegates}`,
            en: `${meeting.invited} delegates of ${members} members, at least ${quota.delegates} needed`,
          },
        };
      },
    );
  }
}

/** Whether a vote carried. */
@Resolver(() => MeetingDecision)
export class DecisionReads {
  @BatchField(() => DerivedFact, { description: "Được thông qua theo luật của ngày họp · Whether it carried, by the law of the meeting's day" })
  async carried(decisions: readonly Row<MeetingDecision>[], context: Context): Promise<readonly DerivedFact[]> {
    const ids = [...new Set(decisions.map(({ meetingId }) => meetingId))];
    const meetings = new Map((await context.db.select(GovernanceEvent, "where t.id = any($1::uuid[])", [ids])).map((meeting) => [meeting.id, meeting]));
    const dayOf = ({ meetingId }: Row<MeetingDecision>): string => meetings.get(meetingId)?.heldOn ?? context.today;
    return judged(decisions, dayOf, context, ({ meetingId, subject, votesFor }, law) => {
      const present = meetings.get(meetingId)?.present ?? 0;
      const weighty = subject !== "OTHER";
      const finding = carried(weighty, votesFor, present, law);
      if (!finding) return { reason: NO_LAW };
      const share = percent(finding.by.value);
      return {
        finding,
        reason: {
          vi: `${votesFor} trên ${present} người dự họp tán thành, cần ${weighty ? "ít nhất" : "trên"} ${share} %`,
          en: `${votesFor} of ${present} present in favour, ${weighty ? "at least" : "more than"} ${share} % needed`,
        },
      };
    });
  }
}

const percent = (share: string): number => Math.round(Number(share) * 10_000) / 100;
