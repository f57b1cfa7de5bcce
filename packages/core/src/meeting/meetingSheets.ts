import { cells, type Sheet } from "@hoptac/kit";
import { committeeByCode } from "../committee/committeeSheets.js";
import { departmentByCode, departmentsByCode } from "../department/departmentByCode.js";
import { halfYearByCode } from "../period/periodSheet.js";
import { personByCode } from "../person/personSheets.js";
import { Meeting } from "./Meeting.js";
import { MeetingKind } from "./MeetingKind.js";
import { MeetingParticipant } from "./MeetingParticipant.js";
import { MeetingRole } from "./MeetingRole.js";
import { MeetingState } from "./MeetingState.js";

/** A cell that names a meeting by its day. */
export const meetingByDay = cells.rowOf(() => Meeting, "heldOn", { as: cells.day, title: { vi: "ngày họp", en: "day of a meeting" } });

/** Meetings as a file tells them: those of the demonstration. Offices call and hold them on the platform, where each step is somebody's. */
export const meetingSheet: Sheet = {
  name: "committee-meetings",
  title: { vi: "Cuộc họp của Ban Chỉ đạo", en: "Meetings of the committee" },
  entity: () => Meeting,
  key: ["committeeId", "heldOn", "kind"],
  columns: {
    committeeId: { header: { vi: "Ban Chỉ đạo", en: "Committee" }, cell: committeeByCode, required: true },
    kind: { header: { vi: "Loại", en: "Kind" }, cell: cells.oneOf(MeetingKind), required: true },
    title: { header: { vi: "Tên cuộc họp", en: "Title" }, cell: cells.text(300), required: true },
    heldOn: { header: { vi: "Ngày họp", en: "Held on" }, cell: cells.day, required: true },
    place: { header: { vi: "Địa điểm", en: "Place" }, cell: cells.text(200), required: true },
    chairId: { header: { vi: "Chủ trì", en: "Chair" }, cell: personByCode, required: true },
    departmentId: { header: { vi: "Cơ quan mời họp", en: "Called by" }, cell: departmentByCode, required: true },
    invitedIds: { header: { vi: "Cơ quan được mời", en: "Invited" }, cell: departmentsByCode },
    agenda: { header: { vi: "Nội dung họp", en: "Agenda" }, cell: cells.texts(500) },
    minutes: { header: { vi: "Biên bản", en: "Minutes" }, cell: cells.text(20_000) },
    assessedPeriodId: { header: { vi: "Kỳ sơ kết", en: "Assesses" }, cell: halfYearByCode },
    openedPeriodId: { header: { vi: "Kỳ triển khai", en: "Opens" }, cell: halfYearByCode },
    periodClosedOn: { header: { vi: "Ngày khóa kỳ", en: "Half-year closed on" }, cell: cells.day },
    state: { header: { vi: "Trạng thái", en: "State" }, cell: cells.oneOf(MeetingState), required: true },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};

/** Who took part in them. */
export const participantSheet: Sheet = {
  name: "meeting-participants",
  title: { vi: "Thành phần dự họp", en: "Participants of meetings" },
  entity: () => MeetingParticipant,
  key: ["meetingId", "departmentId", "personId", "role"],
  columns: {
    meetingId: { header: { vi: "Ngày họp", en: "Meeting of" }, cell: meetingByDay, required: true },
    departmentId: { header: { vi: "Cơ quan", en: "Department code" }, cell: departmentByCode, required: true },
    personId: { header: { vi: "Mã cá nhân", en: "Person code" }, cell: personByCode },
    role: { header: { vi: "Vai trò", en: "Part" }, cell: cells.oneOf(MeetingRole), required: true },
    attended: { header: { vi: "Có mặt", en: "Came" }, cell: cells.yesNo },
    demonstration: { header: { vi: "Minh họa", en: "Demonstration" }, cell: cells.yesNo, required: true },
  },
};
