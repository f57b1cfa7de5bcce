import { type Composition, CompositionError, compose } from "@hoptac/compose";
import { platformPlugin } from "@hoptac/gateway";
import type { Plugin, Text } from "@hoptac/kit";
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

/**
 * What a plugin's author would hear later from others, now: the plugin composes with those it stands on (so every mutation is guarded, every table owned,
 * every coordinate has one owner), and everything it shows is described in both languages. Answers the complaints, one line each; none is good.
 * `along` are the plugins it depends on: `conform(loans, [core])`.
 */
export function conform(plugin: Plugin, along: readonly Plugin[] = []): readonly string[] {
  let composition: Composition;
  try {
    composition = compose([platformPlugin, ...along.filter(({ id }) => id !== plugin.id), plugin]);
  } catch (error) {
    if (error instanceof CompositionError) return error.clashes.map((clash) => clash.text.en);
    throw error;
  }
  return [...undescribed(composition, plugin.id), ...untranslated(plugin)];
}

/** Types, fields, arguments and enum values of the plugin without a description in both languages. */
function undescribed({ schema, owners }: Composition, plugin: string): readonly string[] {
  const complaints: string[] = [];
  const look = (coordinate: string, description: string | null | undefined): void => {
    if (owners.get(coordinate) !== plugin) return;
    if (!description) complaints.push(`${coordinate} has no description`);
    else if (!/\S · \S/.test(description)) complaints.push(`${coordinate} is described in one language only: write "tiếng Việt · English"`);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    look(type.name, type.description);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description);
    }
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
  }
  return complaints;
}

/** Texts of the manifest that lack a language. */
function untranslated({ id, title, permissions = {}, data = [], sheets = [] }: Plugin): readonly string[] {
  const texts: (readonly [string, Text])[] = [
    [`title of ${id}`, title],
    ...Object.values(permissions).map((permission) => [`permission ${permission.id}`, permission.title] as const),
    ...[...new Set([...data, ...sheets].map(({ sheet }) => sheet))].flatMap((sheet) => [
      [`sheet ${sheet.name}`, sheet.title] as const,
      ...Object.entries(sheet.columns).map(([property, column]) => [`column ${property} of sheet ${sheet.name}`, column.header] as const),
    ]),
  ];
  return texts.flatMap(([what, text]) =>
    (["vi", "en"] as const).filter((language) => text[language].trim() === "").map((language) => `${what} has no text in "${language}"`),
  );
}
