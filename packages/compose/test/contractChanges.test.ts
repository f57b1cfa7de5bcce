import { BreakingChangeType } from "graphql";
import { breakingChanges } from "../src/index.js";

const OLD = `
directive @shown(to: String, by: String) repeatable on FIELD_DEFINITION | OBJECT
interface Named { name: String }
type Cooperative implements Named { name: String, code(long: Boolean, as: Int): String, size: Int }
type Union1 { x: Int }
union Thing = Cooperative | Union1
enum Sector { FARMING TRADE }
input New { name: String }
type Gone { x: Int }
scalar Kind
type Query { cooperative: Cooperative, thing: Thing, sector(new: New): Sector, gone: Gone, kind: Kind }
directive @left on FIELD
`;

/** One change of each kind that graphql-js knows, and the coordinate it is about. */
const CHANGES: [BreakingChangeType, [string, string], string][] = [
  [BreakingChangeType.TYPE_REMOVED, ["type Gone { x: Int }", ""], "Gone"],
  [BreakingChangeType.TYPE_CHANGED_KIND, ["scalar Kind", "enum Kind { A }"], "Kind"],
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION, ["= Cooperative | Union1", "= Cooperative"], "Thing.Union1"],
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM, ["FARMING TRADE", "FARMING"], "Sector.TRADE"],
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED, ["{ name: String }\ntype Gone", "{ name: String, code: String! }\ntype Gone"], "New.code"],
  [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED, ["Cooperative implements Named", "Cooperative"], "Cooperative"],
  [BreakingChangeType.FIELD_REMOVED, [", size: Int", ""], "Cooperative.size"],
  [BreakingChangeType.FIELD_CHANGED_KIND, ["size: Int", "size: String"], "Cooperative.size"],
  [BreakingChangeType.REQUIRED_ARG_ADDED, ["long: Boolean,", "long: Boolean, short: Boolean!,"], "Cooperative.code(short:)"],
  [BreakingChangeType.ARG_REMOVED, ["long: Boolean,", ""], "Cooperative.code(long:)"],
  [BreakingChangeType.ARG_CHANGED_KIND, ["as: Int", "as: String"], "Cooperative.code(as:)"],
  [BreakingChangeType.DIRECTIVE_REMOVED, ["directive @left on FIELD", ""], "@left"],
  [BreakingChangeType.DIRECTIVE_ARG_REMOVED, [", by: String", ""], "@shown(by:)"],
  [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED, ["by: String", "by: String, at: Int!"], "@shown(at:)"],
  [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED, [" repeatable", ""], "@shown"],
  [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED, [" | OBJECT", ""], "@shown"],
];

describe("a change that would break a client", () => {
  test("of every kind is tried here", () => {
    expect(CHANGES.map(([type]) => type).sort()).toEqual(Object.values(BreakingChangeType).sort());
  });

  test.each(CHANGES)("%s is named by its coordinate, until it is written down", (_type, [from, to], coordinate) => {
    expect(OLD).toContain(from);
    const changed = OLD.replace(from, to).replace(from.startsWith("type Gone") ? ", gone: Gone" : "\0", "");
    const found = breakingChanges(OLD, changed, []).map((change) => change.coordinate);
    expect(found).toContain(coordinate);
    const accepted = found.map((one) => ({ coordinate: one, reason: "decided", on: "2026-11-24" }));
    expect(breakingChanges(OLD, changed, accepted)).toEqual([]);
    expect(
      breakingChanges(
        OLD,
        changed,
        accepted.filter((one) => one.coordinate !== coordinate),
      ).map((change) => change.coordinate),
    ).toContain(coordinate);
  });

  test("nothing breaks where something is added", () => {
    expect(breakingChanges(OLD, OLD.replace("size: Int", "size: Int, area: Int").replace("@owner", ""), [])).toEqual([]);
  });
});
