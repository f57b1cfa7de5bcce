import { declaredFieldsOf, type EntityClass, ownershipOf } from "@hoptac/kit";

/** The entities and what names what, as a Mermaid diagram: one line for each reference, with the property that holds it. */
export function modelPicture(entities: readonly EntityClass[]): string {
  const arrows = entities.flatMap((entity) =>
    declaredFieldsOf(entity).flatMap((read) => (read.kind === "one" ? [`  ${entity.name} }o--|| ${read.entity().name} : ${read.name}`] : [])),
  );
  const named = new Set(
    arrows.flatMap((arrow) =>
      arrow
        .trim()
        .split(/ \S+ | : /)
        .slice(0, 2),
    ),
  );
  const alone = entities.map(({ name }) => name).filter((name) => !named.has(name));
  return ["```mermaid", "erDiagram", ...arrows.sort(), ...alone.sort().map((name) => `  ${name}`), "```"].join("\n");
}

/** Whose the rows of each entity are, as a Markdown list. */
export function ownersList(entities: readonly EntityClass[]): string {
  const byOwner = new Map<string, string[]>();
  for (const entity of entities) {
    const kind = ownershipOf(entity)?.kind ?? "nobody";
    byOwner.set(kind, [...(byOwner.get(kind) ?? []), entity.name]);
  }
  const lines = [...byOwner].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, names]) => `- rows of ${kind}: ${names.sort().join(", ")}`);
  return ["", ...lines, ""].join("\n");
}
