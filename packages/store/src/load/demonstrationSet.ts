import { type DataFile, DEMONSTRATION_DAY, PlatformError, type Plugin } from "@hoptac/kit";
import { dataFileName } from "./dataFileName.js";

/** The day by which a demonstration is named; `undefined`: none. */
const dayOf = (demonstration: boolean | string): string | undefined => (demonstration === true ? DEMONSTRATION_DAY : demonstration || undefined);

/** Whether a file is loaded with this demonstration, or without one: reference data always is. */
export const isWanted = (file: DataFile, demonstration: boolean | string): boolean =>
  file.demonstration === false || dayOf(file.demonstration) === dayOf(demonstration);

/**
 * Two demonstrations never share a database: each would find the other's rows in its counts. Refused with those there are, when no plugin has the one that is
 * asked for, and when files of another one are loaded (`plugin file`).
 */
export function checkDemonstration(plugins: readonly Plugin[], demonstration: boolean | string, loaded: ReadonlySet<string>): void {
  const day = dayOf(demonstration);
  if (day === undefined) return;
  const files = plugins.flatMap(({ id, data = [] }) => data.map((file) => ({ name: `${id} ${dataFileName(file)}`, day: dayOf(file.demonstration) })));
  const days = [...new Set(files.flatMap((file) => file.day ?? []))].sort();
  if (day !== DEMONSTRATION_DAY && !days.includes(day)) {
    const [vi, en] = [`Không có bộ minh họa ngày ${day}; các bộ: ${days.join(", ")}`, `There is no demonstration of ${day}; there are: ${days.join(", ")}`];
    throw new PlatformError("INVALID_INPUT", { vi, en });
  }
  const own = new Set(files.filter((file) => file.day === undefined || file.day === day).map(({ name }) => name));
  const other = files.find((file) => loaded.has(file.name) && !own.has(file.name));
  if (other === undefined) return;
  throw new PlatformError("CONFLICT", {
    vi: `Cơ sở dữ liệu này đã chứa bộ minh họa ngày ${other.day}; hãy dùng cơ sở dữ liệu khác cho bộ ngày ${day}`,
    en: `This database holds the demonstration of ${other.day}: use another database for that of ${day}`,
  });
}
