import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { FigureSource } from "./FigureSource.js";
import { FinancialStatement } from "./FinancialStatement.js";
import { StatementState } from "./StatementState.js";
import { SUBMITTED, sourceOf } from "./submission.js";
import { windowByCode } from "./windowByCode.js";

/** Financial statements per window. Their state, source and day are not for the file to say: see `reportStatement`. */
export const statementSheet: Sheet = {
  name: "statements",
  title: { vi: "Báo cáo tài chính theo kỳ", en: "Financial statements per window" },
  entity: () => FinancialStatement,
  key: ["cooperativeId", "windowId"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    windowId: { header: { vi: "Mã kỳ", en: "Window" }, cell: windowByCode, required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(StatementState), stamp: () => SUBMITTED },
    revenue: { header: { vi: "Doanh thu", en: "Revenue" }, cell: cells.money, required: true },
    revenueInternal: { header: { vi: "Doanh thu nội bộ", en: "Internal revenue" }, cell: cells.money, required: true },
    revenueExternal: { header: { vi: "Doanh thu bên ngoài", en: "External revenue" }, cell: cells.money, required: true },
    cost: { header: { vi: "Chi phí", en: "Cost" }, cell: cells.money },
    profitBeforeTax: { header: { vi: "Lợi nhuận trước thuế", en: "Profit before tax" }, cell: cells.money },
    profitAfterTax: { header: { vi: "Lợi nhuận sau thuế", en: "Profit after tax" }, cell: cells.money },
    capitalTotal: { header: { vi: "Tổng nguồn vốn", en: "Total capital" }, cell: cells.money },
    equity: { header: { vi: "Vốn chủ sở hữu", en: "Equity" }, cell: cells.money },
    indivisibleAssets: { header: { vi: "Tài sản không chia", en: "Indivisible assets" }, cell: cells.money },
    indivisibleFund: { header: { vi: "Quỹ chung không chia", en: "Indivisible fund" }, cell: cells.money },
    developmentFund: { header: { vi: "Quỹ đầu tư phát triển", en: "Development fund" }, cell: cells.money },
    reserveFund: { header: { vi: "Quỹ dự phòng tài chính", en: "Reserve fund" }, cell: cells.money },
    taxPaid: { header: { vi: "Thuế đã nộp", en: "Tax paid" }, cell: cells.money },
    wages: { header: { vi: "Tiền lương", en: "Wages" }, cell: cells.money },
    workersRegular: { header: { vi: "Lao động thường xuyên", en: "Regular workers" }, cell: cells.wholeNumber },
    memberWorkers: { header: { vi: "Lao động là thành viên", en: "Member workers" }, cell: cells.wholeNumber },
    workersSeasonal: { header: { vi: "Lao động thời vụ", en: "Seasonal workers" }, cell: cells.wholeNumber },
    servicesValue: { header: { vi: "Giá trị dịch vụ cho thành viên", en: "Services to members" }, cell: cells.money },
    submittedOn: { header: { vi: "Ngày nộp", en: "Submitted on" }, cell: cells.day, stamp: ({ today }) => today },
    source: { header: { vi: "Nguồn", en: "Source" }, cell: cells.oneOf(FigureSource), stamp: ({ viewer }, row) => sourceOf(viewer, row.cooperativeId) },
  },
};
