import { definePlugin, Migration, Owned, OwnerOf, type RelatedMany, type RelatedOne, Versioned, type Viewer } from "@hoptac/kit";
import { scratchDatabase } from "@hoptac/testing/scratch";
import { Column, Entity } from "typeorm";
import type { OpenOptions, Store } from "../src/contract.js";
import { openStore } from "../src/openStore.js";

/** A district: everybody may read it. */
@Owned("public")
@Entity({ schema: "yard", name: "district" })
export class District extends Versioned {
  @Column("text") name!: string;
}

/** A farm owns its crates and lies in a district. */
@OwnerOf("cooperative", { area: "districtId" })
@Owned("cooperative", { by: "id", register: true })
@Entity({ schema: "yard", name: "farm" })
export class Farm extends Versioned {
  @Column("text") name!: string;
  @Column("uuid", { name: "district_id" }) districtId!: string;
}

/** One of every kind of column. */
@Owned("cooperative", { by: "farmId" })
@Entity({ schema: "yard", name: "crate" })
export class Crate extends Versioned {
  @Column("uuid", { name: "farm_id" }) farmId!: string;
  @Column("text", { nullable: true }) label?: string | null;
  @Column("integer", { nullable: true }) pieces?: number | null;
  @Column("numeric", { precision: 14, scale: 3, nullable: true }) weight?: string | null;
  @Column("date", { name: "best_before", nullable: true }) bestBefore?: string | null;
  @Column("timestamptz", { name: "packed_at", nullable: true }) packedAt?: Date | null;
  @Column("boolean", { default: false }) fragile!: boolean;
  @Column("jsonb", { nullable: true }) extra?: object | null;
}

class CreateYard1764000000000 extends Migration {
  override readonly statements = [
    "create table yard.district (id uuid primary key default platform.uuidv7(), version integer not null default 1, name text not null)",
    "create table yard.farm (id uuid primary key default platform.uuidv7(), version integer not null default 1, name text not null constraint farm_name unique, district_id uuid not null references yard.district (id))",
    `create table yard.crate (id uuid primary key default platform.uuidv7(), version integer not null default 1, farm_id uuid not null references yard.farm (id),
      label text collate platform.vi, pieces integer, weight numeric(14, 3) constraint crate_weight check (weight < 1000), best_before date, packed_at timestamptz,
      fragile boolean not null default false, extra jsonb)`,
    "create index on yard.crate (farm_id)",
  ];
}

const yard = definePlugin({
  id: "yard",
  title: { vi: "Sân", en: "Yard" },
  version: "1.0.0",
  entities: [District, Farm, Crate],
  resolvers: [],
  migrations: [CreateYard1764000000000],
});

export const district: RelatedOne = { kind: "one", target: {}, name: "district", description: "", entity: () => District, from: "districtId" };
export const crates: RelatedMany = {
  kind: "many",
  target: {},
  name: "crates",
  description: "",
  entity: () => Crate,
  key: "farmId",
  orderBy: { pieces: "DESC" },
};

/** Sees and writes everything. */
export const officer: Viewer = {
  login: "officer",
  roles: [],
  permissions: new Set(),
  scope: { all: true, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] },
};
/** Sees the register, and all that belongs to one farm. */
export const farmer = (farm: string): Viewer => ({ ...officer, login: "farmer", scope: { ...officer.scope, all: false, cooperatives: [farm] } });

export const lane = (globalThis as { HOPTAC_LANE?: string }).HOPTAC_LANE;

/** The yard on the lane under test; `statements` fills with what requests send. */
export async function openYard(
  options: Partial<OpenOptions> = {},
  open = openStore,
): Promise<{ store: Store; statements: { sql: string; frame: boolean }[]; url: string | undefined; close: () => Promise<void> }> {
  const { where, drop } = await scratchDatabase("nothing");
  const statements: { sql: string; frame: boolean }[] = [];
  const onStatement = (sql: string, frame: boolean): void => void statements.push({ sql, frame });
  const store = await open({ plugins: [yard], onStatement, ...where, ...options });
  await store.migrate();
  return {
    store,
    statements,
    url: where.url,
    close: async () => {
      await store.close();
      await drop();
    },
  };
}

/** A district with farms named a0, a1 …, each with so many crates; answers the farms. */
export async function stock(store: Store, farms: number, cratesEach: number): Promise<Farm[]> {
  return store.asPlatform(async ({ execute }) => {
    await execute("delete from yard.crate");
    await execute("delete from yard.farm");
    await execute("delete from yard.district");
    await execute("insert into yard.district (name) values ('Ninh Phước')");
    const rows = await execute<Farm>(
      `insert into yard.farm (name, district_id) select 'a' || n, d.id from generate_series(0, $1::int - 1) n, yard.district d returning id, version, name, district_id as "districtId"`,
      [farms],
    );
    await execute("insert into yard.crate (farm_id, pieces) select f.id, n from yard.farm f, generate_series(1, $1::int) n", [cratesEach]);
    return rows;
  });
}
