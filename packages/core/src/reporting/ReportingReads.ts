import { type Context, Listing, Related } from "@hoptac/kit";
import { Ctx, Query, Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { Correction } from "./Correction.js";
import { FinancialStatement } from "./FinancialStatement.js";
import { MembershipStat } from "./MembershipStat.js";
import { ReportingWindow } from "./ReportingWindow.js";

/** What cooperatives report, window by window. */
@Resolver()
export class ReportingQueries {
  @Query(() => [ReportingWindow], { description: "Các kỳ báo cáo, theo thời gian · The reporting windows, in order of time" })
  reportingWindows(@Ctx() { db }: Context): Promise<readonly ReportingWindow[]> {
    return db.select(ReportingWindow, "order by t.ends_on, t.kind, t.id");
  }

  @Listing(() => MembershipStat, { orderBy: { submittedOn: "DESC" }, description: "Số liệu thành viên đã báo cáo · Membership as reported" })
  membershipStats!: Listing<MembershipStat>;

  @Listing(() => FinancialStatement, { orderBy: { submittedOn: "DESC" }, description: "Báo cáo tài chính · Financial statements" })
  financialStatements!: Listing<FinancialStatement>;
}

/** One cooperative's reports. */
@Resolver(() => Cooperative)
export class CooperativeReports {
  @Related(() => MembershipStat, {
    key: "cooperativeId",
    orderBy: { submittedOn: "DESC" },
    description: "Thành viên theo kỳ, mới nộp trước · Its membership per window, newest first",
  })
  membership!: Related<MembershipStat>;

  @Related(() => FinancialStatement, {
    key: "cooperativeId",
    orderBy: { submittedOn: "DESC" },
    description: "Báo cáo tài chính, mới nộp trước · Its financial statements, newest first",
  })
  statements!: Related<FinancialStatement>;

  @Related(() => Correction, {
    key: "cooperativeId",
    orderBy: { correctedOn: "DESC" },
    description: "Các lần đính chính số liệu đã khóa · Corrections of its locked numbers",
  })
  corrections!: Related<Correction>;
}
