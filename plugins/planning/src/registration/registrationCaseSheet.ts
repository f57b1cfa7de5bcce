import { Area, Cooperative, CoopSector } from "@hoptac/core";
import { cells, type Sheet } from "@hoptac/kit";
import { RegistrationCase } from "./RegistrationCase.js";
import { RegistrationKind, RegistrationState } from "./registrationEnums.js";

const day = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Registration cases as a registrar's book lists them. */
export const registrationCaseSheet: Sheet = {
  name: "registration-cases",
  title: { vi: "Hồ sơ đăng ký", en: "Registration cases" },
  entity: () => RegistrationCase,
  key: ["number"],
  columns: {
    number: { header: { vi: "Số hồ sơ", en: "Number" }, cell: cells.text(50), required: true },
    kind: { header: { vi: "Loại hồ sơ", en: "Kind" }, cell: cells.oneOf(RegistrationKind), required: true },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(RegistrationState), required: true },
    areaId: {
      header: { vi: "Mã xã, phường", en: "Commune code" },
      cell: cells.rowOf(() => Area, "code", {
        title: { vi: "mã xã, phường vào ngày nộp", en: "commune code on the day of filing" },
        validOn: (row) => day(row.filedOn),
      }),
      required: true,
    },
    cooperativeId: {
      header: { vi: "Mã hợp tác xã", en: "Cooperative code" },
      cell: cells.rowOf(() => Cooperative, "code", { title: { vi: "mã hợp tác xã", en: "cooperative code" } }),
    },
    proposedName: { header: { vi: "Tên đề nghị", en: "Proposed name" }, cell: cells.text(300) },
    proposedAddress: { header: { vi: "Địa chỉ đề nghị", en: "Proposed address" }, cell: cells.text(300) },
    proposedSector: { header: { vi: "Lĩnh vực đề nghị", en: "Proposed sector" }, cell: cells.oneOf(CoopSector) },
    filedOn: { header: { vi: "Ngày nộp", en: "Filed on" }, cell: cells.day, required: true },
    decidedOn: { header: { vi: "Ngày trả lời", en: "Decided on" }, cell: cells.day },
    reason: { header: { vi: "Lý do", en: "Reason" }, cell: cells.text(2000) },
  },
};
