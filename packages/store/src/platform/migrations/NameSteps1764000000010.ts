import { Migration, STEPS_COLUMN } from "@hoptac/kit";

/** Which step it is, a workflow says itself: one verb may take the step of another for many rows, and a reaction takes steps without any verb. */
export class NameSteps1764000000010 extends Migration {
  override readonly statements = [
    // As in KeepSteps1764000000008; an update may name its step in the column, where nothing else is kept of what it says.
    `create or replace function platform.keep_steps() returns trigger language plpgsql set search_path = pg_catalog as $$
    declare
      given jsonb := to_jsonb(new);
      becomes text := given ->> tg_argv[0];
      was text;
      verb text := nullif(current_setting('hoptac.field', true), '');
      taken text;
      known boolean := coalesce(verb = any (tg_argv[3]::text[]), false);
    begin
      if tg_op = 'UPDATE' then
        was := to_jsonb(old) ->> tg_argv[0];
        taken := case jsonb_typeof(new.${STEPS_COLUMN}) when 'string' then new.${STEPS_COLUMN} #>> '{}' end;
        if taken = any (tg_argv[3]::text[]) then
          verb := taken;
          known := true;
        end if;
        new.${STEPS_COLUMN} := old.${STEPS_COLUMN};
        if was = becomes and not (known and was || '>' || becomes = any (tg_argv[2]::text[])) then return new; end if;
        if not (was || '>' || becomes = any (tg_argv[2]::text[])) then
          raise exception using errcode = '23514', constraint = tg_argv[5], message = format('no step leads from %s to %s', was, becomes);
        end if;
      else
        new.${STEPS_COLUMN} := '[]';
        -- What an office brings in a file, or the platform loads, may have gone on elsewhere.
        if becomes <> tg_argv[1] and current_user in ('hoptac_app', 'hoptac_province') and verb is distinct from 'import' then
          raise exception using errcode = '23514', constraint = tg_argv[5], message = format('a new row begins at %s, not at %s', tg_argv[1], becomes);
        end if;
      end if;
      new.${STEPS_COLUMN} := new.${STEPS_COLUMN} || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
        'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', coalesce(platform.scope_actor(), 'db:' || session_user),
        'step', case when known then verb end, 'from', was, 'to', becomes, 'note', case when tg_argv[4] <> '' then nullif(given ->> tg_argv[4], '') end)));
      return new;
    end $$`,
  ];
}
