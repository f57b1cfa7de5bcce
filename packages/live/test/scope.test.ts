import fc from "fast-check";
import { type EntryOwner, entryAsSeen, entryInScope, type LogEntryLike, ownerInScope } from "../src/index.js";

const ids = ["a", "b", "c"];
const some = fc.uniqueArray(fc.constantFrom(...ids));
const scopes = fc.record({
  all: fc.boolean(),
  register: fc.boolean(),
  areas: some,
  departments: some,
  cooperatives: some,
  enterprises: some,
  person: fc.constantFrom(undefined, ...ids),
  account: fc.constantFrom(undefined, ...ids),
  administration: fc.constantFrom(undefined, "READ", "WRITE"),
});
const kinds = ["cooperative", "area", "department", "enterprise", "person", "account", "administration", "public"] as const;
const owners: fc.Arbitrary<EntryOwner> = fc.record(
  { kind: fc.constantFrom(...kinds), id: fc.constantFrom(...ids), area: fc.constantFrom(...ids), register: fc.boolean() },
  { requiredKeys: ["kind"] },
);
type Scope = Parameters<typeof ownerInScope>[0];
const nothing = { all: false, register: false, areas: [], departments: [], cooperatives: [], enterprises: [] };

/** The row guard's policy, one condition after the other as PostgreSQL has it. */
const policy = (scope: Scope, { kind, id = "", area = "", register = false }: EntryOwner): boolean =>
  ({
    public: true,
    cooperative: scope.all || scope.cooperatives.includes(id) || scope.areas.includes(area),
    area: scope.all || scope.areas.includes(id),
    department: scope.all || scope.departments.includes(id),
    enterprise: scope.all || scope.enterprises.includes(id),
    person: id !== "" && scope.person === id,
    account: id !== "" && scope.account === id,
    administration: scope.administration !== undefined,
  })[kind] ||
  (register && scope.register);

describe("whose change a viewer may hear of", () => {
  test("is decided as the row guard decides whose row a viewer may see", () => {
    fc.assert(
      fc.property(scopes, owners, (scope, owner) => expect(ownerInScope(scope as Scope, owner)).toBe(policy(scope as Scope, owner))),
      { numRuns: 2_000 },
    );
  });

  test("a district officer of one area hears of a cooperative that lies there, not of one next door", () => {
    const officer = { ...nothing, areas: ["ninh-phuoc"] };
    expect(ownerInScope(officer, { kind: "cooperative", id: "x", area: "ninh-phuoc" })).toBe(true);
    expect(ownerInScope(officer, { kind: "cooperative", id: "x", area: "bac-ai" })).toBe(false);
    expect(ownerInScope(officer, { kind: "cooperative", id: "x" })).toBe(false);
  });

  test("the head of the committee sees the whole province, but nobody's personal rows", () => {
    const head = { ...nothing, all: true, person: "me" };
    expect(ownerInScope(head, { kind: "department", id: "any" })).toBe(true);
    expect(ownerInScope(head, { kind: "person", id: "somebody" })).toBe(false);
    expect(ownerInScope(head, { kind: "person", id: "me" })).toBe(true);
  });

  test("a row that moved away is heard of by both sides, a change without any owner by nobody", () => {
    const moved = { before: { kind: "area", id: "a" }, after: { kind: "area", id: "b" } } as const;
    expect(entryInScope({ ...nothing, areas: ["a"] }, moved)).toBe(true);
    expect(entryInScope({ ...nothing, areas: ["b"] }, moved)).toBe(true);
    expect(entryInScope({ ...nothing, areas: ["c"] }, moved)).toBe(false);
    expect(entryInScope({ ...nothing, all: true }, {})).toBe(false);
  });

  test("a row that comes into the scope is new, one that leaves it is gone, and neither tells what lies on the other side", () => {
    const entry = { position: 1, table: "core.plot", id: "p", operation: "UPDATE", version: 2, at: new Date(0) } as const;
    const moved: LogEntryLike = {
      ...entry,
      before: { kind: "area", id: "a" },
      after: { kind: "area", id: "b" },
      changed: { area_id: ["a", "b"], note: ["secret of a", "secret of b"], phone: [] },
    };
    expect(entryAsSeen({ ...nothing, areas: ["a"] }, moved)).toEqual({ ...entry, operation: "DELETE", before: { kind: "area", id: "a" }, changed: {} });
    const entered = { area_id: [null, "b"], note: [null, "secret of b"], phone: [] };
    expect(entryAsSeen({ ...nothing, areas: ["b"] }, moved)).toEqual({ ...entry, operation: "INSERT", after: { kind: "area", id: "b" }, changed: entered });
    expect(entryAsSeen({ ...nothing, areas: ["a", "b"] }, moved)).toBe(moved);
    expect(entryAsSeen({ ...nothing, areas: ["c"] }, moved)).toBeUndefined();
    const inserted: LogEntryLike = { ...entry, operation: "INSERT", after: { kind: "area", id: "b" }, changed: {} };
    expect(entryAsSeen({ ...nothing, areas: ["b"] }, inserted)).toBe(inserted);
  });
});
