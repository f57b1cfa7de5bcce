import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { notFound } from "@hoptac/kit";
import type { Store } from "@hoptac/store";
import { limitExceeded } from "../limits/limitExceeded.js";
import type { Limits } from "../limits/limits.js";
import { mediaTypeOfFile } from "./mediaTypeOfFile.js";
import type { StoredFile } from "./StoredFile.js";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const OURS = new RegExp(`^(incoming-)?(${UUID})$`);
/** What is not in the database after this time was left behind by a process that ended, ms. */
const LEFT_BEHIND_MS = 3_600_000;
const ROW = `id, sha256, size::float8 as size, media_type as "mediaType"`;

export interface FilesOptions {
  readonly store: Store;
  readonly directory: string;
  readonly limits: Pick<Limits, "fileBytes" | "unusedFiles" | "unusedFileMs">;
}

/**
 * Files that people send in: contents in a directory, what is known of them in `platform.file`. A file belongs to who sent it until something uses it;
 * unused ones go after a day. Names and paths of clients play no part.
 */
export class Files {
  readonly #options: FilesOptions;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  /** Receives a file as it streams in. `LIMIT_EXCEEDED` when it is too large; a file that breaks off leaves nothing behind. */
  async receive(content: Readable, by: string): Promise<StoredFile> {
    const { store, directory, limits } = this.#options;
    await mkdir(directory, { recursive: true });
    const [held] = await store.asPlatform((db) =>
      db.query<{ count: number }>("select count(*)::integer as count from platform.file where uploaded_by = $1 and state = 'UPLOADED'", [by]),
    );
    if (held && held.count >= limits.unusedFiles) throw limitExceeded("unusedFiles", limits.unusedFiles, held.count + 1);
    const id = randomUUID();
    const incoming = join(directory, `incoming-${id}`);
    try {
      const hash = createHash("sha256");
      let size = 0;
      const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > limits.fileBytes) throw limitExceeded("fileBytes", limits.fileBytes, size, true);
          hash.update(chunk);
          yield chunk;
        }
      };
      await pipeline(content, counted, createWriteStream(incoming, { mode: 0o600 }));
      const file: StoredFile = { id, sha256: hash.digest("hex"), size, mediaType: await mediaTypeOfFile(incoming) };
      await rename(incoming, this.#path(id));
      await store.asPlatform((db) =>
        db.execute("insert into platform.file (id, uploaded_by, size, sha256, media_type) values ($1, $2, $3, $4, $5)", [
          id,
          by,
          size,
          file.sha256,
          file.mediaType,
        ]),
      );
      return file;
    } catch (error) {
      await Promise.all([rm(incoming, { force: true }), rm(this.#path(id), { force: true })]);
      throw error;
    }
  }

  /** A file of this login; another's and none look alike (`NOT_FOUND`). */
  async of(login: string, id: string): Promise<StoredFile> {
    const [file] = OURS.test(id)
      ? await this.#options.store.asPlatform((db) =>
          db.query<StoredFile>(`select ${ROW} from platform.file where id = $1::uuid and uploaded_by = $2`, [id, login]),
        )
      : [];
    if (!file) throw notFound({ vi: "tệp", en: "file" }, id);
    return file;
  }

  /** The whole content; a file that is not what was received any more throws. */
  async content(file: StoredFile): Promise<Buffer> {
    const bytes = await readFile(this.#path(file.id));
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found !== file.sha256) throw changed(file, found);
    return bytes;
  }

  /** The file that a row took (`place`: `schema.table/uuid of the row`). */
  async takenBy(place: string, id: string): Promise<StoredFile> {
    const [file] = await this.#options.store.asPlatform((db) =>
      db.query<StoredFile>(`select ${ROW} from platform.file where id = $1::uuid and state = 'USED' and used_for = $2`, [id, place]),
    );
    if (!file) throw new Error(`${place} carries file ${id}, which it never took`);
    return file;
  }

  /** The whole content as a stream, after it was read once and found to be what was received; otherwise it throws before the first byte. */
  async checked(file: StoredFile): Promise<Readable> {
    const handle = await open(this.#path(file.id));
    try {
      const hash = createHash("sha256");
      for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) hash.update(chunk as Buffer);
      const found = hash.digest("hex");
      if (found !== file.sha256) throw changed(file, found);
      return handle.createReadStream({ start: 0 });
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** The file is used by something from now on, and stays. */
  async use(id: string, by: string): Promise<void> {
    await this.#options.store.asPlatform((db) => db.execute("update platform.file set state = 'USED', used_for = $2 where id = $1::uuid", [id, by]));
  }

  /** Removes files that nobody used in time, and contents that no row knows. Any gateway may, at any time. */
  async sweep(): Promise<void> {
    const { store, directory, limits } = this.#options;
    const expired = await store.asPlatform((db) =>
      db.execute<{ id: string }>(
        "delete from platform.file where state = 'UPLOADED' and uploaded_at < now() - make_interval(secs => $1::float8) returning id",
        [limits.unusedFileMs / 1_000],
      ),
    );
    for (const { id } of expired) await rm(this.#path(id), { force: true });
    const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return []; // nothing was ever sent in
      throw error;
    });
    const ours = names.filter((name) => OURS.test(name));
    const known = await store.asPlatform((db) => db.query<{ id: string }>("select id from platform.file where id::text = any($1::text[])", [ours]));
    const kept = new Set(known.map(({ id }) => id));
    for (const name of ours.filter((one) => !kept.has(one))) {
      const path = join(directory, name);
      const age = await stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0, // it was renamed or removed meanwhile
      );
      if (age > LEFT_BEHIND_MS) await rm(path, { force: true });
    }
  }

  #path(id: string): string {
    return join(this.#options.directory, id);
  }
}

const changed = (file: StoredFile, found: string): Error => new Error(`file ${file.id} has changed on disk: ${found} instead of ${file.sha256}`);
