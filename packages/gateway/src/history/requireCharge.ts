import { type Context, type EntityClass, ownerRootOf, ownershipOf, PlatformError } from "@hoptac/kit";
import { type EntryOwner, ownerInScope } from "@hoptac/live";
import type { KnownTable } from "../execute/Tables.js";

type Row = Readonly<Record<string, unknown>>;

/** Throws `FORBIDDEN` unless the row is in the viewer's charge: that the register shows it to everybody does not open its history. */
export async function requireCharge(context: Context, entities: ReadonlyMap<string, EntityClass>, { entity, type }: KnownTable, row: Row): Promise<void> {
  const { kind = "public", by = "", area: ownArea } = ownershipOf(entity) ?? {};
  const id = (row[by] ?? undefined) as string | undefined;
  const area = ownArea !== undefined ? (row[ownArea] as string) : kind === "cooperative" ? await areaOf(context, entities, entity, row, id) : undefined;
  const owner: EntryOwner = { kind, ...(id === undefined ? {} : { id }), ...(area === undefined ? {} : { area }) };
  if (ownerInScope(context.viewer.scope, owner)) return;
  throw new PlatformError("FORBIDDEN", {
    vi: `${type} này không thuộc phạm vi phụ trách của bạn; lịch sử chỉ dành cho cơ quan phụ trách và chính chủ thể`,
    en: `This ${type} is not in your charge: its history is for those in charge of it and for itself`,
  });
}

/** The area that a cooperative's row lies in. */
async function areaOf(
  context: Context,
  entities: ReadonlyMap<string, EntityClass>,
  entity: EntityClass,
  row: Row,
  id: string | undefined,
): Promise<string | undefined> {
  const root = [...entities.values()].find((one) => ownerRootOf(one)?.kind === "cooperative");
  const area = root && ownerRootOf(root)?.area;
  if (!root || area === undefined || id === undefined) return undefined;
  const cooperative = root === entity ? row : ((await context.db.byId(root, id)) as Row | undefined);
  return cooperative?.[area] as string | undefined;
}
