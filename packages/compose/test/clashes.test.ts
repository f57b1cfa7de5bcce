import {
  Anyone,
  BatchField,
  Can,
  cells,
  definePlugin,
  enumeration,
  Listing,
  Node,
  NodeId,
  NotSame,
  type OfficeSheet,
  Owned,
  type Permission,
  type Plugin,
  permissions,
  Related,
  Sealed,
  Versioned,
} from "@hoptac/kit";
import { Arg, Field, FieldResolver, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Column, Entity } from "typeorm";
import { type Clash, CompositionError, compose } from "../src/index.js";
import { Area, Cooperative, can, core, coreCan, finance, Loan, weather } from "./toys.js";

type Given = Partial<Plugin> & Pick<Plugin, "id">;
const plugin = (given: Given): Plugin =>
  definePlugin({ title: { vi: given.id, en: given.id }, version: "1.0.0", core: "^1.0", entities: [], resolvers: [], migrations: [], ...given });

const clashesOf = (...plugins: readonly Plugin[]): readonly Clash[] => {
  try {
    compose(plugins);
    return [];
  } catch (error) {
    if (error instanceof CompositionError) return error.clashes;
    throw error;
  }
};
const only = (clashes: readonly Clash[]): readonly [string, string, readonly string[]] => {
  expect(clashes.map(({ text }) => text.en)).toHaveLength(1);
  const [{ kind, coordinate, plugins, text }] = clashes as [Clash];
  for (const line of [text.vi, text.en]) {
    expect(line).not.toContain("\n");
    // The coordinate, every side, and the way out.
    for (const id of plugins) expect(line).toContain(id);
    expect(line).toMatch(/; /);
  }
  return [kind, coordinate, plugins];
};

const fieldSheet = (right: Permission): OfficeSheet => ({
  sheet: {
    name: "fields",
    title: { vi: "Cánh đồng", en: "Fields" },
    entity: () => Area,
    key: ["code"],
    columns: { code: { header: { vi: "Mã", en: "Code" }, cell: cells.text(10) } },
  },
  import: right,
});

