import { configuredPlugins } from "@hoptac/cli";
import { platform, type TestPlatform } from "@hoptac/testing";
import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import { codeOf } from "./desk.js";

/** Who stands in which column: the guide's roles, each as an account that holds it. */
const COLUMNS = {
  HEAD: "truong-ban",
  MEMB: "thanh-vien",
  STAG: "thuong-truc",
  OFFC: "van-phong",
  PLAN: "ke-hoach",
  AGRI: "nong-nghiep",
  FINA: "tai-chinh",
  LEAD: "lanh-dao-so",
  DIST: "ninh-phuoc",
  DLEA: "lanh-dao-huyen",
  COOP: "giam-doc-htx",
  CLRK: "ke-toan-htx",
  SUPV: "kiem-soat-htx",
  ENTR: "doanh-nghiep",
  ALLI: "lien-minh",
  INSP: "thanh-tra",
  ADMN: "quan-tri",
  NONE: "",
} as const;
type Column = keyof typeof COLUMNS;
const columns = Object.keys(COLUMNS) as Column[];

/** Everybody who is signed in; whoever comes. */
const SIGNED_IN = columns.filter((column) => column !== "NONE").join(" ");
const ANYBODY = columns.join(" ");
/** Whoever serves in a body that may lead a task. */
const BODIES = "STAG OFFC PLAN AGRI FINA LEAD DIST DLEA ALLI";
const OFFICES = "HEAD MEMB STAG OFFC PLAN AGRI FINA LEAD DIST DLEA ALLI INSP";

/**
 * Guide §3.3 over the mutations that there are: who may do each at all. LEAD leads the department of finance, DLEA a district. In which place they may is below.
 * A mutation that is not here fails the test: whoever adds one says here whose it is.
 */
