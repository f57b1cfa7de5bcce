import { PlatformError, toGlobalId } from "@hoptac/kit";
import { type ExecutionResult, execute, type GraphQLSchema, graphql, isObjectType, parse, subscribe, validate } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { compose } from "../src/index.js";
import { COOPERATIVES, type FakeContext, fakeContext } from "./fakeContext.js";
import { core, finance, granted, UUID, weather } from "./toys.js";

const { schema, entities } = compose([core, finance, weather]);
const ID = { area: toGlobalId("Area", UUID(1)), cooperative: toGlobalId("Cooperative", UUID(101)), loan: toGlobalId("Loan", UUID(1)) };

const ask = async (source: string, contextValue: FakeContext = fakeContext(), variableValues?: Record<string, unknown>): Promise<ExecutionResult> =>
  graphql({ schema, source, contextValue, ...(variableValues ? { variableValues } : {}) });
const answer = async (source: string, context?: FakeContext): Promise<Record<string, unknown>> => {
  const { data, errors } = await ask(source, context);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
};
const refusal = async (source: string, context?: FakeContext): Promise<PlatformError> => {
  const { errors } = await ask(source, context);
  expect(errors).toHaveLength(1);
  const original = errors?.[0]?.originalError ?? errors?.[0];
  if (!(original instanceof PlatformError)) throw original;
  return original;
};

describe("reads", () => {
  const TOGETHER = `{
    cooperatives(first: 2) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id } }
      nodes { id code title label debt version area { id name } loans(first: 3) { id amount cooperative { __typename } } }
    }
  }`;
  const TOLD = {
    cooperatives: {
      totalCount: 60,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: "after-HTX1", endCursor: "after-HTX2" },
      edges: [1, 2].map((n) => ({ cursor: `after-HTX${n}`, node: { id: toGlobalId("Cooperative", UUID(100 + n)) } })),
      nodes: [1, 2].map((n) => ({
        id: toGlobalId("Cooperative", UUID(100 + n)),
        code: `HTX${n}`,
        title: `An Phúc ${n}`,
        label: `HTX${n}: An Phúc ${n}`,
        debt: "4000",
        version: 1,
        area: { id: ID.area, name: "Ninh Phước" },
        loans: [1, 2].map((k) => ({ id: toGlobalId("Loan", UUID(k)), amount: `${k}000`, cooperative: { __typename: "Cooperative" } })),
      })),
    },
  };

  test("a listing, its related rows, renamed, computed and batched fields come together in one answer", async () => {
    const context = fakeContext();
    expect(await answer(TOGETHER, context)).toEqual(TOLD);
    expect(context.asked.filter((what) => what === "batch")).toHaveLength(1);
    expect(context.asked.filter((what) => what.startsWith("many loans"))).toEqual(["many loans 3", "many loans 3"]);
  });

  test("the same answer comes out of a compiled query, which calls no function it finds on a row", async () => {
    const compiled = compileQuery(schema, parse(TOGETHER));
    if (!isCompiledQuery(compiled)) throw new Error("not compiled");
    const { data, errors } = await compiled.query(undefined, fakeContext(), {});
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual(TOLD);
  });

  test("plain fields have no resolver at all", () => {
    const type = schema.getType("Cooperative");
    const fields = isObjectType(type) ? type.getFields() : {};
    expect([fields.code?.resolve, fields.sector?.resolve, fields.version?.resolve]).toEqual([undefined, undefined, undefined]);
    expect(fields.loans?.resolve).toBeInstanceOf(Function);
    expect(fields.loans?.extensions).toEqual({ owner: "finance", needs: ["id"] });
    expect(fields.code?.extensions).toEqual({ owner: "core", needs: ["code"] });
  });

  test("filters and orders reach the store as properties and uuids", async () => {
    const context = fakeContext();
    await answer(
      `{ cooperatives(
          first: 5, after: "abc"
          orderBy: [{ title: DESC }, { code: ASC }]
          filter: {
            title: { contains: "phúc" }, sector: { in: [FARMING] }, foundedOn: { gte: "2012-01-01" }, id: { eq: "${ID.cooperative}" },
            or: [{ area: { eq: "${ID.area}" } }, { not: { area: { in: ["${ID.area}"], isNull: false } } }, { code: null }]
          }
        ) { nodes { code loanPages(last: 1) { totalCount } } } }`,
      context,
    );
    const [root, below] = context.pages;
    expect(root?.parent).toBeUndefined();
    expect(root?.args).toEqual({
      first: 5,
      after: "abc",
      orderBy: [{ nameVi: "DESC" }, { code: "ASC" }],
      filter: {
        nameVi: { contains: "phúc" },
        sector: { in: ["FARMING"] },
        foundedOn: { gte: "2012-01-01" },
        id: { eq: UUID(101) },
        or: [{ areaId: { eq: UUID(1) } }, { not: { areaId: { in: [UUID(1)], isNull: false } } }, {}],
      },
    });
    expect(below?.parent).toBe(COOPERATIVES[0]);
    expect(below?.field.key).toBe("cooperativeId");
    expect(below?.args.last).toBe(1);
  });

  test("an order of two columns in one entry, or of none, is refused with its place", async () => {
    for (const entry of ["{ title: DESC, code: ASC }", "{}"]) {
      const { code, details } = await refusal(`{ cooperatives(orderBy: [{ code: ASC }, ${entry}]) { totalCount } }`);
      expect([code, details.fields?.map(({ path }) => path)]).toEqual(["INVALID_INPUT", ["orderBy.1"]]);
    }
  });

  test("a filter by the id of another type is refused with its place", async () => {
    const { code, details, text } = await refusal(`{ cooperatives(filter: { area: { in: ["${ID.area}", "${ID.loan}"] } }) { totalCount } }`);
    expect([code, details.fields?.map(({ path }) => path)]).toEqual(["INVALID_INPUT", ["filter.area.in.1"]]);
    expect(text.en).toContain("expected the id of a Area, got that of a Loan");
  });
});

