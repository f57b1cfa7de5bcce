import type { TypeWords } from "../i18n/useWords.js";

/** How a member of an input is filled in. */
export type Filling = "text" | "long" | "day" | "whole" | "decimal" | "yesNo" | "choice" | "department" | "departments" | "picked" | "lines";

/** How a list is filled in that only its page knows: ticked from what there is, or written, one in each line. */
export type ListFilling = { readonly picked: readonly Option[] } | { readonly each: (line: string) => unknown };

export interface Option {
  readonly value: string;
  readonly label: string;
}

export type Lists = Readonly<Record<string, ListFilling>>;

/** One member that a person fills in. */
export interface Blank {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly filling: Filling;
  /** Of `choice`: the enumeration. */
  readonly of?: string;
  /** Of `picked`: what there is. */
  readonly options?: readonly Option[];
  /** Of `lines`: what is sent for one. */
  each?(line: string): unknown;
}

type Member = NonNullable<TypeWords["inputFields"]>[number];

const OF_SCALARS: Readonly<Record<string, Filling>> = { Date: "day", Int: "whole", VND: "whole", Decimal: "decimal", Float: "decimal", Boolean: "yesNo" };
/** Text that is written in sentences. */
const LONG = /^(content|reason|note|solution|text|conclusion|explanation|agenda|minutes|difficulties|services|groupReason|expectedResult|result)/;
const DEPARTMENT = /^(lead)?[dD]epartmentId$/;
const DEPARTMENTS = /^(recipient|cooperating)Ids$/;
/** What the page gives itself. */
const GIVEN = new Set(["id", "expectedVersion", "idempotencyKey"]);

/** What there is to fill in of an input, and the members that this page has no way to fill in but that have to be. */
export function blanksOf(
  shape: TypeWords,
  given: Readonly<Record<string, unknown>>,
  lists: Lists = {},
): { readonly blanks: readonly Blank[]; readonly beyond: readonly string[] } {
  const blanks: Blank[] = [];
  const beyond: string[] = [];
  for (const member of shape.inputFields ?? []) {
    if (GIVEN.has(member.name) || member.name in given) continue;
    const required = member.type.kind === "NON_NULL" && member.defaultValue === null;
    const blank = blankOf(member, required, lists[member.name]);
    if (blank) blanks.push(blank);
    else if (required) beyond.push(member.name);
  }
  return { blanks: [...blanks].sort((a, b) => Number(b.required) - Number(a.required)), beyond };
}

function blankOf({ name, description, type }: Member, required: boolean, list: ListFilling | undefined): Blank | undefined {
  const plain = type.kind === "NON_NULL" ? type.ofType : type;
  const common = { name, description: description ?? name, required };
  if (plain?.kind === "LIST") {
    if (list) return "picked" in list ? { ...common, filling: "picked", options: list.picked } : { ...common, filling: "lines", each: list.each };
    return DEPARTMENTS.test(name) ? { ...common, filling: "departments" } : undefined;
  }
  if (!plain?.name) return undefined;
  if (plain.kind === "ENUM") return { ...common, filling: "choice", of: plain.name };
  if (plain.name === "ID") return DEPARTMENT.test(name) ? { ...common, filling: "department" } : undefined;
  if (plain.name === "String") return { ...common, filling: LONG.test(name) ? "long" : "text" };
  const filling = OF_SCALARS[plain.name];
  return filling && { ...common, filling };
}

/** What is sent for what was typed; `undefined` where nothing was. */
export function filledIn({ filling, required, each }: Blank, typed: string | undefined, intoNumber: boolean): unknown {
  if (filling === "yesNo") return typed === "yes";
  if (filling === "picked" || filling === "departments" || filling === "lines") {
    const lines = linesOf(typed);
    return lines.length === 0 && !required ? undefined : lines.map((line) => each?.(line) ?? line);
  }
  if (typed === undefined || typed.trim() === "") return undefined;
  return filling === "whole" && intoNumber ? Number(typed) : typed;
}

/** A list is kept as it is typed, one entry in each line. */
export const linesOf = (typed: string | undefined): readonly string[] =>
  (typed ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
