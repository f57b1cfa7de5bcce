import { configuredPlugins } from "@hoptac/cli";
import core, { Cooperative, CooperativeOwned } from "@hoptac/core";
import { Can, type Context, definePlugin, Migration, Node, NodeId, NotSame, permissions } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { Column, Entity } from "typeorm";
import { codeOf, desk } from "./desk.js";

/** A department's plugin as its author would write it: work is reported by one and accepted by another. */
const can = permissions("works", { doWorks: { vi: "Làm việc", en: "Do the works" } });

@Entity({ schema: "works", name: "work" })
@ObjectType({ implements: Node, description: "Việc · A work" })
class Work extends CooperativeOwned {
  @Column("text", { name: "reported_by", nullable: true })
  @Field(() => String, { nullable: true, description: "Người báo cáo · Who reported it" })
  reportedBy?: string;

  @Column("text", { array: true, name: "signed_by" })
  signedBy!: string[];

  @Column("text")
  @Field({ description: "Trạng thái · State" })
  state!: string;
}

@InputType({ description: "Việc · The work" })
class WorkStepInput {
  @NodeId(() => Work, { description: "Việc · The work" })
  id!: string;
  @Field(() => Int, { description: "Phiên bản · Version" })
  expectedVersion!: number;
}

@InputType({ description: "Việc mới · A new work" })
class ReportWorkInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;
}

let ran = 0;

@Resolver()
class WorkVerbs {
  @Can(can.doWorks)
  @Mutation(() => Work, { description: "Báo cáo · Report it done" })
  reportWork(@Arg("input", () => ReportWorkInput, { description: "Việc · The work" }) input: ReportWorkInput, @Ctx() { db, viewer }: Context): Promise<Work> {
    return db.write((tx) => tx.insert(Work, { ...input, reportedBy: viewer.login, signedBy: [viewer.login ?? "", "nong-nghiep"], state: "REPORTED" }));
  }

  @NotSame("reportedBy", { did: { vi: "báo cáo hoàn thành", en: "reported it done" } })
  @NotSame("signedBy", { did: { vi: "ký", en: "signed it" } })
  @Can(can.doWorks)
  @Mutation(() => Work, { description: "Chấp nhận · Accept it" })
  acceptWork(
    @Arg("input", () => WorkStepInput, { description: "Việc · The work" }) { id, expectedVersion }: WorkStepInput,
    @Ctx() { db }: Context,
  ): Promise<Work> {
    ran += 1;
    return db.write((tx) => tx.update(Work, id, expectedVersion, { state: "ACCEPTED" }));
  }
}

class CreateWorks1764000000000 extends Migration {
  override readonly statements = [
    `create table works.work (id uuid primary key default platform.uuidv7(), version integer not null default 1,
      cooperative_id uuid not null references core.cooperative (id), reported_by text, signed_by text[] not null, state text not null)`,
  ];
}

const works = definePlugin({
  id: "works",
  title: { vi: "Công việc", en: "Works" },
  version: "1.0.0",
  core: "^1.0",
  permissions: can,
  entities: [Work],
  resolvers: [WorkVerbs],
  migrations: [CreateWorks1764000000000],
});

describe("who did one duty does not do the other", () => {
  let house: TestPlatform;
  const { asked, refused } = desk(() => house);
  const ids = new Map<string, string>();
  const report = async (login: string): Promise<string> => {
    const input = { cooperativeId: ids.get("9900000009") };
    const { reportWork } = await asked<{ reportWork: { id: string } }>(login, "mutation($input: ReportWorkInput!) { reportWork(input: $input) { id } }", {
      input,
    });
    return reportWork.id;
  };
  const accept = async (login: string, id: string) =>
    await house.as(login).ask<{ acceptWork: { state: string } }>("mutation($input: WorkStepInput!) { acceptWork(input: $input) { state } }", {
      input: { id, expectedVersion: 1 },
    });
  beforeAll(async () => {
    house = await platform([core, works, ...configuredPlugins.filter(({ id }) => id !== "core")]);
    // Agriculture and planning run this function as well, so that two officers hold the same right.
    await house.sql(
      "insert into core.plugin_owner (plugin, department_id, valid_to, evidence) select 'works', id, '2025-02-28', 'test' from core.department where code = 'SKHDT'",
    );
    await house.sql(
      `insert into core.role_grant (account, title_vi, role, department_id, valid_from, granted_by, demonstration)
       select a, a, 'DEPT_OFFICER', d.id, '2017-01-01', 'test', true from core.department d, unnest(array['nong-nghiep', 'tai-chinh']) a where d.code = 'SKHDT'`,
    );
    const { cooperatives } = await asked<{ cooperatives: { nodes: { id: string; code: string }[] } }>(
      "truong-ban",
      "{ cooperatives(first: 60) { nodes { id code } } }",
    );
    for (const { id, code } of cooperatives.nodes) ids.set(code, id);
  });
  afterAll(() => house.close());

  test("who reported it, or signed it, is refused with the reason; a colleague may, and the verb itself needs no line for it", async () => {
    const id = await report("ke-hoach");
    const own = await accept("ke-hoach", id);
    expect(own.errors?.[0]).toMatchObject({ extensions: { code: "RULE_VIOLATED", rule: "SEPARATION_OF_DUTIES", owner: "works" } });
    expect(own.errors?.[0]?.message).toMatch(/ke-hoach đã (ký|báo cáo hoàn thành) nên không được làm tiếp việc này/);
    expect(codeOf((await accept("nong-nghiep", id)).errors)).toBe("RULE_VIOLATED"); // signed it
    expect(ran).toBe(0);
    expect((await accept("tai-chinh", id)).data).toEqual({ acceptWork: { state: "ACCEPTED" } });
  });

  test("a row that is not there, or is hidden, is not found, and who lacks the right hears that first", async () => {
    const missing = Buffer.from("Work:01900000-0000-7000-8000-000000000000").toString("base64url");
    expect(codeOf((await accept("tai-chinh", missing)).errors)).toBe("NOT_FOUND");
    expect(codeOf((await accept("van-phong", await report("ke-hoach"))).errors)).toBe("FORBIDDEN");
  });

  test("the administrator gives roles, and never to the own account: the same rule, kept by the table as well", async () => {
    const errors = await refused("quan-tri", "grantRole", { account: "quan-tri", role: "INSPECTOR", validFrom: "2017-07-20" }, "grant { id }");
    expect(errors?.[0]?.extensions).toMatchObject({ code: "RULE_VIOLATED", rule: "OWN_GRANT" });
    await expect(
      house.sql("insert into core.role_grant (account, role, valid_from, granted_by) values ('mot-nguoi', 'INSPECTOR', '2017-07-20', 'mot-nguoi')"),
    ).rejects.toThrow(/Nobody grants a role to the own account/);
  });
});
