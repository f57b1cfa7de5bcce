import { Migration } from "@hoptac/kit";

const setting = (name: string): string => `nullif(current_setting('hoptac.${name}', true), '')`;
const scope = (name: string, type: string, value: string): string =>
  `create function platform.scope_${name}() returns ${type} language sql stable parallel safe as $$ select ${value} $$`;

/** Whose eyes a statement sees with: set by the platform at the start of a transaction, read by the row guard's policies. */
export class CreateScope1764000000001 extends Migration {
  override readonly statements = [
    scope("register", "boolean", `coalesce(${setting("register")} = 'on', false)`),
    ...["areas", "departments", "cooperatives", "enterprises"].map((list) => scope(list, "uuid[]", `coalesce(${setting(list)}, '{}')::uuid[]`)),
    scope("person", "uuid", `${setting("person")}::uuid`),
    scope("actor", "text", setting("actor")),
    // Whether a statement may see who holds which role, or change it as well.
    scope("administration", "text", setting("administration")),
    "grant usage on schema platform to hoptac_app",
  ];
}
