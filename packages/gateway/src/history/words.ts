import type { Language } from "@hoptac/kit";
import { type GraphQLObjectType, getNamedType, isEnumType } from "graphql";

/** One half of "tiếng Việt · English", all of it. */
export function halfOf(description: string | null | undefined, language: Language): string | undefined {
  if (!description) return undefined;
  const [vi = "", en = vi] = description.split(" · ");
  return (language === "vi" ? vi : en) || undefined;
}

/** The same, up to where it begins to explain. */
export const wordsOf = (description: string | null | undefined, language: Language): string | undefined =>
  halfOf(description, language)
    ?.split(/[;,(:]/)[0]
    ?.trim() || undefined;

/** What a field is called among officers. */
export const fieldWords = (type: GraphQLObjectType, field: string, language: Language): string =>
  wordsOf(type.getFields()[field]?.description, language) ?? field;

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^\d{4}-\d\d-\d\dT/;

/** A value as an officer writes it: days and moments as local ones, amounts with their groups of three, terms for the names of an enumeration. */
export function valueWords(type: GraphQLObjectType, field: string, value: string, language: Language): string {
  const named = getNamedType(type.getFields()[field]?.type);
  if (isEnumType(named)) return wordsOf(named.getValue(value)?.description, language) ?? value;
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (year !== undefined) return `${day}/${month}/${year}`;
  if (MOMENT.test(value)) return new Date(value).toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { timeZone: "Asia/Ho_Chi_Minh" });
  if (named?.name === "VND") return `${BigInt(value).toLocaleString(language === "vi" ? "vi-VN" : "en-GB")} đồng`;
  if (named?.name === "Boolean") return YES_NO[language][value === "true" ? 0 : 1];
  return named?.name === "Decimal" && language === "vi" ? value.replace(".", ",") : `“${value}”`.replace(/^“(-?\d+([.]\d+)?)”$/, "$1");
}

const YES_NO = { vi: ["có", "không"], en: ["yes", "no"] } as const;

/** One change of a value, in words. */
export interface WordedChange {
  readonly label: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly hidden: boolean;
}

/** What happened, in one sentence: "hạn từ 31/08/2017 sang 15/09/2017". */
export function sentence(operation: "INSERT" | "UPDATE" | "DELETE", entity: string, changes: readonly WordedChange[], language: Language): string {
  const vi = language === "vi";
  if (operation === "DELETE") return vi ? `Xóa ${lower(entity)}` : `Deleted ${lower(entity)}`;
  const parts = changes.flatMap(({ label, before, after, hidden }) => {
    if (hidden) return operation === "INSERT" ? [] : [vi ? `${lower(label)} đã đổi (không hiện giá trị)` : `${lower(label)} changed (not shown)`];
    if (before === after) return [];
    if (before === undefined) return [`${lower(label)}: ${after}`];
    if (after === undefined) return [vi ? `bỏ ${lower(label)} (trước là ${before})` : `${lower(label)} removed (was ${before})`];
    return [vi ? `${lower(label)} từ ${before} sang ${after}` : `${lower(label)} from ${before} to ${after}`];
  });
  const head = operation === "INSERT" ? (vi ? `Thêm ${lower(entity)}` : `Added ${lower(entity)}`) : vi ? `Sửa ${lower(entity)}` : `Changed ${lower(entity)}`;
  return parts.length === 0 ? head : `${head}: ${parts.join("; ")}`;
}

/** A term inside of a sentence; what is written in capitals (HTX) stays. */
const lower = (text: string): string => (/^\p{Lu}(\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
