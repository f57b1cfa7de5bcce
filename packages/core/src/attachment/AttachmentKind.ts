import { enumeration } from "@hoptac/kit";

/** What an attachment is evidence of. */
export const AttachmentKind = enumeration(
  "AttachmentKind",
  { vi: "Loại tài liệu đính kèm", en: "Kind of attachment" },
  {
    OFFICIAL_DOC: { vi: "Văn bản hành chính", en: "Official document" },
    PHOTO: { vi: "Ảnh", en: "Photo" },
    MINUTES: { vi: "Biên bản", en: "Minutes" },
    INVOICE: { vi: "Hóa đơn, chứng từ", en: "Invoice" },
    GEO: { vi: "Bản đồ, tọa độ", en: "Map or coordinates" },
  },
);
export type AttachmentKind = keyof typeof AttachmentKind;
