import { definePlugin, type Job, Migration, Owned, type Plugin, type Reaction, Versioned } from "@hoptac/kit";
import { Column, Entity } from "typeorm";

/** Something that happens. */
@Owned("public")
@Entity({ schema: "parish", name: "birth" })
export class Birth extends Versioned {
  @Column("text") name!: string;
  @Column("text", { default: "KNOWN" }) state!: string;
}

/** What is done about it: nothing in the table would refuse a second bell for one birth. */
@Owned("public")
@Entity({ schema: "parish", name: "bell" })
export class Bell extends Versioned {
  @Column("uuid", { name: "birth_id", nullable: true }) birthId?: string;
  @Column("text") note!: string;
}

export class CreateParish1764000000000 extends Migration {
  override readonly statements = [
    "create table parish.birth (id uuid primary key default platform.uuidv7(), version integer not null default 1, name text not null, state text not null default 'KNOWN')",
    `create table parish.bell (id uuid primary key default platform.uuidv7(), version integer not null default 1,
       birth_id uuid references parish.birth (id), note text not null check (note <> 'out of tune'))`,
    "create index on parish.bell (birth_id)",
  ];
}

/** A plugin that does something by itself. */
export const parish = (reactions: readonly Reaction[], jobs: readonly Job[] = [], more: Partial<Plugin> = {}): Plugin =>
  definePlugin({
    id: "parish",
    title: { vi: "Xứ", en: "Parish" },
    version: "1.0.0",
    entities: [Birth, Bell],
    resolvers: [],
    migrations: [CreateParish1764000000000],
    reactions,
    jobs,
    ...more,
  });
