import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { PlatformError } from "@hoptac/kit";
import type { DataKey } from "../contract.js";

/** Encrypts what is stored in `@Sealed` columns. `place` is the column (`schema.table.column`): what was sealed for one is no other's. */
export interface Sealing {
  /** What is sealed for this place already stays as it is. `UNAVAILABLE` without a key. */
  seal(place: string, text: string): string;
  /** `UNAVAILABLE` when its key is not given; throws for what was not sealed, or was tampered with. */
  open(place: string, stored: string): string;
  /** A text's mark, to know it again: without the key nobody finds out by trying what it was made of. */
  mark(text: string): string;
}

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;
/** `sealed:<key>:<nonce, tag and cipher text in base64url>` */
const FORM = /^sealed:([a-z0-9-]{1,32}):([\w-]{38,})$/;

/** The first key seals; all of them open. So a new key is put first, and the old one stays as long as rows carry its name. */
export function sealing(keys: readonly DataKey[]): Sealing {
  const byId = new Map(keys.map((key) => [key.id, key]));
  const opened = (place: string, { id, key }: DataKey, body: string): string => {
    const bytes = Buffer.from(body, "base64url");
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(`${id} ${place}`, "utf8"));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  };
  const isOurs = (place: string, text: string): boolean => {
    const [, id = "", body = ""] = FORM.exec(text) ?? [];
    const key = byId.get(id);
    if (!key) return false;
    try {
      opened(place, key, body);
      return true;
    } catch {
      return false; // it only looks like one: a text as any other
    }
  };
  return {
    seal(place, text) {
      if (isOurs(place, text)) return text;
      const [current] = keys;
      if (!current) throw noKey();
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, current.key, nonce, { authTagLength: TAG });
      cipher.setAAD(Buffer.from(`${current.id} ${place}`, "utf8"));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `sealed:${current.id}:${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
    },
    mark: (text) => (keys[0] ? createHmac("sha256", keys[0].key) : createHash("sha256")).update(text).digest("hex"),
    open(place, stored) {
      const [, id, body] = FORM.exec(stored) ?? [];
      if (id === undefined || body === undefined) throw new Error(`${place} holds a value that was never sealed: write it through the platform`);
      const key = byId.get(id);
      if (!key) throw noKey(id);
      return opened(place, key, body);
    },
  };
}

const noKey = (id?: string): PlatformError =>
  new PlatformError("UNAVAILABLE", {
    vi: `Dữ liệu được mã hóa, nhưng chưa có khóa${id === undefined ? "" : ` "${id}"`}; quản trị viên đặt HOPTAC_DATA_KEY`,
    en: `This data is encrypted, and ${id === undefined ? "no key" : `the key "${id}"`} is not given: the administrator sets HOPTAC_DATA_KEY`,
  });
