import { enumeration } from "@hoptac/kit";

/** Gender as identity papers tell it. */
export const Gender = enumeration("Gender", { vi: "Giới tính", en: "Gender" }, { FEMALE: { vi: "Nữ", en: "Female" }, MALE: { vi: "Nam", en: "Male" } });
export type Gender = keyof typeof Gender;
