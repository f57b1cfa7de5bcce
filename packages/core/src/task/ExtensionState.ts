import { enumeration } from "@hoptac/kit";

/** Where a request for more time stands. */
export const ExtensionState = enumeration(
  "ExtensionState",
  { vi: "Trạng thái đề nghị gia hạn", en: "State of a request for more time" },
  { REQUESTED: { vi: "Đang đề nghị", en: "Requested" }, GRANTED: { vi: "Được gia hạn", en: "Granted" }, REFUSED: { vi: "Không được gia hạn", en: "Refused" } },
);
export type ExtensionState = keyof typeof ExtensionState;
