import type { Panel, Plugin } from "@hoptac/kit";
import {
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  NoUnusedFragmentsRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { clash } from "./clashes/scene.js";
import type { Clash, ComposedPanel } from "./contract.js";

const RULES = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

/** The panels of these plugins that the schema can answer together, and why the others are none. */
export function panelsOf(plugins: readonly Plugin[], schema: GraphQLSchema): { readonly panels: readonly ComposedPanel[]; readonly invalid: readonly Clash[] } {
  const panels: ComposedPanel[] = [];
  const invalid: Clash[] = [];
  for (const { id: plugin, panels: own = [] } of plugins) {
    for (const panel of own) {
      const id = `${plugin}_${panel.name}`;
      const fragment = `fragment ${id} on ${panel.on} { ${panel.selection} }`;
      const problem = problemOf(schema, panel, fragment) ?? conflictOf(schema, panels, panel, fragment);
      if (problem === undefined) {
        panels.push({ id, plugin, panel, fragment, enumerations: enumerationsOf(schema, panel) });
        continue;
      }
      const coordinate = `${plugin}.${panel.name}`;
      invalid.push(
        clash("panel-invalid", coordinate, [plugin], {
          vi: `Ô ${panel.name} của ${plugin}: ${problem}; hãy sửa selection hoặc các đường dẫn của ô`,
          en: `The panel ${panel.name} of ${plugin}: ${problem}; mend its selection or its paths`,
        }),
      );
    }
  }
  return { panels, invalid };
}

function problemOf(schema: GraphQLSchema, panel: Panel, fragment: string): string | undefined {
  try {
    const [error] = validate(schema, parse(fragment), RULES);
    if (error) return error.message;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
  const { rows, label, values, of, area } = panel;
  const row = rows === undefined ? schema.getType(panel.on) : at(schema.getType(panel.on) as GraphQLOutputType, rows);
  if (rows !== undefined && !isList(row as GraphQLOutputType | undefined)) return `rows "${rows}" is no list`;
  for (const path of [label?.path, of?.path, area, ...values.map((value) => value.path)]) {
    if (path === undefined) continue;
    const leaf = at(row as GraphQLOutputType | undefined, path);
    if (!leaf || !isLeafType(getNamedType(leaf))) return `"${path}" leads to no value`;
  }
  return undefined;
}

/** Panels of one type are asked together: what one asks of a field may not be another question than what the others ask of it. */
function conflictOf(schema: GraphQLSchema, before: readonly ComposedPanel[], { on }: Panel, fragment: string): string | undefined {
  const same = before.filter(({ panel }) => panel.on === on);
  const all = [...same.map(({ id }) => id), /^fragment (\w+)/.exec(fragment)?.[1]].map((id) => `...${id}`).join(" ");
  const together = `fragment together_ on ${on} { ${all} } ${[...same.map((one) => one.fragment), fragment].join(" ")}`;
  return validate(schema, parse(together), RULES)[0]?.message;
}

function enumerationsOf(schema: GraphQLSchema, { on, rows, label, values }: Panel): ReadonlyMap<string, GraphQLEnumType> {
  const found = new Map<string, GraphQLEnumType>();
  for (const { path } of label ? [label, ...values] : values) {
    const type = at(schema.getType(on) as GraphQLOutputType, rows === undefined ? path : `${rows}.${path}`);
    const named = type && getNamedType(type);
    if (isEnumType(named)) found.set(path, named);
  }
  return found;
}

/** The type that a path of fields leads to, through lists. */
function at(from: GraphQLOutputType | undefined, path: string): GraphQLOutputType | undefined {
  let type = from;
  for (const name of path.split(".")) {
    const named = type && getNamedType(type);
    type = isObjectType(named) ? named.getFields()[name]?.type : undefined;
  }
  return type;
}

const isList = (type: GraphQLOutputType | undefined): boolean => isListType(isNonNullType(type) ? type.ofType : type);