// ── classes that the stories below bring along ──────────────────────────────────────────────────────────────
@Resolver()
class CropQueries {
  @Query(() => String, { description: "…" })
  crops(): string {
    return "rice";
  }
}
@Resolver()
class OtherCropQueries {
  @Query(() => String, { description: "…" })
  crops(): string {
    return "maize";
  }
}
@Resolver(() => Cooperative)
class SizeByPlanning {
  @BatchField(() => String, { description: "…" })
  async size(all: readonly Cooperative[]): Promise<string[]> {
    return all.map(() => "S");
  }
}
@Resolver(() => Cooperative)
class SizeByAgriculture {
  @FieldResolver(() => String, { description: "…" })
  size(): string {
    return "L";
  }
}
@Resolver(() => Cooperative)
class CodeReplaced {
  @FieldResolver(() => String, { description: "…" })
  code(): string {
    return "mine";
  }
}
@Resolver()
class OpenMutation {
  @Mutation(() => Boolean, { description: "…" })
  openDoor(): boolean {
    return true;
  }
}
@Resolver()
class ForeignRight {
  @Can(can.grantLoans)
  @Mutation(() => Boolean, { description: "…" })
  grantAnyway(): boolean {
    return true;
  }
}
@Owned("public")
@Entity({ schema: "planning", name: "case_file" })
@ObjectType("CaseFile", { implements: Node, description: "…" })
class PlanningFile extends Node {}
@Owned("public")
@Entity({ schema: "agriculture", name: "case_file" })
@ObjectType("CaseFile", { implements: Node, description: "…" })
class AgricultureFile extends Node {}
@Owned("public")
@Entity({ schema: "planning", name: "case_file" })
@ObjectType({ implements: Node, description: "…" })
class SameTable extends Node {}
@Owned("public")
@Entity({ schema: "core", name: "sheet" })
@ObjectType({ implements: Node, description: "…" })
class InCoreSchema extends Node {}
@Owned("public")
@ObjectType({ implements: Node, description: "…" })
class Tableless extends Node {}
@Entity({ schema: "planning", name: "ownerless" })
@ObjectType({ implements: Node, description: "…" })
class Ownerless extends Versioned {}
const labels = { ON: { vi: "Bật", en: "On" } };
const PlanningState = enumeration("State", { vi: "…", en: "…" }, labels);
const AgricultureState = enumeration("State", { vi: "…", en: "…" }, labels);
@Resolver()
class PlanningStates {
  @Query(() => PlanningState, { description: "…" })
  planningState(): string {
    return "ON";
  }
}
@Resolver()
class AgricultureStates {
  @Query(() => AgricultureState, { description: "…" })
  agricultureState(): string {
    return "ON";
  }
}
@ObjectType({ description: "…" })
class PageInfo {
  @Field(() => String, { description: "…" })
  here!: string;
}
@Resolver()
class OwnPageInfo {
  @Query(() => PageInfo, { description: "…" })
  ownPage(): PageInfo {
    return { here: "1" };
  }
}
@Resolver()
class OwnNode {
  @Query(() => String, { description: "…" })
  node(): string {
    return "mine";
  }
}
@Resolver()
class OwnImport {
  @Anyone()
  @Mutation(() => Boolean, { description: "…" })
  import(): boolean {
    return true;
  }
}
@Resolver(() => Cooperative)
class WrongSide {
  @Can(coreCan.readContacts, { orOwn: ["nobodyId"] })
  @FieldResolver(() => String, { description: "…" })
  secret(): string {
    return "…";
  }
}
@Owned("public")
@Entity({ schema: "planning", name: "open_seal" })
@ObjectType({ implements: Node, description: "…" })
class OpenSeal extends Versioned {
  @Sealed()
  @Column("text")
  @Field(() => String, { description: "…" })
  number!: string;
}
@ObjectType({ description: "…" })
class CooperativeConnection {
  @Field(() => String, { description: "…" })
  to!: string;
}
@Resolver()
class OwnConnection {
  @Query(() => CooperativeConnection, { description: "…" })
  cable(): CooperativeConnection {
    return { to: "the grid" };
  }
}
@Resolver(() => Cooperative)
class WrongKey {
  @Related(() => Area, { key: "cooperativeId", orderBy: { name: "ASC" }, description: "…" })
  areas!: Related<Area>;
}
@Resolver(() => Cooperative)
class WrongOrder {
  @Listing(() => Area, { key: "parentId", orderBy: { colour: "ASC" }, description: "…" })
  areas!: Listing<Area>;
}
@Resolver(() => Cooperative)
class WrongFrom {
  @Related(() => Loan, { from: "loanId", description: "…" })
  loan?: Loan;
}
@Resolver()
class ListsNobodys {
  @Listing(() => PlanningFile, { orderBy: { id: "ASC" }, description: "…" })
  files!: Listing<PlanningFile>;
}
@Resolver()
class Stray {
  @Related(() => Area, { key: "parentId", orderBy: { name: "ASC" }, description: "…" })
  parts!: Related<Area>;
}
@Resolver()
class UsesLoan {
  @Query(() => Loan, { nullable: true, description: "…" })
  biggestLoan(): Loan | undefined {
    return undefined;
  }
}
@InputType({ description: "…" })
class PointsNowhere {
  @NodeId(() => PlanningFile, { description: "…" })
  fileId!: string;
}
@Resolver()
class TakesNowhere {
  @Anyone()
  @Mutation(() => Boolean, { description: "…" })
  fileAway(@Arg("input", () => PointsNowhere, { description: "…" }) input: PointsNowhere): boolean {
    return input.fileId !== "";
  }
}
@InputType({ description: "…" })
class NamesLoan {
  @NodeId(() => Loan, { description: "…" })
  id!: string;
}
const did = { vi: "duyệt vay", en: "granted it" };
@Resolver()
class ConfirmsLoan {
  @NotSame("grantedBy", { did })
  @Anyone()
  @Mutation(() => Boolean, { description: "…" })
  confirmLoan(@Arg("input", () => NamesLoan, { description: "…" }) input: NamesLoan): boolean {
    return input.id !== "";
  }
}
@Resolver()
class ConfirmsNothing {
  @NotSame("amount", { did, of: "loanId" })
  @Anyone()
  @Mutation(() => Boolean, { description: "…" })
  confirmLoan(@Arg("input", () => NamesLoan, { description: "…" }) input: NamesLoan): boolean {
    return input.id !== "";
  }
}
@Owned("public")
@Entity({ schema: "planning", name: "twice" })
@ObjectType({ implements: Node, description: "…" })
class DeclaredTwice extends Node {
  @Column("uuid", { name: "area_id" })
  areaId!: string;

  @Related(() => Area, { from: "areaId", description: "…" })
  @Field(() => String, { description: "…" })
  area?: Area;
}

const planning = (given: Partial<Plugin>): Plugin => plugin({ id: "planning", ...given });
const agriculture = (given: Partial<Plugin>): Plugin => plugin({ id: "agriculture", ...given });

