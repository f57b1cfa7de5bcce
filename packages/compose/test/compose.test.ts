import { type GraphQLSchema, getIntrospectionQuery, graphqlSync, isEnumType, isInputObjectType, isInterfaceType, isObjectType, printSchema } from "graphql";
import { compose, contractFiles } from "../src/index.js";
import { core, finance, weather } from "./toys.js";

const all = [weather, finance, core];
const composition = compose(all);

/** Coordinates of a schema without a description. */
const undescribed = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("__")) return [];
    const members: [string, string | null | undefined][] = [[type.name, type.description]];
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        members.push([`${type.name}.${field.name}`, field.description]);
        if ("args" in field) for (const arg of field.args) members.push([`${type.name}.${field.name}(${arg.name}:)`, arg.description]);
      }
    }
    if (isEnumType(type)) for (const value of type.getValues()) members.push([`${type.name}.${value.name}`, value.description]);
    return members.filter(([, description]) => !description).map(([coordinate]) => coordinate);
  });

describe("one graph, composed and answered for", () => {
  test("plugins stand in dependency order, whatever the order of the configuration, and the graph is the same to the byte", () => {
    expect(composition.plugins.map(({ id }) => id)).toEqual(["weather", "core", "finance"]);
    for (const order of [
      [core, finance, weather],
      [finance, weather, core],
    ]) {
      expect(compose(order).sdl).toBe(composition.sdl);
      expect(compose(order).version).toBe(composition.version);
    }
  });

  test("every coordinate has an owner: types, fields of others' types, arguments, enum values, tables, rights", () => {
    const owner = (coordinate: string) => composition.owners.get(coordinate);
    expect(owner("Cooperative")).toBe("core");
    expect(owner("Cooperative.code")).toBe("core");
    expect(owner("Cooperative.version")).toBe("core");
    expect(owner("Cooperative.loans")).toBe("finance");
    expect(owner("Cooperative.loans(first:)")).toBe("finance");
    expect(owner("Cooperative.debt")).toBe("finance");
    expect(owner("Loan.cooperative")).toBe("finance");
    expect(owner("GrantLoanInput.instalments")).toBe("finance");
    expect(owner("Sector.FARMING")).toBe("core");
    expect(owner("SectorFilter")).toBe("core");
    expect(owner("CooperativeFilter.area")).toBe("core");
    expect(owner("CooperativeConnection.totalCount")).toBe("core");
    expect(owner("LoanOrder")).toBe("finance");
    expect(owner("Query")).toBe("platform");
    expect(owner("Query.cooperatives")).toBe("core");
    expect(owner("Query.cooperatives(first:)")).toBe("core");
    expect(owner("Query.node")).toBe("platform");
    expect(owner("Subscription.live")).toBe("platform");
    expect(owner("Subscription.storm")).toBe("weather");
    expect(["Node", "PageInfo", "TextFilter", "SortDirection", "VND", "Date", "Cursor", "@owner"].map(owner)).toEqual(Array(8).fill("platform"));
    expect(owner("finance.loan")).toBe("finance");
    expect(owner("finance.grantLoans")).toBe("finance");
    for (const type of Object.keys(composition.schema.getTypeMap())) {
      if (!type.startsWith("__") && !["String", "Int", "Float", "Boolean", "ID"].includes(type))
        expect([type, owner(type)]).toEqual([type, expect.any(String)]);
    }
  });

  test("nothing that clients see lacks a description", () => {
    expect(undescribed(composition.schema)).toEqual([]);
  });

  test("a missing description would be seen", () => {
    const { schema } = compose(all);
    const area = schema.getType("Area");
    if (isObjectType(area)) (area.getFields().name as { description?: string }).description = "";
    expect(undescribed(schema)).toEqual(["Area.name"]);
  });

  test("the SDL is sorted and says the owner of every type, and of a field where it is another than its type's", () => {
    expect(composition.sdl).toContain('type Cooperative implements Node @owner(plugin: "core") {');
    expect(composition.sdl).toContain('  debt: VND! @owner(plugin: "finance")');
    expect(composition.sdl).not.toContain("code: String! @owner");
    expect(composition.sdl).toContain('enum Sector @owner(plugin: "core")');
    const names = [...composition.sdl.matchAll(/^(?:type|input|enum|interface|scalar|union) (\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual([...names].sort((a = "", b = "") => a.localeCompare(b)));
    expect(printSchema(composition.schema)).not.toContain("TypesOfThisHouse");
  });

  test("to-one is sure only where the column always has a value and the other row is public", () => {
    expect(composition.sdl).toMatch(/\n {2}area: Area!\n/);
    expect(composition.sdl).toMatch(/\n {2}parent: Area\n/);
    expect(composition.sdl).toMatch(/\n {2}cooperative: Cooperative\n/);
  });

  test("what @Can guards is no column to filter or order by, and computed fields are none either", () => {
    const filter = composition.schema.getType("CooperativeFilter");
    const order = composition.schema.getType("CooperativeOrder");
    const fields = (type: unknown) => (isInputObjectType(type) ? Object.keys(type.getFields()).sort() : []);
    expect(fields(filter)).toEqual(["and", "area", "code", "demonstration", "foundedOn", "id", "not", "or", "sector", "seenAt", "title", "version"]);
    expect(fields(order)).toEqual(["code", "demonstration", "foundedOn", "id", "score", "sector", "seenAt", "title", "version"]);
  });

  test("a plugin's slice holds what it answers for and nothing else", () => {
    const files = contractFiles(composition);
    expect(Object.keys(files)).toEqual(["schema.graphql", "owners.json", "plugins/weather.graphql", "plugins/core.graphql", "plugins/finance.graphql"]);
    const slice = files["plugins/finance.graphql"] ?? "";
    expect(slice).toContain("extend type Cooperative {");
    expect(slice).toContain("extend type Mutation {");
    expect(slice).toContain("type Loan implements Node");
    expect(slice).not.toMatch(/^type Cooperative /m);
    expect(slice).not.toContain("weather");
    expect(files["plugins/core.graphql"]).not.toMatch(/loans|debt/);
    expect(JSON.parse(files["owners.json"] ?? "")["Cooperative.loans"]).toBe("finance");
  });
});

describe("a plugin is switched off and on", () => {
  const traces = /[lL]oan|finance|debt|Instalment|MoneyFilter|DecimalFilter/;

  test("off leaves no trace in the SDL, in introspection, or in what the platform hands on", () => {
    const off = compose(all, { disabled: new Set(["finance"]) });
    expect(composition.sdl).toMatch(traces);
    expect(off.sdl).not.toMatch(traces);
    expect(JSON.stringify(graphqlSync({ schema: off.schema, source: getIntrospectionQuery() }))).not.toMatch(traces);
    expect([...off.owners].flat().join()).not.toMatch(traces);
    expect([...off.entities.keys()]).toEqual(["Area", "Cooperative"]);
    expect(off.permissions.map(({ id }) => id)).toEqual(["core.readContacts"]);
    expect([...off.disabled]).toEqual(["finance"]);
    expect(off.plugins.map(({ id }) => id)).toEqual(["weather", "core", "finance"]);
    expect(off.version).not.toBe(composition.version);
  });

  test("without any mutation there is no Mutation type", () => {
    const off = compose(all, { disabled: new Set(["finance", "weather"]) });
    expect(off.schema.getMutationType()).toBeUndefined();
    expect(off.sdl).toContain("live: Query!");
  });

  test("on again is the same graph to the byte, and the graph of those that never knew it too", () => {
    expect(compose(all).sdl).toBe(composition.sdl);
    expect(compose([core, weather]).sdl).toBe(compose(all, { disabled: new Set(["finance"]) }).sdl);
  });

  test("what others need stays on as long as they are", () => {
    expect(() => compose(all, { disabled: new Set(["core"]) })).toThrow("finance needs core, which is switched off; switch finance off too, or core on");
    expect(compose(all, { disabled: new Set(["core", "finance"]) }).sdl).not.toContain("Cooperative");
  });
});
