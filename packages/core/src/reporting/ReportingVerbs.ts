import { Can, type Context, type EntityClass, notFound, PlatformError, type Row, ruleViolated, type Tx, type Values } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { Correction } from "./Correction.js";
import { FinancialStatement } from "./FinancialStatement.js";
import { MembershipStat } from "./MembershipStat.js";
import { ReportingWindow } from "./ReportingWindow.js";
import {
  LockReportingWindowInput,
  MembershipPayload,
  ReportingWindowPayload,
  ReportMembershipInput,
  ReportStatementInput,
  StatementPayload,
} from "./reportingInputs.js";
import { checkMembers, checkRevenue } from "./reportingRules.js";
import { SUBMITTED, sourceOf } from "./submission.js";

/** What cooperatives and their districts report, and how a window is closed. */
@Resolver()
export class ReportingVerbs {
  /** `STALE_VERSION`; `CONFLICT` when there is a report already; `RULE_VIOLATED` (WINDOW_LOCKED) without a correction's reason. */
  @Can(can.report)
  @Mutation(() => MembershipPayload, { description: "Nộp số liệu thành viên của kỳ · Report the membership of a window" })
  reportMembership(@Arg("input", () => ReportMembershipInput) input: ReportMembershipInput, @Ctx() context: Context): Promise<MembershipPayload> {
    checkMembers(input);
    return context.db.write(async (tx) => {
      const { correctionReason, expectedVersion, idempotencyKey: _, ...figures } = input;
      const values = { ...figures, source: sourceOf(context.viewer, input.cooperativeId), submittedOn: context.today } satisfies Values<MembershipStat>;
      return { membership: await enter(tx, context, MembershipStat, values, expectedVersion, correctionReason) };
    });
  }

  /** As `reportMembership`; an audited statement changes only by a correction too. Circular 83/2015, article 25 for the disclosure it feeds. */
  @Can(can.report)
  @Mutation(() => StatementPayload, { description: "Nộp báo cáo tài chính của kỳ · Report the figures of a window" })
  reportStatement(@Arg("input", () => ReportStatementInput) input: ReportStatementInput, @Ctx() context: Context): Promise<StatementPayload> {
    checkRevenue(input);
    return context.db.write(async (tx) => {
      const { correctionReason, expectedVersion, idempotencyKey: _, ...figures } = input;
      const values = {
        ...figures,
        state: SUBMITTED,
        source: sourceOf(context.viewer, input.cooperativeId),
        submittedOn: context.today,
      } satisfies Values<FinancialStatement>;
      return { statement: await enter(tx, context, FinancialStatement, values, expectedVersion, correctionReason) };
    });
  }

  @Can(can.lockWindow)
  @Mutation(() => ReportingWindowPayload, {
    description: "Khóa số liệu của kỳ; về sau chỉ đính chính từng số liệu, có lý do · Lock a window for good; afterwards numbers change by corrections",
  })
  lockReportingWindow(
    @Arg("input", () => LockReportingWindowInput) input: LockReportingWindowInput,
    @Ctx() { db, today }: Context,
  ): Promise<ReportingWindowPayload> {
    return db.write(async (tx) => {
      const window = await tx.require(ReportingWindow, input.id);
      if (window.state === "LOCKED")
        throw ruleViolated("WINDOW_LOCKED", { vi: `Kỳ ${window.code} đã khóa`, en: `The window ${window.code} is locked already` });
      if (today <= window.dueOn) {
        throw ruleViolated("WINDOW_NOT_DUE", {
          vi: `Kỳ ${window.code} còn nhận báo cáo đến hết ngày ${window.dueOn}`,
          en: `Reports of ${window.code} may come until ${window.dueOn}`,
        });
      }
      return { window: await tx.update(ReportingWindow, window.id, input.expectedVersion, { state: "LOCKED" }) };
    });
  }
}

interface Report {
  id: string;
  version: number;
  cooperativeId: string;
  windowId: string;
}

/** Enters a report, or replaces the one that was read. What is closed takes a reason, and the right to correct. */
async function enter<E extends Report>(
  tx: Tx,
  { viewer, today }: Context,
  entity: EntityClass<E>,
  values: Values<E> & { readonly cooperativeId: string; readonly windowId: string },
  expectedVersion: number | undefined,
  reason: string | undefined,
): Promise<Row<E>> {
  const window = await tx.byId(ReportingWindow, values.windowId);
  if (!window) throw notFound({ vi: "kỳ báo cáo", en: "reporting window" }, values.windowId);
  const [standing] = await tx.select<Report>(entity as EntityClass<Report>, "where t.cooperative_id = $1 and t.window_id = $2", [
    values.cooperativeId,
    values.windowId,
  ]);
  if (standing && expectedVersion == null) throw reportedAlready(window, standing.version);
  if (!standing && expectedVersion != null) throw nothingToReplace(window);
  const closed = window.state === "LOCKED" || (standing as { state?: string } | undefined)?.state === "AUDITED";
  if (closed && (reason === undefined || !viewer.permissions.has(can.correctLocked.id))) throw locked(window);
  const id = standing?.id ?? (await tx.query<{ id: string }>("select platform.uuidv7() as id"))[0]?.id;
  // First, because the database asks for it when the numbers come.
  if (closed) {
    await tx.insert(Correction, { cooperativeId: values.cooperativeId, windowId: window.id, subjectId: id, reason, correctedOn: today } as Values<Correction>);
  }
  return standing ? tx.update(entity, standing.id, expectedVersion ?? 0, values) : tx.insert(entity, { ...values, id } as Values<E>);
}

const locked = ({ code }: Row<ReportingWindow>): PlatformError =>
  ruleViolated("WINDOW_LOCKED", {
    vi: `Số liệu kỳ ${code} đã khóa; người có quyền đính chính ghi kèm lý do (correctionReason)`,
    en: `The numbers of ${code} are closed: whoever may correct them gives the reason (correctionReason)`,
  });

const nothingToReplace = ({ code }: Row<ReportingWindow>): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Hợp tác xã chưa nộp cho kỳ ${code}, nên không có gì để thay; bỏ expectedVersion để nộp lần đầu`,
    en: `The cooperative has not reported for ${code}, so there is nothing to replace: leave out expectedVersion to report for the first time`,
  });

const reportedAlready = ({ code }: Row<ReportingWindow>, version: number): PlatformError =>
  new PlatformError(
    "CONFLICT",
    {
      vi: `Hợp tác xã đã nộp cho kỳ ${code} (phiên bản ${version}); gửi expectedVersion để thay`,
      en: `The cooperative has reported for ${code} already (version ${version}): send expectedVersion to replace it`,
    },
    { currentVersion: version },
  );