describe("plugins that do not go together", () => {
  test("the toys do", () => {
    expect(clashesOf(core, finance, weather)).toEqual([]);
  });

  test.each<[string, Plugin[], [string, string, string[]]]>([
    ["one id given twice", [core, planning({}), planning({ version: "2.0.0" })], ["plugin-twice", "planning", ["planning", "planning"]]],
    ["a dependency that is not there", [planning({})], ["dependency-missing", "planning", ["planning", "core"]]],
    ["a version outside of the range", [core, planning({ core: "^2.0" })], ["version-mismatch", "planning", ["planning", "core"]]],
    ["a range that is none", [core, planning({ core: "new" })], ["version-mismatch", "planning", ["planning", "core"]]],
    [
      "a version that is none",
      [core, plugin({ id: "tax", version: "spring" }), planning({ needs: { tax: "^1.0" } })],
      ["version-mismatch", "planning", ["planning", "tax"]],
    ],
    [
      "plugins that need each other in a loop",
      [core, planning({ needs: { agriculture: "^1.0" } }), agriculture({ needs: { planning: "^1.0" } })],
      ["dependency-loop", "planning → agriculture → planning", ["planning", "agriculture"]],
    ],
    [
      "one type name in two plugins",
      [core, planning({ entities: [PlanningFile] }), agriculture({ entities: [AgricultureFile] })],
      ["type-name", "CaseFile", ["planning", "agriculture"]],
    ],
    [
      "one enum declared twice",
      [core, planning({ resolvers: [PlanningStates] }), agriculture({ resolvers: [AgricultureStates] })],
      ["enum-twice", "State", ["planning", "agriculture"]],
    ],
    ["one enum declared twice in one plugin", [core, planning({ resolvers: [PlanningStates, AgricultureStates] })], ["enum-twice", "State", ["planning"]]],
    ["a type of a plugin that one does not need", [core, finance, planning({ resolvers: [UsesLoan] })], ["shared-class", "Loan", ["planning", "finance"]]],
    [
      "the same query in two plugins",
      [core, planning({ resolvers: [CropQueries] }), agriculture({ resolvers: [OtherCropQueries] })],
      ["root-field", "Query.crops", ["planning", "agriculture"]],
    ],
    [
      "the same field added to one type",
      [core, planning({ resolvers: [SizeByPlanning] }), agriculture({ resolvers: [SizeByAgriculture] })],
      ["field-twice", "Cooperative.size", ["planning", "agriculture"]],
    ],
    ["a field that its own plugin declares twice", [core, planning({ entities: [DeclaredTwice] })], ["field-twice", "DeclaredTwice.area", ["planning"]]],
    ["another plugin's field replaced", [core, planning({ resolvers: [CodeReplaced] })], ["field-replaced", "Cooperative.code", ["planning", "core"]]],
    [
      "one table in two plugins",
      [core, planning({ entities: [PlanningFile] }), agriculture({ entities: [SameTable] })],
      ["table-twice", "planning.case_file", ["planning", "agriculture"]],
    ],
    ["a table in another plugin's schema", [core, planning({ entities: [InCoreSchema] })], ["table-outside", "core.sheet", ["planning", "core"]]],
    ["an entity without a table", [core, planning({ entities: [Tableless] })], ["table-outside", "planning.Tableless", ["planning"]]],
    [
      "a right declared by two",
      [core, finance, planning({ permissions: { grantLoans: can.grantLoans } })],
      ["permission", "finance.grantLoans", ["finance", "planning"]],
    ],
    [
      "a right in another's name",
      [core, planning({ permissions: permissions("tax", { see: { vi: "…", en: "…" } }) })],
      ["permission", "tax.see", ["planning", "tax"]],
    ],
    ["a mutation that does not say who", [core, planning({ resolvers: [OpenMutation] })], ["mutation-open", "Mutation.openDoor", ["planning"]]],
    [
      "a right of a plugin that one does not need",
      [core, finance, planning({ resolvers: [ForeignRight] })],
      ["guard-unknown", "Mutation.grantAnyway", ["planning", "finance"]],
    ],
    ["a right that nobody declares", [core, planning({ resolvers: [ForeignRight] })], ["guard-unknown", "Mutation.grantAnyway", ["planning", "finance"]]],
    ["an entity that does not say whose it is", [core, planning({ entities: [Ownerless] })], ["entity-unowned", "Ownerless", ["planning"]]],
    ["a root field that the platform adds", [core, planning({ resolvers: [OwnNode] })], ["reserved-name", "Query.node", ["planning", "platform"]]],
    [
      "a mutation by the name that files are recorded under",
      [core, planning({ resolvers: [OwnImport] })],
      ["reserved-name", "Mutation.import", ["planning", "platform"]],
    ],
    ["an own side that is no column", [core, planning({ resolvers: [WrongSide] })], ["guard-side-unknown", "Cooperative.secret", ["planning"]]],
    ["a sealed column that everybody may open", [core, planning({ entities: [OpenSeal] })], ["sealed-open", "OpenSeal.number", ["planning"]]],
    ["a type that the platform makes", [core, planning({ resolvers: [OwnPageInfo] })], ["reserved-name", "PageInfo", ["planning", "platform"]]],
    ["a type that a listing makes", [core, planning({ resolvers: [OwnConnection] })], ["reserved-name", "CooperativeConnection", ["planning", "platform"]]],
    ["a list by a column that is not there", [core, planning({ resolvers: [WrongKey] })], ["read-unknown", "Cooperative.areas", ["planning", "core"]]],
    ["an order by a column that is not there", [core, planning({ resolvers: [WrongOrder] })], ["read-unknown", "Cooperative.areas", ["planning", "core"]]],
    [
      "a related row by a column that is not there",
      [core, finance, planning({ needs: { finance: "^1.0" }, resolvers: [WrongFrom] })],
      ["read-unknown", "Cooperative.loan", ["planning", "core"]],
    ],
    ["a listing of nobody's entity", [core, planning({ resolvers: [ListsNobodys] })], ["read-unknown", "Query.files", ["planning"]]],
    ["a related list of no type", [core, planning({ resolvers: [Stray] })], ["read-stray", "Stray.parts", ["planning"]]],
    [
      "a sheet of one name twice",
      [{ ...core, sheets: [fieldSheet(coreCan.readContacts)] }, planning({ sheets: [fieldSheet(coreCan.readContacts)] })],
      ["sheet-twice", "sheet fields", ["core", "planning"]],
    ],
    [
      "a sheet by a right of a plugin that one does not need",
      [core, finance, planning({ sheets: [fieldSheet(can.grantLoans)] })],
      ["sheet-right", "sheet fields", ["planning", "finance"]],
    ],
    [
      "a duty kept apart by a column that is not there",
      [core, finance, planning({ needs: { finance: "^1.0" }, resolvers: [ConfirmsLoan] })],
      ["duty-unknown", "Mutation.confirmLoan", ["planning"]],
    ],
    [
      "a duty on a row that the input does not name",
      [core, finance, planning({ needs: { finance: "^1.0" }, resolvers: [ConfirmsNothing] })],
      ["duty-unknown", "Mutation.confirmLoan", ["planning"]],
    ],
    ["an id of nobody's entity", [core, planning({ resolvers: [TakesNowhere] })], ["node-id-unknown", "PointsNowhere.fileId", ["planning"]]],
  ])("%s", (_story, plugins, expected) => {
    expect(only(clashesOf(...plugins))).toEqual(expected);
  });

  test("two that rename what they shared by mistake live together", () => {
    expect(clashesOf(core, planning({ resolvers: [SizeByPlanning, CropQueries] }), agriculture({}))).toEqual([]);
  });

  test("who needs a plugin may use its types and rights", () => {
    const needs = { finance: "^1.0" };
    expect(clashesOf(core, finance, planning({ needs, resolvers: [UsesLoan, ForeignRight] }))).toEqual([]);
  });

  test("nine clashes of nine kinds are nine lines, found at once, in both languages", () => {
    const planted = [
      core,
      finance,
      weather,
      planning({ core: "^2.0", entities: [PlanningFile, Ownerless], resolvers: [CropQueries, SizeByPlanning, CodeReplaced, OpenMutation] }),
      agriculture({ entities: [AgricultureFile], resolvers: [OtherCropQueries, SizeByAgriculture, ForeignRight, OwnNode] }),
    ];
    const clashes = clashesOf(...planted);
    expect(clashes.map(({ kind }) => kind)).toEqual([
      "version-mismatch",
      "type-name",
      "root-field",
      "field-twice",
      "field-replaced",
      "mutation-open",
      "guard-unknown",
      "entity-unowned",
      "reserved-name",
    ]);
    const error = new CompositionError(clashes);
    expect(error.message.split("\n")).toHaveLength(9);
    expect(error.message).toBe(error.in("en"));
    expect(error.in("vi").split("\n")).toHaveLength(9);
    expect(error.in("vi")).toContain("Cooperative.size: planning và agriculture cùng thêm trường này vào kiểu của core; hãy đổi tên một bên");
  });

  test("a sheet that cannot be addressed, or whose key has no column, is no manifest", () => {
    const { sheet, import: right } = fieldSheet(coreCan.readContacts);
    for (const [wrong, word] of [
      [{ ...sheet, name: "Fields!" }, "Fields!"],
      [{ ...sheet, key: ["id"] }, "id"],
    ] as const)
      expect(() => plugin({ id: "planning", sheets: [{ sheet: wrong, import: right }] })).toThrow(word);
    expect(() =>
      plugin({
        id: "planning",
        sheets: [
          { sheet, import: right },
          { sheet, import: right },
        ],
      }),
    ).toThrow("twice");
  });

  test("negative control: left to type-graphql, one of two queries of one name wins in silence", async () => {
    const { buildSchema } = await import("type-graphql");
    const schema = await buildSchema({ resolvers: [CropQueries, OtherCropQueries], skipCheck: true });
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(["crops"]);
  });
});
