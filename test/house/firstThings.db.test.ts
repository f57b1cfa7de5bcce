import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";

describe("each department's first real thing, as its officers do it", () => {
  let house: TestPlatform;
  let cooperative: string;
  let product: string;
  let commune: string;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    const { data } = await house.as("ninh-phuoc").ask<{
      cooperatives: { nodes: { id: string; area: { id: string } }[] };
      products: { nodes: { id: string }[] };
    }>("{ cooperatives(first: 1, filter: { legalStatus: { eq: ACTIVE } }) { nodes { id area { id } } } products(first: 1) { nodes { id } } }");
    cooperative = data?.cooperatives.nodes[0]?.id ?? "";
    commune = data?.cooperatives.nodes[0]?.area.id ?? "";
    product = data?.products.nodes[0]?.id ?? "";
  });
  afterAll(() => house.close());

  const code = (answer: { errors?: readonly { extensions?: { code?: string } }[] | undefined }): string | undefined => answer.errors?.[0]?.extensions?.code;

  test("agriculture: the district proposes a large field, the department appraises and approves it, a season is sown and closed", async () => {
    const district = house.as("ninh-phuoc");
    const department = house.as("nong-nghiep");
    const propose = `mutation($input: ProposeLargeFieldInput!) { proposeLargeField(input: $input) { largeField { id version state proposedOn product { nameVi } cooperative { id } } } }`;
    const input = { cooperativeId: cooperative, productId: product, name: "Cánh đồng thử", areaHa: "32.5", households: 41, idempotencyKey: "one" };
    const proposed = await district.ask<{
      proposeLargeField: { largeField: { id: string; version: number; state: string; proposedOn: string; cooperative: { id: string } } };
    }>(propose, { input });
    expect(proposed.errors).toBeUndefined();
    const field = proposed.data?.proposeLargeField.largeField;
    expect(field).toMatchObject({ version: 1, state: "PROPOSED", proposedOn: "2017-07-20", cooperative: { id: cooperative } });

    // Sent twice by a nervous hand: one field, the same answer; with other content the key is refused.
    const again = await district.ask(propose, { input });
    expect(again.data).toEqual(proposed.data);
    expect(code(await district.ask(propose, { input: { ...input, areaHa: "33" } }))).toBe("IDEMPOTENCY_KEY_REUSED");

    const step = (verb: string) => `mutation($input: LargeFieldStepInput!) { ${verb}(input: $input) { largeField { version state } } }`;
    expect(code(await district.ask(step("approveLargeField"), { input: { id: field?.id, expectedVersion: 1 } }))).toBe("FORBIDDEN");
    expect(code(await department.ask(step("approveLargeField"), { input: { id: field?.id, expectedVersion: 1 } }))).toBe("RULE_VIOLATED");
    expect((await department.ask(step("appraiseLargeField"), { input: { id: field?.id, expectedVersion: 1 } })).data).toEqual({
      appraiseLargeField: { largeField: { version: 2, state: "APPRAISED" } },
    });
    const stale = await department.ask(step("approveLargeField"), { input: { id: field?.id, expectedVersion: 1 } });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: "STALE_VERSION", currentVersion: 2, owner: "agriculture" });
    expect((await department.ask(step("approveLargeField"), { input: { id: field?.id, expectedVersion: 2 } })).errors).toBeUndefined();

    const sow = `mutation($input: StartFieldSeasonInput!) { startFieldSeason(input: $input) { season { id version } largeField { version state sownAreaHa } } }`;
    const season = {
      largeFieldId: field?.id,
      expectedVersion: 3,
      name: "Hè Thu 2017",
      startsOn: "2017-07-21",
      areaHa: "30",
      contractedAreaHa: "25",
      households: 40,
    };
    expect(code(await department.ask(sow, { input: { ...season, areaHa: "32.6" } }))).toBe("RULE_VIOLATED");
    const sown = await department.ask<{ startFieldSeason: { season: { id: string }; largeField: object } }>(sow, { input: season });
    expect(sown.data?.startFieldSeason.largeField).toEqual({ version: 4, state: "SEASON_RUNNING", sownAreaHa: "30.0000" });
    const close = `mutation($input: CloseFieldSeasonInput!) { closeFieldSeason(input: $input) { season { profitUplift } largeField { state } } }`;
    const closed = await department.ask(close, {
      input: {
        id: sown.data?.startFieldSeason.season.id,
        expectedVersion: 1,
        endsOn: "2017-10-30",
        yieldPerHa: "6.8",
        profitPerHa: "25000000",
        profitPerHaOutside: "20000000",
      },
    });
    expect(closed.data).toEqual({ closeFieldSeason: { season: { profitUplift: "0.2500" }, largeField: { state: "SEASON_CLOSED" } } });
  });

  test("planning: a founding case is sent back, filed again and accepted, and the cooperative stands in the register", async () => {
    const district = house.as("ninh-phuoc");
    const file = `mutation($input: FileRegistrationCaseInput!) { fileRegistrationCase(input: $input) { registrationCase { id version state cooperative { id } } } }`;
    const input = { number: "ĐK-2017-900", kind: "FOUND", areaId: commune, proposedName: "Hợp tác xã Thử Nghiệm Một", proposedSector: "AGRICULTURE" };
    expect(code(await district.ask(file, { input: { ...input, proposedName: undefined } }))).toBe("INVALID_INPUT");
    const filed = await district.ask<{ fileRegistrationCase: { registrationCase: { id: string; version: number } } }>(file, { input });
    const id = filed.data?.fileRegistrationCase.registrationCase.id;
    expect(filed.data?.fileRegistrationCase.registrationCase).toMatchObject({ version: 1, state: "FILED", cooperative: null });
    expect(code(await district.ask(file, { input }))).toBe("CONFLICT");

    const ask = `mutation($input: RegistrationAnswerInput!) { askRegistrationChanges(input: $input) { registrationCase { state reason } } }`;
    const reason = await district.ask(ask, { input: { id, expectedVersion: 1, reason: "ngắn" } });
    expect(reason.errors?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "input.reason" }] });
    expect((await district.ask(ask, { input: { id, expectedVersion: 1, reason: "Thiếu danh sách thành viên sáng lập" } })).errors).toBeUndefined();
    const refile = `mutation($input: RegistrationStepInput!) { refileRegistrationCase(input: $input) { registrationCase { version } } }`;
    expect((await district.ask(refile, { input: { id, expectedVersion: 2 } })).errors).toBeUndefined();
    const accept = `mutation($input: RegistrationStepInput!) { acceptRegistrationCase(input: $input) { registrationCase { state decidedOn cooperative { nameVi legalStatus legalRegime area { id } } } } }`;
    const accepted = await district.ask(accept, { input: { id, expectedVersion: 3 } });
    expect(accepted.data).toEqual({
      acceptRegistrationCase: {
        registrationCase: {
          state: "ACCEPTED",
          decidedOn: "2017-07-20",
          cooperative: { nameVi: "Hợp tác xã Thử Nghiệm Một", legalStatus: "ACTIVE", legalRegime: "LAW_2012", area: { id: commune } },
        },
      },
    });
    expect(code(await district.ask(accept, { input: { id, expectedVersion: 4 } }))).toBe("RULE_VIOLATED");
  });

  test("finance: a programme gets a budget line, a cooperative applies, and nothing beyond the line is approved", async () => {
    const finance = house.as("tai-chinh");
    const director = house.as("giam-doc-htx");
    const open = await finance.ask<{ openSupportProgramme: { programme: { id: string } } }>(
      'mutation { openSupportProgramme(input: { code: "THU-2017", nameVi: "Hỗ trợ đào tạo thử", startsOn: "2017-01-01" }) { programme { id } } }',
    );
    const programmeId = open.data?.openSupportProgramme.programme.id;
    const line = await finance.ask<{ addBudgetLine: { budgetLine: { id: string } } }>(
      "mutation($input: AddBudgetLineInput!) { addBudgetLine(input: $input) { budgetLine { id approvedAmount } } }",
      { input: { programmeId, year: 2017, source: "PROVINCE", supportType: "TRAINING", amount: "70000000" } },
    );
    const budgetLineId = line.data?.addBudgetLine.budgetLine.id;
    const own = await director.ask<{ viewer: { scope: { cooperatives: string[] } }; cooperatives: { nodes: { id: string }[] } }>(
      "{ viewer { scope { cooperatives } } cooperatives(first: 60) { nodes { id } } }",
    );
    const cooperativeId = own.data?.viewer.scope.cooperatives[0];
    const apply = "mutation($input: ApplyForSupportInput!) { applyForSupport(input: $input) { application { id version state submittedOn } } }";
    const application = (number: string, amount: string, of = cooperativeId) => ({
      input: { number, cooperativeId: of, programmeId, supportType: "TRAINING", content: "Đào tạo giám đốc và kế toán", requestedAmount: amount },
    });
    const others = own.data?.cooperatives.nodes.find((node) => node.id !== cooperativeId)?.id;
    expect(["FORBIDDEN", "NOT_FOUND"]).toContain(code(await director.ask(apply, application("DN-0", "1000", others))));
    const approve = async (number: string, amount: string) => {
      const applied = await director.ask<{ applyForSupport: { application: { id: string } } }>(apply, application(number, amount));
      expect(applied.errors).toBeUndefined();
      const id = applied.data?.applyForSupport.application.id;
      const appraised = await finance.ask("mutation($input: AppraiseSupportInput!) { appraiseSupport(input: $input) { application { state } } }", {
        input: { id, expectedVersion: 1, appraisedAmount: amount },
      });
      expect(appraised.errors).toBeUndefined();
      return finance.ask(
        "mutation($input: ApproveSupportInput!) { approveSupport(input: $input) { application { state approvedAmount budgetLine { approvedAmount } } } }",
        {
          input: { id, expectedVersion: 2, budgetLineId },
        },
      );
    };
    expect((await approve("DN-1", "50000000")).data).toEqual({
      approveSupport: { application: { state: "APPROVED", approvedAmount: "50000000", budgetLine: { approvedAmount: "50000000" } } },
    });
    const tooMuch = await approve("DN-2", "20000001");
    expect(tooMuch.errors?.[0]?.extensions).toMatchObject({ code: "RULE_VIOLATED", rule: "BUDGET_LINE_EXCEEDED", owner: "finance" });
    expect(tooMuch.errors?.[0]?.message).toContain("20000000");
    expect((await approve("DN-3", "20000000")).errors).toBeUndefined();
    const hidden = await director.ask("{ supportProgrammes { nodes { budgetLines { amount approvedAmount } } } }");
    expect(code(hidden)).toBe("FORBIDDEN");
  });

  test("a district officer of Ninh Phước cannot see, nor touch, a cooperative of Bác Ái", async () => {
    const other = await house
      .as("bac-ai")
      .ask<{ cooperatives: { totalCount: number; nodes: { id: string; version: number }[] } }>("{ cooperatives { totalCount nodes { id version } } }");
    expect(other.data?.cooperatives.totalCount).toBe(5);
    const hidden = other.data?.cooperatives.nodes[0];
    const district = house.as("ninh-phuoc");
    expect((await district.ask("query($id: ID!) { node(id: $id) { id } }", { id: hidden?.id })).data).toEqual({ node: null });
    const touched = await district.ask("mutation($input: ProposeLargeFieldInput!) { proposeLargeField(input: $input) { largeField { id } } }", {
      input: { cooperativeId: hidden?.id, productId: product, name: "Cánh đồng lạ", areaHa: "1", households: 1 },
    });
    expect(["FORBIDDEN", "NOT_FOUND"]).toContain(code(touched));
    const [count] = await house.sql<{ n: number }>("select count(*)::int as n from agriculture.large_field where name = 'Cánh đồng lạ'");
    expect(count?.n).toBe(0);
  });
});