describe("anything by its global id", () => {
  test("node and nodes answer in the order asked, with null for what is not there", async () => {
    const source = `{
      node(id: "${ID.cooperative}") { __typename id ... on Cooperative { code area { name } } }
      nodes(ids: ["${ID.area}", "${ID.loan}", "${ID.cooperative}"]) { __typename id }
    }`;
    const told = {
      node: { __typename: "Cooperative", id: ID.cooperative, code: "HTX1", area: { name: "Ninh Phước" } },
      // The fake database holds one row under this uuid, whatever entity is asked: the type comes from the id.
      nodes: [
        { __typename: "Area", id: ID.area },
        { __typename: "Loan", id: ID.loan },
        { __typename: "Cooperative", id: ID.cooperative },
      ],
    };
    expect(await answer(source)).toEqual(told);
    expect(await answer(`{ node(id: "${toGlobalId("Loan", UUID(77))}") { id } }`)).toEqual({ node: null });
    const compiled = compileQuery(schema, parse(source));
    if (!isCompiledQuery(compiled)) throw new Error("not compiled");
    expect(JSON.parse(JSON.stringify((await compiled.query(undefined, fakeContext(), {})).data))).toEqual(told);
  });

  test("a garbled id is refused with its place; more than a hundred ids are too", async () => {
    expect((await refusal('{ node(id: "x") { id } }')).details.fields?.[0]?.path).toBe("id");
    const limit = await refusal(`{ nodes(ids: [${Array.from({ length: 101 }, () => `"${ID.area}"`)}]) { id } }`);
    expect([limit.code, limit.details]).toEqual(["LIMIT_EXCEEDED", { limit: "nodes", allowed: 100, asked: 101 }]);
  });

  test("an id of a plugin that is off is like one of a row that is gone", async () => {
    const off = compose([core, finance, weather], { disabled: new Set(["finance"]) });
    const { data, errors } = await graphql({ schema: off.schema, source: `{ node(id: "${ID.loan}") { id } }`, contextValue: fakeContext() });
    expect([data?.node, errors]).toEqual([null, undefined]);
    expect([...entities.keys()]).toEqual(["Area", "Cooperative", "Loan"]);
  });
});

describe("rights", () => {
  test("a guarded field: sign in first, then hold the right, then read", async () => {
    const phone = '{ cooperative(code: "HTX1") { phone } }';
    const stranger = await refusal(phone);
    expect([stranger.code, stranger.text.vi]).toEqual(["UNAUTHENTICATED", 'Cần đăng nhập: việc này cần quyền "Xem liên hệ" (core.readContacts)']);
    const member = await refusal(phone, fakeContext({ login: "thanh-vien" }));
    expect([member.code, member.text.en]).toEqual([
      "FORBIDDEN",
      'thanh-vien does not hold the right "Read contacts" (core.readContacts); ask the system administrator for it',
    ]);
    expect(await answer(phone, fakeContext({ login: "ninh-phuoc", holds: ["core.readContacts"] }))).toEqual({ cooperative: { phone: "0901" } });
  });

  test("a guarded batch field too, and it computes nothing for those without", async () => {
    const context = fakeContext({ login: "thanh-vien" });
    expect((await refusal('{ cooperative(code: "HTX1") { notes } }', context)).code).toBe("FORBIDDEN");
    expect(context.asked).toEqual([]);
    expect(await answer('{ cooperative(code: "HTX1") { notes } }', fakeContext({ login: "tai-chinh", holds: ["finance.readRates"] }))).toEqual({
      cooperative: { notes: ["HTX1", "HTX1"] },
    });
  });
});

