import { Node, VND } from "@hoptac/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReportedFigures } from "./ReportedFigures.js";
import { StatementState } from "./StatementState.js";

/** A cooperative's financial figures in one reporting window. Revenue = internal + external, kept by the database; an audited statement changes only by a correction. */
@Entity({ schema: "core", name: "financial_statement" })
@ObjectType({ implements: Node, description: "Báo cáo tài chính của hợp tác xã trong một kỳ · A cooperative's figures in one window" })
export class FinancialStatement extends ReportedFigures {
  @Column("text", { name: "state" })
  @Field(() => StatementState, { description: "Trạng thái · State" })
  state!: StatementState;

  @Column("numeric", { name: "revenue", precision: 18, scale: 0 })
  @Field(() => VND, { description: "Doanh thu, đồng · Revenue, đồng" })
  revenue!: string;

  @Column("numeric", { name: "revenue_internal", precision: 18, scale: 0 })
  @Field(() => VND, { description: "Trong đó giao dịch nội bộ với thành viên, đồng · Of it with members, đồng" })
  revenueInternal!: string;

  @Column("numeric", { name: "revenue_external", precision: 18, scale: 0 })
  @Field(() => VND, { description: "Trong đó giao dịch bên ngoài, đồng · Of it with others, đồng" })
  revenueExternal!: string;

  @Column("numeric", { name: "cost", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Chi phí, đồng · Cost, đồng" })
  cost?: string;

  @Column("numeric", { name: "profit_before_tax", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Lợi nhuận trước thuế, đồng · Profit before tax, đồng" })
  profitBeforeTax?: string;

  @Column("numeric", { name: "profit_after_tax", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Lợi nhuận sau thuế, đồng · Profit after tax, đồng" })
  profitAfterTax?: string;

  @Column("numeric", { name: "capital_total", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Tổng nguồn vốn, đồng · Total capital, đồng" })
  capitalTotal?: string;

  @Column("numeric", { name: "equity", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Vốn chủ sở hữu, đồng · Equity, đồng" })
  equity?: string;

  @Column("numeric", { name: "indivisible_assets", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Tài sản không chia, đồng · Indivisible assets, đồng" })
  indivisibleAssets?: string;

  @Column("numeric", { name: "indivisible_fund", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Quỹ chung không chia, đồng · Indivisible fund, đồng" })
  indivisibleFund?: string;

  @Column("numeric", { name: "development_fund", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Trích quỹ đầu tư phát triển, đồng · Set aside for development, đồng" })
  developmentFund?: string;

  @Column("numeric", { name: "reserve_fund", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Trích quỹ dự phòng tài chính, đồng · Set aside as reserve, đồng" })
  reserveFund?: string;

  @Column("numeric", { name: "tax_paid", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Thuế đã nộp, đồng · Tax paid, đồng" })
  taxPaid?: string;

  @Column("numeric", { name: "wages", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Tiền lương, đồng · Wages, đồng" })
  wages?: string;

  @Column("integer", { name: "workers_regular", nullable: true })
  @Field(() => Int, { nullable: true, description: "Lao động thường xuyên · Regular workers" })
  workersRegular?: number;

  @Column("integer", { name: "member_workers", nullable: true })
  @Field(() => Int, { nullable: true, description: "Trong đó là thành viên · Of them members" })
  memberWorkers?: number;

  @Column("integer", { name: "workers_seasonal", nullable: true })
  @Field(() => Int, { nullable: true, description: "Lao động thời vụ · Seasonal workers" })
  workersSeasonal?: number;

  @Column("numeric", { name: "services_value", precision: 18, scale: 0, nullable: true })
  @Field(() => VND, { nullable: true, description: "Giá trị dịch vụ cho thành viên, đồng · Services to members, đồng" })
  servicesValue?: string;
}
