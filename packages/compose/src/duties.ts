import { type EntityClass, nodeIdsOf, type RowDuty, rowDutiesOf } from "@hoptac/kit";
import type { RootClaim } from "./claims.js";
import type { Args, Resolve } from "./fields.js";
import type { Metadata } from "./metadata.js";

/** A duty of a mutation with the entity of the row that its input names; `undefined` when the input names none. */
export interface DutyOnRow {
  readonly duty: RowDuty;
  readonly entity: EntityClass | undefined;
}

/** What `@NotSame` and `@OnlyFrom` ask of a mutation. */
export function dutiesOn({ carrier, member, args }: Pick<RootClaim, "carrier" | "member" | "args">): readonly DutyOnRow[] {
  const input = args.find(({ kind, name }) => kind === "arg" && name === "input")?.type;
  const ids = typeof input === "function" ? nodeIdsOf(input as EntityClass) : new Map<string, () => EntityClass>();
  return rowDutiesOf(carrier, member).map((duty) => ({ duty, entity: ids.get(duty.of)?.() }));
}

/** Whether a duty names a row and a property that are there. */
export const isKnownDuty = (metadata: Metadata, { duty, entity }: DutyOnRow): boolean => entity !== undefined && metadata.columnsOf(entity).has(duty.property);

/** Checks before the resolver runs, in its transaction: the row cannot change hands in between. */
export function separated(duties: readonly DutyOnRow[], resolve: Resolve): Resolve {
  if (duties.length === 0) return resolve;
  return async (source, args, context, info) => {
    for (const { duty, entity } of duties) {
      const id = (args.input as Args | undefined)?.[duty.of];
      if (!entity || typeof id !== "string") continue;
      const refusal = duty.refusal(await context.db.write((tx) => tx.require(entity as EntityClass<object>, id)), context.viewer);
      if (refusal) throw refusal;
    }
    return resolve(source, args, context, info);
  };
}
