import { cells, type Sheet } from "@hoptac/kit";
import { Committee } from "../committee/Committee.js";
import { Department } from "../department/Department.js";
import { Gender } from "./Gender.js";
import { Person } from "./Person.js";
import { Position } from "./Position.js";
import { Seat } from "./Seat.js";

/** A cell that names a person by the office's number. */
export const personByCode = cells.rowOf(() => Person, "code", { title: { vi: "mã cá nhân", en: "person code" } });

/** Persons with a seat in a body, known by the number that the office gave them. */
export const personSheet: Sheet = {
  name: "persons",
  title: { vi: "Cá nhân giữ chức vụ", en: "Persons" },
  entity: () => Person,
  key: ["code"],
  columns: {
    code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(20), required: true },
    nameVi: { header: { vi: "Họ và tên", en: "Name" }, cell: cells.text(100), required: true },
    birthYear: { header: { vi: "Năm sinh", en: "Birth year" }, cell: cells.wholeNumber },
    gender: { header: { vi: "Giới tính", en: "Gender" }, cell: cells.oneOf(Gender) },
    phone: { header: { vi: "Điện thoại", en: "Phone" }, cell: cells.text(20) },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};

/** Seats in departments and committees. */
export const positionSheet: Sheet = {
  name: "positions",
  title: { vi: "Chức vụ", en: "Positions" },
  entity: () => Position,
  key: ["personId", "departmentId", "committeeId", "seat", "validFrom"],
  columns: {
    personId: { header: { vi: "Mã cá nhân", en: "Person code" }, cell: personByCode, required: true },
    departmentId: {
      header: { vi: "Mã cơ quan", en: "Department code" },
      cell: cells.rowOf(() => Department, "code", { title: { vi: "mã cơ quan", en: "department code" } }),
    },
    committeeId: {
      header: { vi: "Mã Ban Chỉ đạo", en: "Committee code" },
      cell: cells.rowOf(() => Committee, "code", { title: { vi: "mã Ban Chỉ đạo", en: "committee code" } }),
    },
    seat: { header: { vi: "Vị trí", en: "Seat" }, cell: cells.oneOf(Seat), required: true },
    titleVi: { header: { vi: "Chức danh", en: "Title" }, cell: cells.text(200), required: true },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day, required: true },
    validTo: { header: { vi: "Đến ngày", en: "Valid to" }, cell: cells.day },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