const MATRIX: Readonly<Record<string, string>> = {
  // cooperative profile: planning CRU, district CRU own area, cooperative U own draft
  updateCooperativeContact: "PLAN DIST DLEA COOP CLRK",
  mergeCooperatives: "PLAN",
  appointOfficer: "PLAN DIST DLEA",
  endOfficerTerm: "PLAN DIST DLEA",
  recordMeeting: "PLAN DIST DLEA",
  recordDecision: "PLAN DIST DLEA",
  admitMember: "PLAN DIST DLEA",
  updateMember: "PLAN DIST DLEA",
  endMembership: "PLAN DIST DLEA",
  addLandParcel: "PLAN DIST DLEA",
  updateLandParcel: "PLAN DIST DLEA",
  endLandUse: "PLAN DIST DLEA",
  addActivity: "PLAN DIST DLEA",
  endActivity: "PLAN DIST DLEA",
  recordConversion: "PLAN DIST DLEA",
  updateConversion: "PLAN DIST DLEA",
  attachFile: "OFFC PLAN AGRI FINA LEAD DIST DLEA ALLI",
  withdrawAttachment: "PLAN DIST DLEA",
  reportMembership: "PLAN DIST DLEA COOP CLRK",
  reportStatement: "PLAN DIST DLEA COOP CLRK",
  lockReportingWindow: "STAG",
  // obstacle: the cooperative reports and confirms, the district and the alliance report for it, the standing agency assigns, the others solve what they were given
  reportObstacle: "DIST DLEA COOP CLRK ALLI",
  triageObstacle: "STAG DIST DLEA",
  rejectObstacle: "STAG DIST DLEA",
  assignObstacle: "STAG",
  escalateObstacle: "STAG",
  startObstacle: "OFFC PLAN AGRI FINA LEAD DIST DLEA ALLI",
  resolveObstacle: "OFFC PLAN AGRI FINA LEAD DIST DLEA ALLI",
  referObstacle: "OFFC PLAN AGRI FINA LEAD DIST DLEA ALLI",
  confirmObstacle: "COOP",
  reopenObstacle: "COOP",
  // support: any office that works for cooperatives
  recordSupportAction: "OFFC PLAN AGRI FINA LEAD DIST DLEA ALLI",
  withdrawSupportAction: "OFFC PLAN AGRI FINA LEAD DIST DLEA ALLI",
  // review: who runs it takes the sheets, the cooperative fills and signs its own, the district checks
  planReview: "STAG PLAN",
  openReview: "STAG PLAN",
  collectSheets: "STAG PLAN",
  analyseReview: "STAG PLAN",
  concludeReview: "STAG PLAN",
  closeReview: "STAG PLAN",
  fillReviewSheet: "AGRI DIST DLEA COOP CLRK",
  signReviewSheet: "COOP",
  checkReviewSheet: "DIST DLEA",
  returnReviewSheet: "STAG PLAN AGRI DIST DLEA",
  acceptReviewSheet: "STAG PLAN",
  excuseReviewSheet: "STAG PLAN",
  // registration: planning and the district's registrar decide, cooperatives file
  fileRegistrationCase: "PLAN DIST DLEA COOP",
  refileRegistrationCase: "PLAN DIST DLEA COOP",
  acceptRegistrationCase: "PLAN DIST DLEA",
  askRegistrationChanges: "PLAN DIST DLEA",
  refuseRegistrationCase: "PLAN DIST DLEA",
  // large field: agriculture CRUA, district and cooperative CRU own
  proposeLargeField: "AGRI DIST DLEA COOP",
  appraiseLargeField: "AGRI",
  approveLargeField: "AGRI",
  stopLargeField: "AGRI",
  startFieldSeason: "AGRI DIST DLEA COOP",
  closeFieldSeason: "AGRI DIST DLEA COOP",
  // programme and budget: finance CRUA, the cooperative applies
  openSupportProgramme: "FINA LEAD",
  addBudgetLine: "FINA LEAD",
  applyForSupport: "COOP",
  appraiseSupport: "FINA LEAD",
  approveSupport: "FINA LEAD",
  rejectSupport: "FINA LEAD",
  // meeting, conclusion: the standing agency CRU, the head signs, the office numbers and issues
  delegateSignature: "HEAD",
  endDelegation: "HEAD",
  handOverHead: "STAG",
  callMeeting: "STAG",
  updateMeeting: "STAG",
  holdMeeting: "STAG",
  cancelMeeting: "STAG",
  closeHalfYear: "STAG",
  openHalfYear: "STAG",
  freezeAssessment: "STAG",
  draftConclusion: "STAG OFFC",
  updateConclusion: "STAG OFFC",
  addInstruction: "STAG OFFC",
  updateInstruction: "STAG OFFC",
  submitConclusion: "STAG OFFC",
  approveConclusion: "HEAD",
  returnConclusion: "HEAD",
  issueConclusion: "OFFC",
  // plan, task: the standing agency assigns, each body works on its own, the head accepts
  addPlanItem: "STAG PLAN",
  setTarget: "STAG PLAN",
  draftTask: "STAG",
  updateTask: "STAG",
  assignTask: "STAG",
  assignTasks: "STAG",
  transferTask: "STAG",
  cancelTask: "STAG",
  acknowledgeTask: BODIES,
  startTask: BODIES,
  reportTask: BODIES,
  reportActual: BODIES,
  requestExtension: BODIES,
  acceptTask: "HEAD",
  returnTask: "HEAD",
  grantExtension: "HEAD",
  refuseExtension: "HEAD",
  // directory
  registerEnterprise: "PLAN AGRI",
  updateEnterprise: "PLAN AGRI DIST DLEA ENTR",
  openCluster: "PLAN AGRI",
  closeCluster: "PLAN AGRI",
  addClusterMember: "PLAN AGRI",
  endClusterMembership: "PLAN AGRI",
  appointPosition: "STAG",
  endPosition: "STAG",
  updatePerson: "STAG",
  saveCohort: OFFICES,
  renameCohort: OFFICES,
  deleteCohort: OFFICES,
  // who may what: the administrator, who has nothing else
  grantRole: "ADMN",
  endRole: "ADMN",
  revokeRole: "ADMN",
  enablePlugin: "ADMN",
  disablePlugin: "ADMN",
  // one's own inbox
  markNotificationRead: SIGNED_IN,
  markAllNotificationsRead: SIGNED_IN,
  setNotificationPreference: SIGNED_IN,
  // each sheet asks for its own right
  previewImport: SIGNED_IN,
  applyImport: SIGNED_IN,
  signInDemo: ANYBODY,
};

/** What each sees of the kinds of rows: everything, own rows only, or nothing. */
const READS: Readonly<Record<string, readonly [all: string, own: string]>> = {
  "{ cooperatives { totalCount } }": ["HEAD MEMB STAG OFFC PLAN AGRI FINA LEAD COOP CLRK SUPV ENTR ALLI INSP NONE", "DIST DLEA"],
  // They are for the registrar of the seat and for the cooperative, which a founding does not have yet.
  "{ registrationCases { totalCount } }": ["HEAD MEMB STAG OFFC PLAN AGRI FINA LEAD ALLI INSP", "DIST DLEA COOP CLRK SUPV"],
  "{ largeFields { totalCount } }": ["HEAD MEMB STAG OFFC PLAN AGRI FINA LEAD ALLI INSP", "DIST DLEA COOP CLRK SUPV"],
  "{ supportApplications { totalCount } }": ["HEAD MEMB STAG OFFC PLAN AGRI FINA LEAD ALLI INSP", "DIST DLEA COOP CLRK SUPV"],
  "{ financialStatements { totalCount } }": ["HEAD MEMB STAG OFFC PLAN AGRI FINA LEAD ALLI INSP", "DIST DLEA COOP CLRK SUPV"],
  "{ obstacles { totalCount } }": ["HEAD MEMB STAG OFFC PLAN AGRI FINA LEAD ALLI INSP", "DIST DLEA COOP CLRK SUPV"],
  "{ reviewSheets { totalCount } }": ["HEAD MEMB STAG OFFC PLAN AGRI FINA LEAD ALLI INSP", "DIST DLEA COOP CLRK SUPV"],
  "{ roleGrants { totalCount } }": ["INSP ADMN", ""],
};

