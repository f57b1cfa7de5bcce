/** A file that somebody sent in, as the platform knows it. Its content lies in the directory of files, under its id. */
export interface StoredFile {
  readonly id: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** From the content, never from what the client says. */
  readonly mediaType: string;
}
