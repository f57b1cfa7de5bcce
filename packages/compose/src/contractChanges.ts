import { buildSchema, BreakingChangeType as Change, findBreakingChanges, type GraphQLSchema } from "graphql";

/** A change that may break a client, by the coordinate it is about. */
export interface BreakingChange {
  readonly coordinate: string;
  readonly description: string;
}

/** A breaking change that was decided and written down. */
export interface AcceptedChange {
  readonly coordinate: string;
  readonly reason: string;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly on: string;
}

/** What of the new SDL breaks clients of the old one and is not accepted. */
export function breakingChanges(oldSdl: string, newSdl: string, accepted: readonly AcceptedChange[]): readonly BreakingChange[] {
  const decided = new Set(accepted.map(({ coordinate }) => coordinate));
  return changesBetween(buildSchema(oldSdl), buildSchema(newSdl)).filter(({ coordinate }) => !decided.has(coordinate));
}

const changesBetween = (before: GraphQLSchema, after: GraphQLSchema): BreakingChange[] =>
  findBreakingChanges(before, after).map(({ type, description }) => ({ coordinate: coordinateOf(type, description), description }));

/** graphql-js tells the coordinate only in its sentence; a test holds every kind of sentence against this. */
function coordinateOf(type: Change, description: string): string {
  const [pattern, coordinate] = SENTENCES[type] ?? [/^(\S+)/, "$1"];
  const found = pattern.exec(description);
  if (!found) throw new Error(`graphql-js words "${type}" differently now: ${description}`);
  return coordinate.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? "");
}

const SENTENCES: Partial<Record<Change, readonly [RegExp, string]>> = {
  [Change.TYPE_REMOVED]: [/^(?:Standard scalar )?(\w+) was removed/, "$1"],
  [Change.TYPE_REMOVED_FROM_UNION]: [/^(\w+) was removed from union type (\w+)\.$/, "$2.$1"],
  [Change.VALUE_REMOVED_FROM_ENUM]: [/^(\w+) was removed from enum type (\w+)\.$/, "$2.$1"],
  [Change.REQUIRED_INPUT_FIELD_ADDED]: [/^A required field (\w+) on input type (\w+) was added\.$/, "$2.$1"],
  [Change.REQUIRED_ARG_ADDED]: [/^A required arg (\w+) on (\w+\.\w+) was added\.$/, "$2($1:)"],
  [Change.ARG_REMOVED]: [/^(\w+\.\w+) arg (\w+) was removed\.$/, "$1($2:)"],
  [Change.ARG_CHANGED_KIND]: [/^(\w+\.\w+) arg (\w+) has changed type/, "$1($2:)"],
  [Change.DIRECTIVE_REMOVED]: [/^(\w+) was removed\.$/, "@$1"],
  [Change.DIRECTIVE_ARG_REMOVED]: [/^(\w+) was removed from (\w+)\.$/, "@$2($1:)"],
  [Change.REQUIRED_DIRECTIVE_ARG_ADDED]: [/^A required arg (\w+) on directive (\w+) was added\.$/, "@$2($1:)"],
  [Change.DIRECTIVE_REPEATABLE_REMOVED]: [/^Repeatable flag was removed from (\w+)\.$/, "@$1"],
  [Change.DIRECTIVE_LOCATION_REMOVED]: [/^\w+ was removed from (\w+)\.$/, "@$1"],
};
