import { definePlugin, type Listing as Listed, Listing, Migration, Node, Owned, OwnerOf, type Plugin, type Scope, Versioned } from "@hoptac/kit";
import { Field, ObjectType, Resolver } from "type-graphql";
import { Column, Entity } from "typeorm";

const described = (what: string) => ({ implements: Node, description: what });

@ObjectType()
abstract class Noted extends Versioned {
  @Column("text", { name: "note" })
  @Field(() => String, { description: "Ghi chú · Note" })
  note!: string;
}

@Owned("public")
@Entity({ schema: "yard", name: "ward" })
@ObjectType(described("Phường · A ward, everybody's to read"))
class Ward extends Noted {}

@OwnerOf("cooperative", { area: "wardId" })
@Owned("cooperative", { by: "id", register: true })
@Entity({ schema: "yard", name: "coop" })
@ObjectType(described("Hợp tác xã · A cooperative, in the public register"))
class Coop extends Noted {
  @Column("uuid", { name: "ward_id" }) wardId!: string;
}

@Owned("cooperative", { by: "coopId" })
@Entity({ schema: "yard", name: "plot" })
@ObjectType(described("Thửa đất · A plot, of one cooperative"))
class Plot extends Noted {
  @Column("uuid", { name: "coop_id" }) coopId!: string;
}

@Owned("area", { by: "wardId" })
@Entity({ schema: "yard", name: "notice" })
@ObjectType(described("Thông báo · A notice, of one ward"))
class Notice extends Noted {
  @Column("uuid", { name: "ward_id" }) wardId!: string;
}

@Owned("department", { by: "departmentId" })
@Entity({ schema: "yard", name: "folder" })
@ObjectType(described("Hồ sơ · A folder, of one department"))
class Folder extends Noted {
  @Column("uuid", { name: "department_id" }) departmentId!: string;
}

@Owned("enterprise", { by: "enterpriseId" })
@Entity({ schema: "yard", name: "offer" })
@ObjectType(described("Chào hàng · An offer, of one enterprise"))
class Offer extends Noted {
  @Column("uuid", { name: "enterprise_id" }) enterpriseId!: string;
}

@Owned("person", { by: "personId" })
@Entity({ schema: "yard", name: "diary" })
@ObjectType(described("Nhật ký · A diary, of one person"))
class Diary extends Noted {
  @Column("uuid", { name: "person_id" }) personId!: string;
}

const list = (entity: new () => object) => Listing(() => entity, { orderBy: { note: "ASC" }, description: "Danh sách · The list" });

@Resolver()
class YardResolver {
  @list(Ward) wards!: Listed<Ward>;
  @list(Coop) coops!: Listed<Coop>;
  @list(Plot) plots!: Listed<Plot>;
  @list(Notice) notices!: Listed<Notice>;
  @list(Folder) folders!: Listed<Folder>;
  @list(Offer) offers!: Listed<Offer>;
  @list(Diary) diaries!: Listed<Diary>;
}

const VERSIONED = "id uuid primary key default platform.uuidv7(), version integer not null default 1, note text not null";

class CreateYard1764000000000 extends Migration {
  override readonly statements = [
    `create table yard.ward (${VERSIONED})`,
    `create table yard.coop (${VERSIONED}, ward_id uuid not null references yard.ward (id))`,
    `create table yard.plot (${VERSIONED}, coop_id uuid not null references yard.coop (id))`,
    `create table yard.notice (${VERSIONED}, ward_id uuid not null)`,
    ...[
      ["folder", "department"],
      ["offer", "enterprise"],
      ["diary", "person"],
    ].map(([table, owner]) => `create table yard.${table} (${VERSIONED}, ${owner}_id uuid not null)`),
  ];
}

/** Scopes by login: whoever is in here may sign in. */
export const scopes = new Map<string, Scope>();

/** A plugin with one listing for every kind of owner, whose viewers have whatever scope a test gives them. */
export const yard: Plugin = definePlugin({
  id: "yard",
  title: { vi: "Sân", en: "Yard" },
  version: "1.0.0",
  entities: [Ward, Coop, Plot, Notice, Folder, Offer, Diary],
  resolvers: [YardResolver],
  migrations: [CreateYard1764000000000],
  access: {
    tables: [],
    holders: async () => [],
    actorsAt: async (done) => done.map(() => ({})),
    appointAdministrator: async () => "already",
    demoAccounts: async () => [...scopes.keys()].map((login) => ({ login, title: { vi: login, en: login } })),
    viewerOf: async (login) => {
      const scope = scopes.get(login);
      return scope && { login, roles: ["OFFICER"], permissions: new Set<string>(), scope };
    },
  },
});

/** Tables whose rows change hands: the column that says whose they are. */
export const HANDS = {
  coop: "ward_id",
  plot: "coop_id",
  notice: "ward_id",
  folder: "department_id",
  offer: "enterprise_id",
  diary: "person_id",
} as const;

/** Everything that a viewer can read of the yard. */
export const ALL = `{ ${["wards", "coops", "plots", "notices", "folders", "offers", "diaries"].map((name) => `${name}(first: 100) { nodes { id version note } }`).join(" ")} }`;

/** What `ALL` answers. */
export type Everything = Readonly<Record<string, { readonly nodes: readonly { readonly id: string; readonly version: number; readonly note: string }[] }>>;

/** The rows of an answer, by global id. */
export const rowsOf = (answer: Everything): Map<string, { readonly version: number; readonly note: string }> =>
  new Map(Object.values(answer).flatMap(({ nodes }) => nodes.map(({ id, version, note }) => [id, { version, note }] as const)));