describe("mutations", () => {
  const officer = () => fakeContext({ login: "tai-chinh", holds: ["finance.grantLoans"] });
  const grant = (input: string): string => `mutation { grantLoan(input: ${input}) { loan { id amount cooperative { __typename } } } }`;

  test("run in their unit of work, with uuids for global ids at every depth", async () => {
    const context = officer();
    const input = `{ cooperativeId: "${ID.cooperative}", amount: "5000", instalments: [{ month: 1, areaId: "${ID.area}", parts: [{ month: 2, areaId: "${ID.area}" }, { month: 3 }] }] }`;
    expect(await answer(grant(input), context)).toEqual({
      grantLoan: { loan: { id: toGlobalId("Loan", UUID(9)), amount: "5000", cooperative: { __typename: "Cooperative" } } },
    });
    expect(context.mutations).toEqual([undefined]);
    expect(JSON.parse(JSON.stringify(granted.input))).toEqual({
      cooperativeId: UUID(101),
      amount: "5000",
      instalments: [{ month: 1, areaId: UUID(1), parts: [{ month: 2, areaId: UUID(1) }, { month: 3 }] }],
    });
  });

  test("an idempotency key goes along with the field and the input as it was sent", async () => {
    const context = officer();
    await answer(grant(`{ cooperativeId: "${ID.cooperative}", amount: "5000", idempotencyKey: "k1" }`), context);
    expect(JSON.parse(JSON.stringify(context.mutations))).toEqual([
      { key: "k1", field: "grantLoan", input: { cooperativeId: ID.cooperative, amount: "5000", idempotencyKey: "k1" } },
    ]);
    expect((await refusal(grant(`{ cooperativeId: "${ID.cooperative}", amount: "5000", idempotencyKey: "" }`), officer())).details.fields?.[0]?.path).toBe(
      "input.idempotencyKey",
    );
  });

  test("an id of another type is refused with its path before anything runs", async () => {
    const context = officer();
    const wrong = await refusal(grant(`{ cooperativeId: "${ID.area}", amount: "5000" }`), context);
    expect([wrong.code, wrong.details.fields?.[0]?.path]).toEqual(["INVALID_INPUT", "input.cooperativeId"]);
    const deep = await refusal(
      grant(`{ cooperativeId: "${ID.cooperative}", amount: "1", instalments: [{ month: 1, parts: [{ month: 2, areaId: "${ID.loan}" }] }] }`),
      context,
    );
    expect(deep.details.fields?.[0]?.path).toBe("input.instalments.0.parts.0.areaId");
    expect(context.mutations).toEqual([]);
  });

  test("without the right no transaction is opened", async () => {
    const context = fakeContext({ login: "thanh-vien" });
    expect((await refusal(grant(`{ cooperativeId: "${ID.cooperative}", amount: "5000" }`), context)).code).toBe("FORBIDDEN");
    expect(context.mutations).toEqual([]);
  });

  test("what is open to anyone is open to anyone, in a unit of work all the same", async () => {
    const context = fakeContext();
    expect(await answer("mutation { reportRain }", context)).toEqual({ reportRain: true });
    expect(context.mutations).toHaveLength(1);
  });
});

describe("subscriptions", () => {
  test("any query stands below live, on the very Query type", () => {
    const live = schema.getSubscriptionType()?.getFields().live;
    expect(String(live?.type)).toBe("Query!");
    expect(live?.type).toHaveProperty("ofType", schema.getQueryType());
    expect(live?.subscribe).toBeUndefined();
    expect(validate(schema, parse("subscription { live { cooperatives { nodes { code } } } }"))).toEqual([]);
  });

  test("a plugin's own subscription streams", async () => {
    const stream = await subscribe({ schema, document: parse("subscription { storm { temperature } }"), contextValue: fakeContext() });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    const told = [];
    for await (const { data } of stream) told.push(JSON.parse(JSON.stringify(data)));
    expect(told).toEqual([{ storm: { temperature: 22 } }]);
  });
});

describe("two graphs in one process", () => {
  test("one without finance and one with it answer side by side", async () => {
    const run = (one: GraphQLSchema) => execute({ schema: one, document: parse('{ cooperative(code: "x") { code label } }'), contextValue: fakeContext() });
    const off = compose([core, finance, weather], { disabled: new Set(["finance"]) });
    const both = await Promise.all([run(schema), run(off.schema)]);
    for (const { data, errors } of both) {
      expect(errors).toBeUndefined();
      expect(data?.cooperative).toEqual({ code: "HTX1", label: "HTX1: An Phúc 1" });
    }
  });
});
