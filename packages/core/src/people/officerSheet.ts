import { cells, type Sheet } from "@hoptac/kit";
import { cooperativeByCode } from "../cooperative/cooperativeByCode.js";
import { Gender } from "../person/Gender.js";
import { Officer } from "./Officer.js";
import { OfficerPosition } from "./OfficerPosition.js";
import { Qualification } from "./Qualification.js";

/** Officers of cooperatives. */
export const officerSheet: Sheet = {
  name: "officers",
  title: { vi: "Cán bộ hợp tác xã", en: "Officers of cooperatives" },
  entity: () => Officer,
  key: ["cooperativeId", "position", "name", "validFrom"],
  columns: {
    cooperativeId: { header: { vi: "Mã số HTX", en: "Cooperative code" }, cell: cooperativeByCode, required: true },
    position: { header: { vi: "Chức danh", en: "Position" }, cell: cells.oneOf(OfficerPosition), required: true },
    name: { header: { vi: "Họ và tên", en: "Name" }, cell: cells.text(200), required: true },
    birthYear: { header: { vi: "Năm sinh", en: "Year of birth" }, cell: cells.wholeNumber },
    gender: { header: { vi: "Giới tính", en: "Gender" }, cell: cells.oneOf(Gender) },
    qualification: { header: { vi: "Trình độ chuyên môn", en: "Qualification" }, cell: cells.oneOf(Qualification), required: true },
    legalRepresentative: { header: { vi: "Đại diện pháp luật", en: "Legal representative" }, cell: cells.yesNo, required: true },
    validFrom: { header: { vi: "Từ ngày", en: "From" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Until" }, cell: cells.day },
  },
};
