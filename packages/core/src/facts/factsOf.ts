import type { Row, Text } from "@hoptac/kit";
import type { AgriType } from "../cooperative/AgriType.js";
import type { CoopSector } from "../cooperative/CoopSector.js";
import type { LegalStatus } from "../cooperative/LegalStatus.js";
import type { LawParameter } from "../law/LawParameter.js";
import { monthsAfter } from "../law/monthsAfter.js";
import type { LawParameters } from "../law/parametersOn.js";
import type { SizeClass } from "../law/SizeClass.js";
import type { SizeThreshold } from "../law/SizeThreshold.js";
import { SECTOR_RULE, sectorOf } from "../law/sectorOf.js";
import { sizeClassOf } from "../law/sizeClassOf.js";
import type { Trend } from "./Trend.js";

/** A statement's figures with its window. Đồng. */
export interface Reported {
  readonly window: string;
  readonly kind: string;
  readonly endsOn: string;
  readonly revenue: string;
  readonly capital: string | null;
}

/** What is known of one cooperative on a day: nothing later than that day. */
export interface Known {
  readonly legalStatus: LegalStatus;
  /** As the register says. */
  readonly sector: CoopSector;
  readonly mainVsic: string | null;
  readonly firstRegisteredOn: string | null;
  readonly conversions: readonly { readonly kind: string; readonly convertedOn: string }[];
  /** Official members at the end of the latest window. */
  readonly members: { readonly window: string; readonly count: number } | undefined;
  /** Newest first. */
  readonly statements: readonly Reported[];
  readonly agriTypes: readonly AgriType[];
}

/** A finding before it is put into a language. */
export interface Finding<V> {
  readonly value: V | undefined;
  readonly reason: Text;
  readonly by?: Pick<Row<LawParameter>, "basis" | "evidence">;
}

const missing = (vi: string, en: string): Finding<never> => ({ value: undefined, reason: { vi, en } });

export function newlyFounded({ firstRegisteredOn }: Known, asOf: string, law: LawParameters): Finding<boolean> {
  const by = law.get("NEWLY_FOUNDED_MONTHS");
  if (!firstRegisteredOn) return missing("Chưa có ngày đăng ký lần đầu", "The day of its first registration is not known");
  if (!by) return missing("Chưa có thời hạn được coi là mới thành lập", "There is no span during which it counts as new");
  const until = monthsAfter(firstRegisteredOn, Number(by.value));
  const months = Number(by.value);
  return {
    value: firstRegisteredOn <= asOf && asOf <= until,
    reason: {
      vi: `Đăng ký lần đầu ${firstRegisteredOn}; được coi là mới trong ${months} tháng, đến ${until}`,
      en: `First registered on ${firstRegisteredOn}; it counts as new for ${months} months, until ${until}`,
    },
    by,
  };
}

export function converted({ conversions }: Known): Finding<boolean> {
  const told = conversions.map(({ kind, convertedOn }) => `${kind} ${convertedOn}`).join(", ");
  return conversions.length > 0
    ? { value: true, reason: { vi: `Đã chuyển đổi: ${told}`, en: `Converted: ${told}` } }
    : { value: false, reason: { vi: "Không có lần chuyển đổi nào được ghi nhận", en: "No conversion is on record" } };
}

/** Suspension is a notice; dormant is what stopped without one. */
export function dormant({ legalStatus, statements }: Known, asOf: string, law: LawParameters): Finding<boolean> {
  const by = law.get("DORMANT_MONTHS");
  if (legalStatus === "SUSPENDED") return { value: false, reason: { vi: "Tạm ngừng có thông báo", en: "Suspended, with a notice" } };
  const [last] = statements.filter(({ revenue }) => BigInt(revenue) > 0n);
  if (statements.length === 0) return missing("Chưa có báo cáo tài chính nào xem được", "There is no financial statement that you may see");
  if (!by) return missing("Chưa có thời hạn được coi là ngừng hoạt động", "No law in force on that day sets a span");
  if (!last) return { value: true, reason: { vi: "Không báo cáo nào có doanh thu", en: "No statement shows revenue" }, by };
  const until = monthsAfter(last.endsOn, Number(by.value));
  return {
    value: asOf > until,
    reason: { vi: `Doanh thu gần nhất: kỳ ${last.window}, đến ${last.endsOn}`, en: `Latest revenue: window ${last.window}, until ${last.endsOn}` },
    by,
  };
}

