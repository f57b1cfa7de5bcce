/** What was entered in these tables of the shared model is ended, withdrawn or corrected, and stays: no request deletes it (see KeepRows1764000000043). */
export const keptRows = (...tables: readonly string[]): readonly string[] =>
  tables.flatMap((table) => [
    `create trigger refuse_delete before delete on core.${table} for each row
      when (current_user in ('hoptac_app', 'hoptac_province')) execute function core.refuse_delete()`,
    `alter table core.${table} enable always trigger refuse_delete`,
  ]);
