/** As what a file leaves the house. */
export interface ServedAs {
  readonly contentType: string;
  /** Of the name that it is saved under. */
  readonly ending: string;
  /** A browser may show it in a window: nothing of it runs a script of the file's. */
  readonly inline?: true;
}

const KNOWN: Readonly<Record<string, ServedAs>> = {
  "application/pdf": { contentType: "application/pdf", ending: "pdf", inline: true },
  "image/png": { contentType: "image/png", ending: "png", inline: true },
  "image/jpeg": { contentType: "image/jpeg", ending: "jpg", inline: true },
  "image/webp": { contentType: "image/webp", ending: "webp", inline: true },
  "image/heic": { contentType: "image/heic", ending: "heic" },
  "text/csv": { contentType: "text/csv; charset=utf-8", ending: "csv" },
  "application/zip": { contentType: "application/zip", ending: "zip" },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ending: "xlsx",
  },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: "docx",
  },
};
const BYTES: ServedAs = { contentType: "application/octet-stream", ending: "bin" };

/** A media type that is known to be harmless as itself, everything else as bytes. */
export const servedAs = (mediaType: string): ServedAs => KNOWN[mediaType] ?? BYTES;
