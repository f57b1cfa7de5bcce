import type { GuardedTable } from "./guardedTable.js";

/**
 * Every row of a cooperative carries the area it lies in (`owner_area_id`), so that a district's guard compares columns of the row alone.
 * The platform adds the column, fills it, keeps others from writing it, and moves it with the cooperative. A table whose rows name their area themselves has none.
 */
export function areaStatements(tables: readonly GuardedTable[]): readonly string[] {
  const root = tables.find((table) => table.rootArea !== undefined);
  if (!root) return [];
  const area = `"${root.rootArea}"`;
  const children = tables.filter((table) => table.kind === "cooperative" && table !== root && table.ownArea === undefined);
  return [
    ...functions(root, area, children),
    ...column(root),
    `update ${root.full} set owner_area_id = ${area} where owner_area_id is distinct from ${area}`,
    ...kept(root, "own_area", area),
    `drop trigger if exists hoptac_moved on ${root.full}`,
    `create trigger hoptac_moved after update on ${root.full} for each row when (old.${area} is distinct from new.${area}) execute function platform.cooperative_moved()`,
    `alter table ${root.full} enable always trigger hoptac_moved`,
    ...children.flatMap((child) => [
      ...column(child),
      `update ${child.full} r set owner_area_id = c.${area} from ${root.full} c where c.id = r."${child.by}" and r.owner_area_id is distinct from c.${area}`,
      ...kept(child, `fill_area('${child.by}')`, `"${child.by}"`),
    ]),
  ];
}

/**
 * Whoever adds a row reads the cooperative's area under the lock that a foreign key takes anyway; whoever moves the cooperative takes the one lock
 * that excludes it. So no row slips in with the old area, and ordinary updates of a cooperative wait for nobody.
 */
function functions(root: GuardedTable, area: string, children: readonly GuardedTable[]): readonly string[] {
  const trigger = (name: string, body: string): string =>
    `create or replace function platform.${name}() returns trigger language plpgsql security definer set search_path = pg_catalog as $$ begin ${body} end $$`;
  return [
    trigger(
      "fill_area",
      `select c.${area} into new.owner_area_id from ${root.full} c where c.id = (to_jsonb(new) ->> tg_argv[0])::uuid for key share; return new;`,
    ),
    trigger(
      "own_area",
      `if tg_op = 'UPDATE' then perform 1 from ${root.full} c where c.id = new.id for update; end if; new.owner_area_id := new.${area}; return new;`,
    ),
    trigger(
      "cooperative_moved",
      `${children.map(({ full, by }) => `update ${full} set owner_area_id = new.${area} where "${by}" = new.id;`).join(" ")} return null;`,
    ),
  ];
}

const column = ({ full, name }: GuardedTable): readonly string[] => [
  `alter table ${full} add column if not exists owner_area_id uuid`,
  `create index if not exists "${name}_owner_area" on ${full} (owner_area_id)`,
];

/** Last of the BEFORE triggers by its name, so that it sees what a plugin's own trigger made of the row. */
const kept = ({ full }: GuardedTable, call: string, source: string): readonly string[] => {
  const run = `for each row %when% execute function platform.${call.endsWith(")") ? call : `${call}()`}`;
  const changed = `when (old.${source} is distinct from new.${source} or old.owner_area_id is distinct from new.owner_area_id)`;
  return ["insert", "update"].flatMap((event) => [
    `drop trigger if exists zz_hoptac_area_${event} on ${full}`,
    `create trigger zz_hoptac_area_${event} before ${event} on ${full} ${run.replace("%when%", event === "update" ? changed : "")}`,
    `alter table ${full} enable always trigger zz_hoptac_area_${event}`,
  ]);
};
