import { ownerRootOf, ownershipOf } from "@hoptac/kit";
import { buildSchemaSync } from "type-graphql";
import { DataSource } from "typeorm";
import core from "../src/plugin.js";

const [first, ...rest] = core.resolvers;
if (!first) throw new Error("core has no resolvers");
const schema = buildSchemaSync({ resolvers: [first, ...rest], orphanedTypes: [...core.entities], validate: true });

/** Whose the rows are that are not everybody's to read. */
const OWNERS: Readonly<Record<string, string>> = {
  Cooperative: "cooperative",
  RegisterChange: "cooperative",
  RegisterEntry: "cooperative",
  MembershipStat: "cooperative",
  FinancialStatement: "cooperative",
  Correction: "cooperative",
  Officer: "cooperative",
  Member: "cooperative",
  GovernanceEvent: "cooperative",
  LandParcel: "cooperative",
  Activity: "cooperative",
  Conversion: "cooperative",
  Attachment: "cooperative",
  MeetingDecision: "cooperative",
  Obstacle: "cooperative",
  ReviewExclusion: "cooperative",
  ReviewSheet: "cooperative",
  SupportAction: "cooperative",
  Enterprise: "enterprise",
  Cohort: "department",
  CohortMember: "department",
  RoleGrant: "administration",
  Notification: "account",
  NotificationPreference: "account",
  Meeting: "department",
  MeetingParticipant: "department",
  Conclusion: "department",
  Instruction: "department",
  PlanItem: "department",
  PlanTarget: "department",
  Task: "department",
  TaskReport: "department",
  TaskEvidence: "department",
  TaskExtension: "department",
  HalfYearAssessment: "department",
  TaskCarryOver: "department",
};

describe("the shared model", () => {
  test("its classes build a schema, and every type, field, argument and enum value of it is described in both languages", () => {
    const described = (text: string | null | undefined): boolean => /.+ · .+/.test(text ?? "");
    const missing = Object.values(schema.toConfig().types).flatMap((type) => {
      if (type.name.startsWith("__") || ["String", "Int", "ID", "Boolean", "Query", "Mutation"].includes(type.name)) return [];
      const config = type.toConfig() as { fields?: object; values?: object };
      const members = Object.entries({ ...config.fields, ...config.values }) as [string, { description?: string }][];
      return [[type.name, type] as const, ...members.map(([name, member]) => [`${type.name}.${name}`, member] as const)]
        .filter(([, { description }]) => !described(description))
        .map(([name]) => name);
    });
    expect(missing).toEqual([]);
  });

  test("every table says whose its rows are, and cooperatives are the owners of their kind, placed in an area", () => {
    for (const entity of core.entities) expect([entity.name, ownershipOf(entity)?.kind]).toEqual([entity.name, OWNERS[entity.name] ?? "public"]);
    expect(core.entities.map(ownerRootOf).filter((root) => root)).toEqual([
      { kind: "cooperative", area: "areaId" },
      { kind: "enterprise", area: "areaId" },
    ]);
  });

  test("every column of a table is in snake case and every table in the plugin's own schema", async () => {
    const dataSource = new DataSource({ type: "postgres", entities: [...core.entities] as (new () => object)[] });
    await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    for (const { schema: name, columns } of dataSource.entityMetadatas) {
      expect(name).toBe("core");
      for (const { databaseName } of columns) expect(databaseName).toMatch(/^[a-z][a-z0-9_]*$/);
    }
  });

  test("every sheet fills columns that its entity has", () => {
    for (const { sheet } of core.data ?? []) expect(sheet.key.every((property) => property in sheet.columns)).toBe(true);
  });
});
