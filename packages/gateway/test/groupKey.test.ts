import type { Scope, Viewer } from "@hoptac/kit";
import fc from "fast-check";
import { groupKey } from "../src/socket/groupKey.js";

type Question = Parameters<typeof groupKey>[0];

const operation = { document: { composition: { version: "1" }, text: "{ a }" }, name: undefined } as unknown as Question["operation"];
const asked: Question = { operation, variables: { code: "9900000001", n: 1 }, language: "vi" };

const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c"));
const scopes: fc.Arbitrary<Scope> = fc
  .record({
    all: fc.boolean(),
    register: fc.boolean(),
    areas: ids,
    departments: ids,
    cooperatives: ids,
    enterprises: ids,
    person: fc.constantFrom(undefined, "a", "b"),
  })
  .map(({ person, ...scope }) => ({ ...scope, ...(person === undefined ? {} : { person }) }));
const viewers: fc.Arbitrary<Viewer> = fc
  .record({ login: fc.constantFrom(undefined, ""), roles: ids, permissions: ids.map((list) => new Set(list)), scope: scopes })
  .map(({ login, ...viewer }) => ({ ...viewer, ...(login === undefined ? {} : { login }) }));

/** What two viewers may share: whatever order it is written in. */
const rights = ({ login, roles, permissions, scope: { person, all, register, ...lists } }: Viewer): string =>
  JSON.stringify([
    login ?? null,
    [...roles].sort(),
    [...permissions].sort(),
    person ?? null,
    all,
    register,
    ...Object.values(lists).map((list) => [...list].sort()),
  ]);

describe("who shares an answer", () => {
  const differ = (keyOf: (viewer: Viewer) => string, numRuns: number): void =>
    fc.assert(
      fc.property(viewers, viewers, (one, other) => expect(keyOf(one) === keyOf(other)).toBe(rights(one) === rights(other))),
      { numRuns },
    );

  test("whoever has the same rights and the same scope, in whatever order they are listed, and nobody else", () => {
    differ((viewer) => groupKey(asked, viewer), 2_000);
    fc.assert(
      fc.property(viewers, (viewer) => {
        const { scope } = viewer;
        const turned = { ...viewer, roles: [...viewer.roles].reverse(), scope: { ...scope, areas: [...scope.areas].reverse() } };
        expect(groupKey(asked, turned)).toBe(groupKey(asked, viewer));
      }),
    );
  });

  test("a key without the scope would be shared by strangers, and this comparison sees it", () => {
    expect(() => differ(({ roles, permissions }) => JSON.stringify([roles, [...permissions]]), 2_000)).toThrow(/Property failed/);
  });

  test("whoever asks the same: another document, operation, language, schema or value is another question; another order of variables is not", () => {
    const viewer: Viewer = {
      roles: [],
      permissions: new Set(),
      scope: { all: true, register: true, areas: [], departments: [], cooperatives: [], enterprises: [] },
    };
    const of = (change: Partial<Question>): string => groupKey({ ...asked, ...change }, viewer);
    const other = (document: object, name?: string) => ({ operation: { document: { ...operation.document, ...document }, name } as never });
    expect(of({ variables: { n: 1, code: "9900000001" } })).toBe(of({}));
    const changed = [
      { variables: { code: "9900000001", n: 2 } },
      { language: "en" as const },
      other({ text: "{ b }" }),
      other({ composition: { version: "2" } }),
      other({}, "A"),
    ];
    expect(new Set([of({}), ...changed.map(of)]).size).toBe(changed.length + 1);
  });
});
