import { registerEnumType } from "type-graphql";
import { both, type Text } from "./text.js";

/** Names of an enumeration with the officer's words for each. */
export type Labels<Name extends string> = Readonly<Record<Name, Text>>;

export type Enumeration<Name extends string> = { readonly [K in Name]: K };

const labels = new WeakMap<object, { name: string; labels: Labels<string> }>();

/**
 * Declares a GraphQL enum whose every value carries its Vietnamese and English term, e.g.
 * `export const SeasonState = enumeration("SeasonState", { vi: "Trạng thái vụ", en: "State of a season" }, { RUNNING: { vi: "Đang sản xuất", en: "Running" }, … })`.
 */
export function enumeration<Name extends string>(name: string, title: Text, values: Labels<Name>): Enumeration<Name> {
  const names = Object.keys(values) as Name[];
  const object = Object.freeze(Object.fromEntries(names.map((n) => [n, n]))) as Enumeration<Name>;
  const valuesConfig = Object.fromEntries(names.map((n) => [n, { description: both(values[n]) }]));
  registerEnumType(object, { name, description: both(title), valuesConfig: valuesConfig as never });
  labels.set(object, { name, labels: values });
  return object;
}

/** The values' terms, for labels, imports and exports. */
export function labelsOf(enumObject: object): Labels<string> {
  const found = labels.get(enumObject);
  if (!found) throw new Error("labelsOf: declare the enum with enumeration(…)");
  return found.labels;
}
/** The GraphQL name of an enumeration. */
export const enumNameOf = (enumObject: object): string | undefined => labels.get(enumObject)?.name;