/** By the main registered business line, whatever the register calls it. */
export function sector({ mainVsic, sector: registered }: Known, asOf: string): Finding<CoopSector> {
  if (asOf < SECTOR_RULE.from)
    return missing("Vào ngày này chưa có quy định xếp lĩnh vực theo ngành chính", "On that day no rule derives the sector from the main line");
  if (!mainVsic) return missing("Chưa có ngành nghề chính", "The main business line is not known");
  const value = sectorOf(mainVsic);
  const differs = { vi: `, sổ đăng ký ghi ${registered}`, en: `; the register says ${registered}` };
  const also = value === registered ? { vi: "", en: "" } : differs;
  return { value, reason: { vi: `Ngành chính ${mainVsic}${also.vi}`, en: `Main business line ${mainVsic}${also.en}` }, by: SECTOR_RULE };
}

/** By the thresholds of the sector of the day. */
export function size(known: Known, all: readonly Row<SizeThreshold>[], asOf: string): Finding<SizeClass> {
  const { members, statements } = known;
  const own = sector(known, asOf).value ?? known.sector;
  const thresholds = all.filter((threshold) => threshold.sector === own);
  const yearly = statements.find(({ kind }) => kind === "YEAR");
  if (thresholds.length === 0) return missing("Vào ngày này chưa có quy định quy mô cho lĩnh vực", "No size is laid down for its sector on that day");
  if (!members) return missing("Chưa có số thành viên chính thức", "The number of official members is not known");
  if (!yearly) return missing("Chưa có báo cáo tài chính năm", "There is no yearly statement");
  const by = sizeClassOf(thresholds, { members: members.count, revenue: yearly.revenue, capital: yearly.capital ?? "0" });
  const figures = {
    vi: `${members.count} thành viên chính thức (${members.window}); doanh thu ${yearly.revenue} đồng, nguồn vốn ${yearly.capital ?? "chưa rõ"} (${yearly.window})`,
    en: `${members.count} official members (${members.window}); revenue ${yearly.revenue} đồng, capital ${yearly.capital ?? "unknown"} (${yearly.window})`,
  };
  return by ? { value: by.size, reason: figures, by } : { value: undefined, reason: figures };
}

export function agriType({ agriTypes }: Known): Finding<AgriType> {
  const kinds = [...new Set(agriTypes)].sort();
  const [only] = kinds;
  if (!only) return missing("Không có ngành nghề nông nghiệp", "It has no agricultural business line");
  const told = kinds.join(", ");
  return {
    value: kinds.length === 1 ? only : "MIXED_AGRI",
    reason: { vi: `Theo các ngành nghề: ${told}`, en: `By its business lines: ${told}` },
    by: { basis: "TT 09/2017/TT-BNNPTNT, Điều 3 · Circular 09/2017, article 3", evidence: "VERIFIED" },
  };
}

/** Over the latest two windows of one kind; a half-year is not compared with a year. */
export function trend({ statements }: Known, law: LawParameters): Finding<Trend> {
  const [now] = statements;
  const before = now && statements.find((one) => one.kind === now.kind && one.endsOn < now.endsOn);
  const by = law.get("TREND_MARGIN");
  if (!now || !before) return missing("Chưa đủ hai kỳ báo cáo cùng loại", "There are no two statements of one kind of window");
  if (!by) return missing("Chưa có biên độ ổn định", "There is no margin within which it counts as stable");
  const told = `${before.window}: ${before.revenue} → ${now.window}: ${now.revenue}`;
  const reason = { vi: `Doanh thu ${told} đồng`, en: `Revenue ${told} đồng` };
  const change = (BigInt(now.revenue) - BigInt(before.revenue)) * 10_000n;
  const margin = BigInt(Math.round(Number(by.value) * 10_000)) * BigInt(before.revenue);
  return { value: change > margin ? "GROWING" : change < -margin ? "DECLINING" : "STABLE", reason, by };
}
