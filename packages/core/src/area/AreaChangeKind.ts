import { enumeration } from "@hoptac/kit";

/** How one administrative unit became another. */
export const AreaChangeKind = enumeration(
  "AreaChangeKind",
  { vi: "Loại thay đổi địa giới", en: "Kind of boundary change" },
  {
    MERGED: { vi: "Sáp nhập", en: "Merged" },
    SPLIT: { vi: "Chia tách", en: "Split" },
    RENAMED: { vi: "Đổi tên", en: "Renamed" },
    ABOLISHED: { vi: "Bãi bỏ", en: "Abolished" },
  },
);
export type AreaChangeKind = keyof typeof AreaChangeKind;
