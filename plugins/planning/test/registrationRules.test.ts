import { checkFiling, stateAfter } from "../src/registration/registrationRules.js";

const fields = (work: () => void): string[] => {
  try {
    work();
  } catch (error) {
    return (error as { details: { fields?: { path: string }[] } }).details.fields?.map((field) => field.path) ?? ["?"];
  }
  return [];
};

describe("registration rules", () => {
  test("a case that needs changes is filed again and then accepted", () => {
    expect(stateAfter("accept", stateAfter("fileAgain", stateAfter("askChanges", "FILED")))).toBe("ACCEPTED");
  });

  test.each([
    ["accept", "CHANGES_ASKED"],
    ["accept", "ACCEPTED"],
    ["refuse", "ACCEPTED"],
    ["fileAgain", "REFUSED"],
    ["askChanges", "CHANGES_ASKED"],
  ] as const)("the registrar cannot %s a case that is %s", (verb, state) => {
    expect(() => stateAfter(verb, state)).toThrow();
  });

  test("a founding case brings a name and no cooperative; every other case brings its cooperative", () => {
    expect(fields(() => checkFiling({ kind: "FOUND", proposedName: "Hợp tác xã mới", proposedSector: "AGRICULTURE" }))).toEqual([]);
    expect(fields(() => checkFiling({ kind: "FOUND", proposedName: "Hợp tác xã mới" }))).toEqual(["input.proposedSector"]);
    expect(fields(() => checkFiling({ kind: "FOUND" }))).toEqual(["input.proposedName"]);
    expect(fields(() => checkFiling({ kind: "FOUND", cooperativeId: "x", proposedName: "y" }))).toEqual(["input.cooperativeId"]);
    expect(fields(() => checkFiling({ kind: "DISSOLVE" }))).toEqual(["input.cooperativeId"]);
    expect(fields(() => checkFiling({ kind: "DISSOLVE", cooperativeId: "x" }))).toEqual([]);
  });

  test("a change says what changes", () => {
    expect(fields(() => checkFiling({ kind: "CHANGE", cooperativeId: "x" }))).toEqual(["input.proposedName"]);
    expect(fields(() => checkFiling({ kind: "CHANGE", cooperativeId: "x", proposedAddress: "Thôn 2" }))).toEqual([]);
  });
});
