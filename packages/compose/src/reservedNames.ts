import type { Text } from "@hoptac/kit";
import { entityOf, type RootClaim } from "./claims.js";
import type { Survey } from "./survey.js";

/** `import`: what an office's file does is recorded under this name, and may begin a workflow further on; a mutation so called would be taken for one. */
const RESERVED_ROOTS: ReadonlySet<string> = new Set(["Query.node", "Query.nodes", "Subscription.live", "Mutation.import"]);

/** Root fields that the composer itself adds, or that the platform tells something by. */
export const isReservedRoot = ({ root, field }: Pick<RootClaim, "root" | "field">): boolean => RESERVED_ROOTS.has(`${root}.${field}`);

const SHARED: readonly string[] = [
  ...["Query", "Mutation", "Subscription", "PageInfo", "SortDirection"],
  ...["IdFilter", "TextFilter", "NumberFilter", "DecimalFilter", "MoneyFilter", "DateFilter", "MomentFilter", "BooleanFilter"],
];

/** Names of types that the composer makes for these plugins, with what each is for. */
export function generatedTypes(survey: Survey): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>(SHARED.map((name) => [name, { vi: "dùng chung", en: "for everybody" }]));
  const reads = [...survey.roots.map(({ read }) => read), ...survey.fields.map(({ how }) => (how.by === "read" ? how.read : undefined))];
  for (const read of reads) {
    const entity = read?.kind === "listing" ? entityOf(read) : undefined;
    const name = entity && survey.metadata.nameOf(entity);
    if (name === undefined) continue;
    for (const suffix of ["Connection", "Edge", "Filter", "Order"]) names.set(`${name}${suffix}`, { vi: `danh sách ${name}`, en: `the listing of ${name}` });
  }
  for (const { kind, name } of survey.types) {
    if (kind === "enum") names.set(`${name}Filter`, { vi: `lọc theo ${name}`, en: `filters by ${name}` });
  }
  return names;
}
