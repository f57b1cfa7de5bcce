import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { broken, tooLarge } from "./refusals.js";

/** What a workbook may be when unpacked: 35,000 rows of 25 columns are about 60 MB. */
const MOST_BYTES = 400_000_000;

/**
 * Unpacks a workbook once without keeping anything of it, to know that it is whole and how large it is: a few kilobytes may hold gigabytes, and the
 * sizes that an archive states of itself may be lies. yauzl stops an entry that is longer than it says.
 */
export function checkArchive(bytes: Buffer, most = MOST_BYTES): Promise<void> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(broken(error.message));
      let total = 0;
      zip.on("error", (problem: Error) => reject(broken(problem.message)));
      zip.on("end", () => resolve());
      zip.on("entry", (entry: Entry) => {
        total += entry.uncompressedSize;
        if (total > most) {
          zip.close();
          return reject(tooLarge(most));
        }
        skim(zip, entry).then(
          () => zip.readEntry(),
          (problem: Error) => {
            zip.close();
            reject(broken(problem.message));
          },
        );
      });
      zip.readEntry();
    });
  });
}

const skim = (zip: ZipFile, entry: Entry): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      stream.on("error", reject).on("end", resolve).resume();
    });
  });
