import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import type { EntityClass } from "./owner.js";

/** The properties of an entity that carries a file. */
export interface CarriedFile {
  /** Holds the id that `POST /files` answered, as the client sends it: a uuid. */
  readonly id: string;
  /** What a download is called, without its ending. */
  readonly name: string;
}

/** What every row that carries a file says about it; filled by the platform from what was received. */
interface FileFacts {
  /** Hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

const FACTS: { readonly [K in keyof FileFacts]: { readonly column: string; readonly type: "text" | "integer"; readonly description: string } } = {
  sha256: {
    column: "sha256",
    type: "text",
    description: "Mã băm SHA-256 của nội dung, hệ thập lục phân · SHA-256 of the content, hexadecimal",
  },
  size: { column: "size", type: "integer", description: "Dung lượng, byte · Size, bytes" },
  mediaType: { column: "media_type", type: "text", description: "Kiểu nội dung, nhận biết từ chính nội dung · Media type, told from the content" },
};

const carried = new WeakMap<object, CarriedFile>();

/**
 * Declares that each row carries one file that was sent in: `@CarriesFile({ id: "fileId", name: "title" })`. Inserting a row takes the file: it has to be this
 * viewer's own and used by nothing yet, otherwise the insert is refused (`NOT_FOUND`). From then on the file is the row's for good: whoever may see the row
 * gets the content from `GET /files/<global id of the row>`. The type gets `sha256`, `size` and `mediaType`; the table has `sha256 text`, `size integer` and
 * `media_type text`, which do not change any more.
 */
export const CarriesFile =
  ({ id, name }: CarriedFile) =>
  (target: EntityClass): void => {
    carried.set(target, { id, name });
    for (const [property, { column, type, description }] of Object.entries(FACTS)) {
      Column({ type, name: column, insert: false, update: false })(target.prototype as object, property);
      Field(() => (type === "integer" ? Int : String), { description })(target.prototype as object, property);
    }
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
