import { cells, type Sheet } from "@hoptac/kit";
import { CalendarDay } from "./CalendarDay.js";
import { WorkSetting } from "./WorkSetting.js";
import { WorkSettingCode } from "./WorkSettingCode.js";

/** Holidays and days worked instead. */
export const calendarSheet: Sheet = {
  name: "calendar-days",
  title: { vi: "Ngày nghỉ lễ, ngày làm bù", en: "Holidays and days worked instead" },
  entity: () => CalendarDay,
  key: ["day"],
  columns: {
    day: { header: { vi: "Ngày", en: "Day" }, cell: cells.day, required: true },
    working: { header: { vi: "Làm việc", en: "Working" }, cell: cells.yesNo, required: true },
    nameVi: { header: { vi: "Tên ngày", en: "Name" }, cell: cells.text(100), required: true },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200), required: true },
  },
};

/** What the office sets for its work. */
export const workSettingSheet: Sheet = {
  name: "work-settings",
  title: { vi: "Quy ước làm việc", en: "Work settings" },
  entity: () => WorkSetting,
  key: ["code", "validFrom"],
  columns: {
    code: { header: { vi: "Quy ước", en: "Setting" }, cell: cells.oneOf(WorkSettingCode), required: true },
    value: { header: { vi: "Giá trị", en: "Value" }, cell: cells.wholeNumber, required: true },
    validFrom: { header: { vi: "Từ ngày", en: "Valid from" }, cell: cells.day, required: true },
    evidence: { header: { vi: "Căn cứ", en: "Evidence" }, cell: cells.text(200), required: true },
  },
};
