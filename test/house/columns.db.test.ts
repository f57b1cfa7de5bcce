import { configuredPlugins } from "@hoptac/cli";
import core, { Cooperative, Enterprise } from "@hoptac/core";
import {
  Can,
  type Context,
  definePlugin,
  type Listing as Listed,
  Listing,
  Migration,
  Node,
  NodeId,
  Owned,
  permissions,
  Related,
  toGlobalId,
  Versioned,
  VND,
} from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { Column, Entity } from "typeorm";
import { codeOf, desk } from "./desk.js";

/** Contracts that everybody knows of, whose price is for the two sides, agriculture and the committee: as a department's author would write it. */
const can = permissions("linkage", {
  readPrices: { vi: "Xem giá hợp đồng", en: "Read contract prices" },
  setPrice: { vi: "Ghi giá", en: "Set a price" },
});

@Owned("cooperative", { by: "cooperativeId", register: true })
@Entity({ schema: "linkage", name: "contract" })
@ObjectType({ implements: Node, description: "Hợp đồng · A contract" })
class Contract extends Versioned {
  @Column("uuid", { name: "cooperative_id" }) cooperativeId!: string;
  @Column("uuid", { name: "enterprise_id" }) enterpriseId!: string;

  @Column("text")
  @Field({ description: "Số · Number" })
  number!: string;

  @Can(can.readPrices, { orOwn: ["cooperativeId", "enterpriseId"] })
  @Column("numeric", { precision: 18, scale: 0 })
  @Field(() => VND, { nullable: true, description: "Giá, đồng/kg · Price, đồng/kg" })
  price!: string;

  @Related(() => Cooperative, { from: "cooperativeId", description: "Bên bán · The seller" })
  seller?: Cooperative;

  @Related(() => Enterprise, { from: "enterpriseId", description: "Bên mua · The buyer" })
  buyer?: Enterprise;
}

@InputType({ description: "Giá mới · A new price" })
class SetPriceInput {
  @NodeId(() => Contract, { description: "Hợp đồng · The contract" })
  id!: string;
  @Field(() => Int, { description: "Phiên bản · Version" })
  expectedVersion!: number;
  @Field(() => VND, { description: "Giá · Price" })
  price!: string;
}

@Resolver()
class ContractResolver {
  @Listing(() => Contract, { orderBy: { number: "ASC" }, description: "Hợp đồng · Contracts" }) contracts!: Listed<Contract>;

  @Can(can.setPrice)
  @Mutation(() => Contract, { description: "Ghi giá · Set a price" })
  setPrice(@Arg("input", () => SetPriceInput, { description: "Giá · Price" }) input: SetPriceInput, @Ctx() { db }: Context): Promise<Contract> {
    return db.write((tx) => tx.update(Contract, input.id, input.expectedVersion, { price: input.price }));
  }
}

class CreateLinkage1764000000000 extends Migration {
  override readonly statements = [
    `create table linkage.contract (id uuid primary key default platform.uuidv7(), version integer not null default 1, number text not null, price numeric(18,0) not null,
      cooperative_id uuid not null references core.cooperative (id), enterprise_id uuid not null references core.enterprise (id))`,
  ];
}

const linkage = definePlugin({
  id: "linkage",
  title: { vi: "Liên kết", en: "Linkage" },
  version: "1.0.0",
  core: "^1.0",
  permissions: can,
  entities: [Contract],
  resolvers: [ContractResolver],
  migrations: [CreateLinkage1764000000000],
});

const { access } = core;
if (!access) throw new Error("core keeps the roles");
/** The committee's roles hold the right as well, as the list of core would say. */
const withCommittee = {
  ...core,
  access: {
    ...access,
    viewerOf: async (...args: Parameters<typeof access.viewerOf>) => {
      const viewer = await access.viewerOf(...args);
      if (!viewer?.roles.some((role) => role.startsWith("COMMITTEE"))) return viewer;
      return { ...viewer, permissions: new Set([...viewer.permissions, can.readPrices.id]) };
    },
  },
};

const MEMBERS = (fields: string) =>
  `{ cooperative(code: "9900000034") { members { nodes { memberNo ${fields} } } officers { nodes { position birthYear } } } }`;

