import { Migration } from "@hoptac/kit";

/** Land lies in a commune, and in one that is there when its use begins: a verb may name any area, a workbook any code. */
export class KeepLandInCommunes1764000000041 extends Migration {
  override readonly statements = [
    `create function core.check_land() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin
      if not exists (select from core.area a where a.id = new.area_id and a.level = 'COMMUNE'
          and (a.valid_from is null or a.valid_from <= new.valid_from) and (a.valid_to is null or a.valid_to >= new.valid_from)) then
        perform core.refuse('land_parcel_commune', format('parcel %s begins on %s', new.parcel_no, new.valid_from));
      end if;
      return null;
    end $$`,
    `create trigger check_land after insert or update of area_id, valid_from on core.land_parcel for each row execute function core.check_land()`,
    "alter table core.land_parcel enable always trigger check_land",
  ];
  override readonly undo = ["drop trigger check_land on core.land_parcel", "drop function core.check_land"];
}
