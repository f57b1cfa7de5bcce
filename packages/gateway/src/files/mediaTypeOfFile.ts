import { createReadStream } from "node:fs";
import { fileTypeFromFile } from "file-type";

const BINARY = "application/octet-stream";
/** What is known by its first letters and may be readable text all the same. */
const READABLE: ReadonlySet<string> = new Set(["application/pdf", "application/rtf", "application/xml", "application/postscript"]);

/**
 * A file's media type by its content. Text that is UTF-8 to its end is `text/csv`, whatever its first letters remind of ("BM" begins pictures too); what nobody recognises is `application/octet-stream`.
 */
export async function mediaTypeOfFile(path: string): Promise<string> {
  const known = (await fileTypeFromFile(path))?.mime;
  if (known !== undefined && READABLE.has(known)) return known;
  return (await isText(path)) ? "text/csv" : (known ?? BINARY);
}

async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if ((chunk as Buffer).includes(0)) return false;
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") return false;
    throw error;
  }
}
