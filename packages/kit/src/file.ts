import type { EntityClass } from "./owner.js";

/** The properties of an entity that carries a file. */
export interface CarriedFile {
  /** Holds the id that `POST /files` answered, as the client sends it: a uuid. */
  readonly id: string;
  /** Filled by the platform from what was received; the column is `insert: false, update: false`. Text, hexadecimal. */
  readonly sha256: string;
  /** As `sha256`: bytes, an integer. */
  readonly size: string;
  /** As `sha256`: the media type, from the content. */
  readonly mediaType: string;
  /** What a download is called, without its ending. */
  readonly name: string;
}

const carried = new WeakMap<object, CarriedFile>();

/**
 * Declares that each row carries one file that was sent in: `@CarriesFile({ id: "fileId", name: "title" })`. Inserting a row takes the file: it has to be this
 * viewer's own and used by nothing yet, otherwise the insert is refused (`NOT_FOUND`). From then on the file is the row's for good: whoever may see the row
 * gets the content from `GET /files/<global id of the row>`, and the row's columns about the file do not change any more.
 */
export const CarriesFile =
  ({ id, name, sha256 = "sha256", size = "size", mediaType = "mediaType" }: Pick<CarriedFile, "id" | "name"> & Partial<CarriedFile>) =>
  (target: EntityClass): void => {
    carried.set(target, { id, name, sha256, size, mediaType });
  };

/** What `@CarriesFile` said of an entity or the nearest base class. */
export function carriedFileOf(entity: EntityClass): CarriedFile | undefined {
  for (let c: object | null = entity; c && c !== Function.prototype; c = Object.getPrototypeOf(c)) {
    const found = carried.get(c);
    if (found) return found;
  }
  return undefined;
}

/** Where the content of a row's file is to be had, for who may see the row. `globalId` is the row's. */
export const filePath = (globalId: string): string => `/files/${globalId}`;
