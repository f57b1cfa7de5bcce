import { PlatformError } from "@hoptac/kit";
import type { QueryRunner } from "typeorm";

const SET_CONFIG = "pg_catalog.set_config(text, text, boolean)";
const NOT_ALLOWED = "42501";

/** `hoptac_app` sees the rows of its scope; `hoptac_province`, which has its grants, those of the whole province. */
const ROLES = [
  ["hoptac_app", "create role hoptac_app nologin"],
  ["hoptac_province", "create role hoptac_province nologin in role hoptac_app"],
] as const;

/**
 * The roles under which requests run: they own nothing, and this login may take them on. Roles belong to the whole server, so another database's
 * start may make them at the same moment. Runs outside of the migration's transaction, for nobody to wait for that.
 */
export async function ensureRoles(runner: QueryRunner): Promise<void> {
  for (const [role, create] of ROLES) {
    try {
      await runner.query(`do $$ begin
        if not exists (select 1 from pg_roles where rolname = '${role}') then ${create}; end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
      await runner.query(`do $$ begin
        if not pg_has_role('${role}', case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) then
          grant ${role} to current_user;
        end if;
      exception when unique_violation then null;
      end $$`);
    } catch (error) {
      if ((error as { code?: string }).code !== NOT_ALLOWED) throw error;
      const there = (await runner.query("select rolname as name from pg_roles where rolname = any($1)", [ROLES.map(([name]) => name)])) as { name: string }[];
      const missing = ROLES.filter(([name]) => !there.some((one) => one.name === name)).map(([, statement]) => statement);
      throw await neededOnce(runner, [...missing, `grant ${ROLES.map(([name]) => name).join(", ")} to <user>`].join("; "));
    }
  }
}

/** Takes `set_config` away from the guarded roles: whoever can set the scope sees everything. */
export async function sealScope(runner: QueryRunner): Promise<void> {
  if (await isSealed(runner)) return;
  await runner.query(`revoke execute on function ${SET_CONFIG} from public`);
  // PostgreSQL only warns when this login may not revoke it.
  if (!(await isSealed(runner)))
    throw await neededOnce(runner, `revoke execute on function ${SET_CONFIG} from public; grant execute on function ${SET_CONFIG} to <user>`);
}

async function isSealed(runner: QueryRunner): Promise<boolean> {
  const [row] = (await runner.query("select has_function_privilege('hoptac_province', $1, 'execute') as open, has_function_privilege($1, 'execute') as mine", [
    SET_CONFIG,
  ])) as {
    open: boolean;
    mine: boolean;
  }[];
  return row?.open === false && row.mine;
}

async function neededOnce(runner: QueryRunner, sql: string): Promise<PlatformError> {
  const [{ name = "" } = {}] = (await runner.query("select quote_ident(current_user) as name")) as { name?: string }[];
  const statements = sql.replaceAll("<user>", name);
  return new PlatformError("UNAVAILABLE", {
    vi: `Tài khoản ${name} không đủ quyền lập vai trò có giới hạn; quản trị viên PostgreSQL cần chạy một lần trên cơ sở dữ liệu này: ${statements}`,
    en: `The login ${name} may not set up the guarded role: let an administrator of PostgreSQL run once, on this database: ${statements}`,
  });
}