describe("the guide's matrix, every cell over the wire", () => {
  let house: TestPlatform;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    // Roles that the demonstration has no account for, beside those that it has, in the same places.
    for (const [account, role, like] of [
      ["lanh-dao-so", "DEPT_LEADER", "tai-chinh"],
      ["lanh-dao-huyen", "DISTRICT_LEADER", "ninh-phuoc"],
      ["ke-toan-htx", "COOP_CLERK", "giam-doc-htx"],
      ["kiem-soat-htx", "COOP_SUPERVISOR", "giam-doc-htx"],
    ])
      await house.sql(
        `insert into core.role_grant (account, title_vi, role, department_id, area_id, cooperative_id, valid_from, granted_by, demonstration)
         select $1, $1, $2, department_id, area_id, cooperative_id, '2017-01-01', 'test', true from core.role_grant where account = $3`,
        [account, role, like],
      );
  });
  afterAll(() => house.close());

  const as = (column: Column) => (COLUMNS[column] === "" ? house.stranger : house.as(COLUMNS[column]));
  const mutations = () => house.gateway.composition().schema.getMutationType()?.getFields() ?? {};

  /** Something of the type that the schema takes; that nothing stands behind it is found out after the right was. */
  const anything = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return anything(type.ofType);
    if (isListType(type)) return [];
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
          .map((field) => [field.name, anything(field.type)]),
      );
    if (isEnumType(type)) return type.getValues()[0]?.name;
    return { Int: 1, Float: 1, Boolean: true, Date: "2017-07-20", VND: "1", Decimal: "1" }[getNamedType(type).name] ?? "nothing-there";
  };
  const attempt = async (name: string, column: Column): Promise<unknown> => {
    const field = mutations()[name];
    if (!field) throw new Error(`there is no mutation ${name}`);
    const variables = Object.fromEntries(field.args.map((arg) => [arg.name, anything(arg.type)]));
    const head = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
    const args = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
    return codeOf((await as(column).ask(`mutation(${head}) { ${name}(${args}) { __typename } }`, variables)).errors);
  };

  test("every mutation of the schema stands in the table, and nothing else does", () => {
    expect(Object.keys(mutations()).sort()).toEqual(Object.keys(MATRIX).sort());
  });

  test.each(Object.entries(MATRIX))("%s: %s", async (name, allowed) => {
    const may = new Set(allowed.split(" "));
    for (const unknown of may) expect(columns).toContain(unknown);
    const got = await Promise.all(columns.map(async (column) => [column, await attempt(name, column)] as const));
    for (const [column, code] of got) {
      const refused = code === "FORBIDDEN" || code === "UNAUTHENTICATED";
      expect([name, column, refused ? "refused" : "passes"]).toEqual([name, column, may.has(column) ? "passes" : "refused"]);
      // Without sign-in one is asked to sign in, with it one is told what is missing; neither learns whether the thing is there.
      if (refused) expect([name, column, code]).toEqual([name, column, column === "NONE" ? "UNAUTHENTICATED" : "FORBIDDEN"]);
      else expect([name, column, code]).not.toEqual([name, column, "INTERNAL"]);
    }
  });

  test("who may file a registration case files it for the own cooperative or the own district, and on no other desk", async () => {
    const { data } = await as("HEAD").ask<{ cooperatives: { nodes: { id: string; code: string; area: { id: string } }[] } }>(
      "{ cooperatives(first: 60) { nodes { id code area { id } } } }",
    );
    const of = (code: string) => {
      const found = data?.cooperatives.nodes.find((one) => one.code === code);
      if (!found) throw new Error(`there is no ${code}`);
      return { cooperativeId: found.id, areaId: found.area.id };
    };
    const own = of("9900000034");
    const [{ code: near = "" } = {}] = await house.sql<{ code: string }>(
      `select c.code from core.cooperative c join core.area a on a.id = c.area_id where c.code <> '9900000034' and a.parent_id =
        (select b.parent_id from core.cooperative d join core.area b on b.id = d.area_id where d.code = '9900000034') and c.area_id <> $1 limit 1`,
      [Buffer.from(own.areaId, "base64url").toString().split(":")[1]],
    );
    const other = of(near);
    let number = 0;
    const file = async (column: Column, input: object) => {
      number += 1;
      return as(column).ask<{ fileRegistrationCase: { registrationCase: { id: string } } }>(
        "mutation($input: FileRegistrationCaseInput!) { fileRegistrationCase(input: $input) { registrationCase { id state cooperative { code } } } }",
        { input: { number: `MT-${number}`, kind: "CHANGE", proposedName: `Tên mới ${number}`, ...input } },
      );
    };
    const founding = { kind: "FOUND", proposedName: "Hợp tác xã Mới", proposedSector: "AGRICULTURE" };
    // Own cooperative, own seat.
    const filed = await file("COOP", own);
    expect(filed.errors).toBeUndefined();
    const id = filed.data?.fileRegistrationCase.registrationCase.id;
    // Another's cooperative, at its seat; the own one on another's desk; a founding, which is the registrar's to take.
    expect(codeOf((await file("COOP", other)).errors)).toBe("FORBIDDEN");
    expect((await file("COOP", { ...own, areaId: other.areaId })).errors?.[0]?.extensions).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "input.areaId" }],
    });
    expect(codeOf((await file("COOP", { ...founding, areaId: own.areaId })).errors)).toBe("FORBIDDEN");
    // The district of Ninh Phước takes what comes from its own communes only.
    const [place] = await house.sql<{ own: boolean }>(
      `select exists (select from core.role_grant g join core.area a on a.parent_id = g.area_id join core.cooperative c on c.area_id = a.id
        where g.account = 'ninh-phuoc' and c.code = '9900000034') as own`,
    );
    expect((await file("DIST", own)).errors === undefined).toBe(place?.own);
    expect((await file("PLAN", other)).errors).toBeUndefined();
    expect((await file("PLAN", { ...founding, areaId: other.areaId })).errors).toBeUndefined();

    // It goes back and forth between the two, and both sides know of it all.
    const step = (column: Column, name: string, input: object, type: string) =>
      as(column).ask(`mutation($input: ${type}!) { ${name}(input: $input) { registrationCase { state } } }`, { input: { id, ...input } });
    const asks = { expectedVersion: 1, reason: "Thiếu biên bản đại hội thành viên" };
    expect((await step("PLAN", "askRegistrationChanges", asks, "RegistrationAnswerInput")).errors).toBeUndefined();
    expect((await step("COOP", "refileRegistrationCase", { expectedVersion: 2 }, "RegistrationStepInput")).data).toEqual({
      refileRegistrationCase: { registrationCase: { state: "FILED" } },
    });
    const HISTORY = "query($id: ID!) { historyOf(id: $id) { entries { actor operation } } node(id: $id) { id } }";
    const known = [
      { actor: "giam-doc-htx", operation: "INSERT" },
      { actor: "ke-hoach", operation: "UPDATE" },
      { actor: "giam-doc-htx", operation: "UPDATE" },
    ];
    await house.store.log.sequence(); // history is told once it is in order
    for (const column of ["COOP", "CLRK", "PLAN", "INSP"] as const)
      expect([column, (await as(column).ask(HISTORY, { id })).data]).toEqual([column, { historyOf: { entries: known }, node: { id } }]);
    for (const column of ["ENTR", "ADMN"] as const)
      expect([column, (await as(column).ask<{ node: null }>("query($id: ID!) { node(id: $id) { id } }", { id })).data]).toEqual([column, { node: null }]);
  });

  test.each(Object.entries(READS))("%s", async (query, [all, own]) => {
    const counted = async (column: Column): Promise<number> => {
      const { data, errors } = await as(column).ask<Record<string, { totalCount: number }>>(query);
      expect([column, errors]).toEqual([column, undefined]);
      return Object.values(data ?? {})[0]?.totalCount ?? -1;
    };
    const counts = new Map(await Promise.all(columns.map(async (column) => [column, await counted(column)] as const)));
    const total = counts.get("INSP") ?? 0;
    expect(total).toBeGreaterThan(0);
    for (const [column, seen] of counts) {
      const kind = all.split(" ").includes(column) ? "all" : own.split(" ").includes(column) ? "own" : "none";
      if (kind === "own") expect([column, seen > 0 && seen < total]).toEqual([column, true]);
      else expect([column, seen]).toEqual([column, kind === "all" ? total : 0]);
    }
  });
});
