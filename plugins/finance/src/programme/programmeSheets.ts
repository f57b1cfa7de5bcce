import { cells, type Sheet } from "@hoptac/kit";
import { BudgetLine } from "./BudgetLine.js";
import { FundingSource, ProgrammeState, SupportType } from "./programmeEnums.js";
import { SupportProgramme } from "./SupportProgramme.js";

/** A cell that names a programme by its code. */
export const programmeCell = {
  header: { vi: "Mã chương trình", en: "Programme code" },
  cell: cells.rowOf(() => SupportProgramme, "code", { title: { vi: "mã chương trình", en: "programme code" } }),
  required: true,
};

/** Support programmes. */
export const supportProgrammeSheet: Sheet = {
  name: "support-programmes",
  title: { vi: "Chương trình hỗ trợ", en: "Support programmes" },
  entity: () => SupportProgramme,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(40), required: true },
    nameVi: { header: { vi: "Tên chương trình", en: "Name" }, cell: cells.text(300), required: true },
    legalBasis: { header: { vi: "Căn cứ pháp lý", en: "Legal basis" }, cell: cells.text(500) },
    startsOn: { header: { vi: "Từ ngày", en: "From" }, cell: cells.day, required: true },
    endsOn: { header: { vi: "Đến ngày", en: "To" }, cell: cells.day },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(ProgrammeState), required: true },
  },
};

/** Budget lines of the programmes. */
export const budgetLineSheet: Sheet = {
  name: "budget-lines",
  title: { vi: "Dòng dự toán", en: "Budget lines" },
  entity: () => BudgetLine,
  key: ["programmeId", "year", "source", "supportType"],
  columns: {
    programmeId: programmeCell,
    year: { header: { vi: "Năm", en: "Year" }, cell: cells.wholeNumber, required: true },
    source: { header: { vi: "Nguồn vốn", en: "Source" }, cell: cells.oneOf(FundingSource), required: true },
    supportType: { header: { vi: "Nội dung hỗ trợ", en: "Purpose" }, cell: cells.oneOf(SupportType), required: true },
    amount: { header: { vi: "Dự toán", en: "Amount" }, cell: cells.money, required: true },
  },
};
