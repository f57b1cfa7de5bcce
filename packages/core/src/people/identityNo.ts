import { type CellKind, cells } from "@hoptac/kit";

/** Citizens: 12 digits (9 before); legal persons: their code of 10 or 13; passports: letters and digits. Eleven digits have lost their first zero in a spreadsheet. */
export const IDENTITY_NO = /^(\d{9}|\d{10}|\d{12}|\d{13}|[A-Za-z]{1,2}\d{6,8})$/;

const expected = {
  vi: "12 số (căn cước), 9 số (CMND), 10 hoặc 13 số (pháp nhân), hoặc số hộ chiếu; định dạng ô là văn bản để giữ số 0 ở đầu",
  en: "12 digits (citizen), 9 (older card), 10 or 13 (legal person), or a passport's number; as text, for the zero in front to stay",
};

/** An identity number in a cell. */
export const identityCell: CellKind = { ...cells.text(20), expected, read: (text) => (IDENTITY_NO.test(text) ? { value: text } : { expected }) };