interface Seen {
  readonly cooperative: {
    readonly members: { readonly nodes: readonly { readonly memberNo: string; readonly contribution: string | null; readonly share: string | null }[] };
    readonly officers: { readonly nodes: readonly { readonly birthYear: number | null }[] };
  };
}

describe("what tells of a person is for its own cooperative, the registrar and the inspector", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform([withCommittee, linkage, ...configuredPlugins.filter(({ id }) => id !== "core")]);
    // Agriculture runs linkage.
    await house.sql(
      "insert into core.plugin_owner (plugin, department_id, valid_to, evidence) select 'linkage', department_id, '2025-02-28', 'test' from core.plugin_owner where plugin = 'agriculture' order by valid_from nulls first limit 1",
    );
    await house.sql(
      `insert into linkage.contract (number, price, cooperative_id, enterprise_id) select 'HD-' || row_number() over (order by (g.account is null)), 7000, c.id, e.id
       from core.cooperative c, core.enterprise e left join core.role_grant g on g.enterprise_id = e.id and g.account = 'doanh-nghiep'
       where c.code = '9900000034' order by (g.account is null), e.id limit 2`,
    );
    // One cooperative with the members of another beside its own, so that there is something to see.
    await house.sql(
      `insert into core.member (cooperative_id, member_no, name, kind, contribution, paid_in, valid_from)
       select c.id, 'TV-' || n, 'Thành viên ' || n, 'OFFICIAL', 1000, 500, '2016-01-01' from core.cooperative c, generate_series(1, 3) n
       where c.code = '9900000034' and not exists (select from core.member m where m.cooperative_id = c.id)`,
    );
  });
  afterAll(() => house.close());

  test.each(["giam-doc-htx", "ninh-phuoc", "ke-hoach", "thanh-tra"])("%s reads contributions, shares and birth years", async (login) => {
    const { data, errors } = await house.as(login).ask<Seen>(MEMBERS("contribution paidIn share"));
    expect(errors).toBeUndefined();
    const members = data?.cooperative.members.nodes ?? [];
    expect(members.length).toBeGreaterThan(0);
    expect(members.every(({ contribution, share }) => contribution !== null && share !== null)).toBe(true);
    expect(data?.cooperative.officers.nodes.some(({ birthYear }) => birthYear !== null)).toBe(true);
  });

  test.each(["truong-ban", "thuong-truc", "nong-nghiep", "tai-chinh", "lien-minh"])("%s sees who the members are, and nothing more of them", async (login) => {
    const { data, errors } = await house.as(login).ask<Seen>(MEMBERS("contribution paidIn share"));
    expect(data?.cooperative.members.nodes.length).toBeGreaterThan(0);
    expect(data?.cooperative.members.nodes.every(({ contribution, share }) => contribution === null && share === null)).toBe(true);
    expect(new Set(errors?.map((error) => error.extensions?.code))).toEqual(new Set(["FORBIDDEN"]));
  });

  test("nor is it found out by filter or order, whoever asks", async () => {
    for (const argument of ['filter: { contribution: { gt: "900" } }', "orderBy: [{ contribution: ASC }]", 'filter: { paidIn: { eq: "500" } }'])
      expect(codeOf((await house.as("truong-ban").ask(`{ cooperative(code: "9900000034") { members(${argument}) { nodes { memberNo } } } }`)).errors)).toBe(
        "INVALID_INPUT",
      );
  });

  const { asked, verb, refused } = desk(() => house);
  const NUMBER = "079123456789";
  const IDENTITIES = `{ cooperative(code: "9900000034") { members(first: 100) { nodes { id version memberNo identityNo } } } }`;
  type Identities = { cooperative: { members: { nodes: { id: string; version: number; memberNo: string; identityNo: string | null }[] } } };

  test("an identity number is for the own cooperative, the registrar and the inspector; the database holds it sealed, and nothing else holds it at all", async () => {
    const { cooperative } = await asked<{ cooperative: { id: string } }>("ke-hoach", '{ cooperative(code: "9900000034") { id } }');
    const input = { cooperativeId: cooperative.id, memberNo: "TV-99", name: "Người Minh Họa", kind: "OFFICIAL", validFrom: "2017-01-01" };
    expect(codeOf(await refused("ke-hoach", "admitMember", { ...input, identityNo: "79123456789" }, "member { id }"))).toBe("INVALID_INPUT"); // the zero is lost
    const admitted = { ...input, identityNo: NUMBER, idempotencyKey: "kn-99" };
    for (const _ of [1, 2])
      expect(await verb("ke-hoach", "admitMember", admitted, "member { memberNo identityNo }")).toEqual({ member: { memberNo: "TV-99", identityNo: NUMBER } });
    const seen = async (login: string) => {
      const { data, errors } = await house.as(login).ask<Identities>(IDENTITIES);
      const member = data?.cooperative.members.nodes.find(({ memberNo }) => memberNo === "TV-99");
      return [login, member?.identityNo, codeOf(errors)];
    };
    for (const login of ["giam-doc-htx", "ke-hoach", "thanh-tra"]) expect(await seen(login)).toEqual([login, NUMBER, undefined]);
    for (const login of ["truong-ban", "thuong-truc", "nong-nghiep", "tai-chinh", "lien-minh"]) expect(await seen(login)).toEqual([login, null, "FORBIDDEN"]);
    const [{ stored = "" } = {}] = await house.sql<{ stored: string }>("select identity_no as stored from core.member where member_no = 'TV-99'");
    expect(stored).toMatch(/^sealed:test:[\w-]+$/);

    // Whoever corrects another figure keeps it; a director who also serves an office sees it of the own cooperative only.
    const { cooperative: read } = await asked<Identities>("ke-hoach", IDENTITIES);
    const member = read.members.nodes.find(({ memberNo }) => memberNo === "TV-99");
    const changed = await verb("ke-hoach", "updateMember", { id: member?.id, expectedVersion: 1, name: "Người Minh Họa Hai" }, "member { identityNo }");
    expect(changed).toEqual({ member: { identityNo: NUMBER } });
    expect(await house.sql("select identity_no as stored from core.member where member_no = 'TV-99'")).toEqual([{ stored }]);

    // The record tells that it was given; nobody reads there what it is. What stands is shown as the graph shows it.
    await house.store.log.sequence();
    const RECORD = `query($id: ID!, $at: DateTime!) { historyOf(id: $id) { entries { changes { field before after hidden } } }
      auditTrail(of: $id) { nodes { words changes { field before after hidden } } } asKnownAt(id: $id, knownAt: $at) { values { field value hidden } } }`;
    type Known = { asKnownAt: { values: { field: string; value: string | null }[] } };
    for (const [login, shown] of [
      ["giam-doc-htx", NUMBER],
      ["thanh-tra", NUMBER],
      ["truong-ban", undefined],
    ] as const) {
      const { asKnownAt, ...record } = await asked<Known>(login, RECORD, { id: member?.id, at: new Date(Date.now() + 60_000).toISOString() });
      expect([login, asKnownAt.values.find(({ field }) => field === "identityNo")?.value]).toEqual([login, shown]);
      expect(JSON.stringify(record)).not.toContain(NUMBER);
      expect(JSON.stringify(record)).not.toContain("sealed:");
    }
    const tables = await house.sql<{ name: string }>(
      `select n.nspname || '."' || c.relname || '"' as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('platform', 'core', 'linkage', 'finance', 'planning', 'agriculture')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    for (const { name } of tables)
      expect([name, await house.sql(`select count(*)::integer as n from ${name} t where t::text like '%${NUMBER}%'`)]).toEqual([name, [{ n: 0 }]]);
  });

  test("it goes out and comes back by workbook, for whoever may read it: the same file changes nothing, another number one row", async () => {
    const head = { "accept-language": "en" };
    const text = await (await house.as("ke-hoach").fetch("/export/members.csv", { headers: head })).text();
    expect(text).toContain(NUMBER);
    const preview = async (file: string) => {
      const { id } = (await (await house.as("ke-hoach").fetch("/files", { method: "POST", body: file })).json()) as { id: string };
      return verb<{ import: { id: string; state: string; updated: number; unchanged: number } }>(
        "ke-hoach",
        "previewImport",
        { sheet: "members", file: id },
        "import { id state inserted updated badCells { column value expected } staleCells { column inFile standing } }",
      );
    };
    expect((await preview(text)).import).toMatchObject({ state: "READY", inserted: 0, updated: 0 });
    const other = "079123456780";
    const again = await preview(text.replace(NUMBER, other));
    expect(again.import).toMatchObject({ state: "READY", inserted: 0, updated: 1 });
    await verb("ke-hoach", "applyImport", { id: again.import.id }, "import { state }");
    const { cooperative } = await asked<Identities>("giam-doc-htx", IDENTITIES);
    expect(cooperative.members.nodes.find(({ memberNo }) => memberNo === "TV-99")?.identityNo).toBe(other);
    // What the file said of the version before is stale now, and is told without its numbers; nor is a bad one repeated.
    expect((await preview(text)).import).toMatchObject({ staleCells: [{ inFile: "•••", standing: "•••" }] });
    expect((await preview(text.replace(NUMBER, "0791234567891111"))).import).toMatchObject({ state: "REFUSED", badCells: [{ value: "•••" }] });
    expect(JSON.stringify(await house.sql("select * from platform.import"))).not.toContain("07912345678");
  });

  test("a contract's price is for its two sides, agriculture and the committee, not for another buyer: in the row, in its history and in the trail", async () => {
    const CONTRACTS = "{ contracts { nodes { id number price seller { code } buyer { id } } } }";
    type Contracts = { contracts: { nodes: { id: string; number: string; price: string | null }[] } };
    const [{ id = "" } = {}] = await house.sql<{ id: string }>("select id from linkage.contract where number = 'HD-1'");
    const contract = toGlobalId("Contract", id);
    const set = await house.as("nong-nghiep").ask("mutation($input: SetPriceInput!) { setPrice(input: $input) { price } }", {
      input: { id: contract, expectedVersion: 1, price: "8500" },
    });
    expect(set.data).toEqual({ setPrice: { price: "8500" } });
    const prices = async (login: string) => {
      const { data } = await house.as(login).ask<Contracts>(CONTRACTS);
      return [login, ...(data?.contracts.nodes.map(({ price }) => price) ?? [])];
    };
    expect(await prices("giam-doc-htx")).toEqual(["giam-doc-htx", "8500", "7000"]);
    expect(await prices("doanh-nghiep")).toEqual(["doanh-nghiep", "8500", null]); // the second is another buyer's
    for (const login of ["truong-ban", "thanh-vien", "nong-nghiep"]) expect(await prices(login)).toEqual([login, "8500", "7000"]);
    for (const login of ["tai-chinh", "ke-hoach", "thanh-tra", "lien-minh"]) expect(await prices(login)).toEqual([login, null, null]);

    await house.store.log.sequence();
    const RECORD = `query($id: ID!, $at: DateTime!) { historyOf(id: $id) { entries { changes { field before after hidden } } }
      auditTrail(of: $id) { nodes { words changes { field before after hidden } } } asKnownAt(id: $id, knownAt: $at) { values { field value hidden } } }`;
    const told = async (login: string) => JSON.stringify(await asked(login, RECORD, { id: contract, at: new Date(Date.now() + 60_000).toISOString() }));
    for (const login of ["giam-doc-htx", "truong-ban", "nong-nghiep"]) expect(await told(login)).toMatch(/"before":"7000","after":"8500".*7\.?000.*8500/);
    for (const login of ["tai-chinh", "ke-hoach", "thanh-tra"]) {
      const record = await told(login);
      expect([login, record.includes("8500") || record.includes("7000") || record.includes("8.500")]).toEqual([login, false]);
      expect(record).toContain('"hidden":true');
    }
    const everything = await asked("thanh-tra", `{ auditTrail(entity: "Contract") { nodes { words changes { field before after hidden } } } }`);
    expect(JSON.stringify(everything)).not.toMatch(/8\.?500|7\.?000/);
    // Not found out by a filter either.
    expect(codeOf((await house.as("tai-chinh").ask('{ contracts(filter: { price: { gt: "8000" } }) { totalCount } }')).errors)).toBe("INVALID_INPUT");
  });
});
