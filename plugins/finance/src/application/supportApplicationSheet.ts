import { Cooperative } from "@hoptac/core";
import { cells, type Sheet } from "@hoptac/kit";
import { SupportType } from "../programme/programmeEnums.js";
import { programmeCell } from "../programme/programmeSheets.js";
import { SupportApplication } from "./SupportApplication.js";
import { SupportApplicationState } from "./SupportApplicationState.js";

/** Applications for support that are still open or were rejected; approvals are made on the platform, where the budget is checked. */
export const supportApplicationSheet: Sheet = {
  name: "support-applications",
  title: { vi: "Đề nghị hỗ trợ", en: "Applications for support" },
  entity: () => SupportApplication,
  key: ["number"],
  columns: {
    number: { header: { vi: "Số đề nghị", en: "Number" }, cell: cells.text(50), required: true },
    cooperativeId: {
      header: { vi: "Mã hợp tác xã", en: "Cooperative code" },
      cell: cells.rowOf(() => Cooperative, "code", { title: { vi: "mã hợp tác xã", en: "cooperative code" } }),
      required: true,
    },
    programmeId: programmeCell,
    supportType: { header: { vi: "Nội dung hỗ trợ", en: "Purpose" }, cell: cells.oneOf(SupportType), required: true },
    content: { header: { vi: "Nội dung đề nghị", en: "What is asked for" }, cell: cells.text(2000), required: true },
    requestedAmount: { header: { vi: "Số tiền đề nghị", en: "Amount asked for" }, cell: cells.money, required: true },
    submittedOn: { header: { vi: "Ngày gửi", en: "Submitted on" }, cell: cells.day, required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(SupportApplicationState), required: true },
    appraisedAmount: { header: { vi: "Số tiền thẩm định", en: "Appraised amount" }, cell: cells.money },
    reason: { header: { vi: "Lý do không chấp thuận", en: "Reason for the rejection" }, cell: cells.text(2000) },
  },
};
