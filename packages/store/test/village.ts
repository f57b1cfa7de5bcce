import { definePlugin, Migration, Owned, OwnerOf, type Plugin, type Scope, STRANGER, Versioned, type Viewer } from "@hoptac/kit";
import { type Scratch, scratchDatabase } from "@hoptac/testing/scratch";
import { Column, Entity } from "typeorm";
import type { OpenOptions, Store } from "../src/contract.js";
import { openStore } from "../src/openStore.js";

@Owned("public")
@Entity({ schema: "village", name: "ward" })
export class Ward extends Versioned {
  @Column("text") name!: string;
}

@OwnerOf("cooperative", { area: "wardId" })
@Owned("cooperative", { by: "id", register: true })
@Entity({ schema: "village", name: "coop" })
export class Coop extends Versioned {
  @Column("text") name!: string;
  @Column("uuid", { name: "ward_id" }) wardId!: string;
}

@Owned("cooperative", { by: "coopId" })
@Entity({ schema: "village", name: "plot" })
export class Plot extends Versioned {
  @Column("uuid", { name: "coop_id" }) coopId!: string;
  @Column("text", { nullable: true }) crop?: string;
  @Column("numeric", { precision: 18, scale: 0, nullable: true }) rent?: string;
  @Column("timestamptz", { name: "sown_at", nullable: true }) sownAt?: Date;
}

@Owned("cooperative", { by: "coopId" })
@Entity({ schema: "village", name: "harvest" })
export class Harvest extends Versioned {
  @Column("uuid", { name: "coop_id" }) coopId!: string;
  @Column("uuid", { name: "plot_id" }) plotId!: string;
}

@Owned("area", { by: "wardId" })
@Entity({ schema: "village", name: "notice" })
export class Notice extends Versioned {
  @Column("uuid", { name: "ward_id" }) wardId!: string;
}

@Owned("department", { by: "departmentId" })
@Entity({ schema: "village", name: "folder" })
export class Folder extends Versioned {
  @Column("uuid", { name: "department_id" }) departmentId!: string;
}

@Owned("enterprise", { by: "enterpriseId" })
@Entity({ schema: "village", name: "offer" })
export class Offer extends Versioned {
  @Column("uuid", { name: "enterprise_id" }) enterpriseId!: string;
}

@Owned("person", { by: "personId" })
@Entity({ schema: "village", name: "diary" })
export class Diary extends Versioned {
  @Column("uuid", { name: "person_id" }) personId!: string;
}

@Owned("account", { by: "account" })
@Entity({ schema: "village", name: "memo" })
export class Memo extends Versioned {
  @Column("text", { name: "account" }) account!: string;
}

const VERSIONED = "id uuid primary key default platform.uuidv7(), version integer not null default 1";

export class CreateVillage1764000000000 extends Migration {
  override readonly statements = [
    `create table village.ward (${VERSIONED}, name text not null)`,
    `create table village.coop (${VERSIONED}, name text not null, ward_id uuid not null references village.ward (id))`,
    `create table village.plot (${VERSIONED}, coop_id uuid not null references village.coop (id) on delete cascade, crop text, rent numeric(18, 0), sown_at timestamptz)`,
    `create table village.harvest (${VERSIONED}, coop_id uuid not null references village.coop (id), plot_id uuid not null references village.plot (id) on delete cascade)`,
    `create table village.notice (${VERSIONED}, ward_id uuid not null)`,
    `create table village.folder (${VERSIONED}, department_id uuid not null)`,
    `create table village.offer (${VERSIONED}, enterprise_id uuid not null)`,
    `create table village.diary (${VERSIONED}, person_id uuid not null)`,
    `create table village.memo (${VERSIONED}, account text not null)`,
  ];
}

/** A small plugin with one table of every kind of owner. */
export const village = (changes: Partial<Plugin> = {}): Plugin =>
  definePlugin({
    id: "village",
    title: { vi: "Làng", en: "Village" },
    version: "1.0.0",
    entities: [Ward, Coop, Plot, Harvest, Notice, Folder, Offer, Diary, Memo],
    resolvers: [],
    migrations: [CreateVillage1764000000000],
    ...changes,
  });

/** Two wards, a cooperative with a plot in each. */
export interface Village {
  readonly upper: string;
  readonly lower: string;
  readonly upperCoop: string;
  readonly lowerCoop: string;
  readonly upperPlot: string;
  readonly lowerPlot: string;
}

/** A store of its own on this lane; `close` leaves nothing behind. */
export async function openScratch(options: Partial<OpenOptions> = {}): Promise<Pick<Scratch, "where"> & { store: Store; close: () => Promise<void> }> {
  const { where, drop } = await scratchDatabase("nothing");
  const store = await openStore({ plugins: [village()], ...where, ...options });
  const close = async (): Promise<void> => {
    await store.close();
    await drop();
  };
  return { store, close, where };
}

/** One statement with the platform's own rights, as an administrator's psql would send it. */
export const sql = <R extends object = Record<string, unknown>>(store: Store, text: string, values: readonly unknown[] = []): Promise<R[]> =>
  store.asPlatform((db) => db.execute<R>(text, values));

export async function settle(store: Store): Promise<Village> {
  const one = async (text: string, values: readonly unknown[]): Promise<string> => {
    const [row] = await sql<{ id: string }>(store, `${text} returning id`, values);
    return row?.id ?? "";
  };
  const place = async (name: string): Promise<[ward: string, coop: string, plot: string]> => {
    const ward = await one("insert into village.ward (name) values ($1)", [name]);
    const coop = await one("insert into village.coop (name, ward_id) values ($1, $2)", [`${name} coop`, ward]);
    return [ward, coop, await one("insert into village.plot (coop_id, crop) values ($1, 'rice')", [coop])];
  };
  const [upper, upperCoop, upperPlot] = await place("upper");
  const [lower, lowerCoop, lowerPlot] = await place("lower");
  return { upper, lower, upperCoop, lowerCoop, upperPlot, lowerPlot };
}

/** Somebody signed in who sees what is given. */
export const viewer = (scope: Partial<Scope>, login = "officer"): Viewer => ({ ...STRANGER, login, scope: { ...STRANGER.scope, register: false, ...scope } });

/** What a viewer reads with one statement of raw SQL. */
export async function seen<R extends object>(store: Store, who: Viewer, text: string, values: readonly unknown[] = []): Promise<R[]> {
  const work = store.begin({ viewer: who, requestId: "r-1", operation: "query" });
  try {
    return await work.db.query<R>(text, values);
  } finally {
    await work.end();
  }
}
